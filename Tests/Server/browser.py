#!/usr/bin/env python3
"""A working day on the page, driven in headless Chromium: browser.py SERVER-PROGRAM [FOLDER-FOR-PICTURES]

Needs Debian's chromium, chromium-driver and python3's selenium; with axe-selenium-python it looks for barriers, too. Ends with 0 if everything went as a coordinator expects.
"""

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

try:
    from axe_selenium_python import Axe
except ImportError:
    Axe = None

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", ".."))


class Server:
    """The server at a port that is free."""

    def __init__(self, program, *options, token=None, port=0):
        environment = {**os.environ, **({"PARLEY_TOKEN": token} if token else {})}
        self.process = subprocess.Popen([program, "--port", str(port), *options], stdout=subprocess.PIPE, text=True, env=environment)
        self.address = self.process.stdout.readline().split()[-1]

    def holds(self):
        """How many series and jobs it has."""
        with urllib.request.urlopen(f"{self.address}v1/load") as reply:
            load = json.load(reply)
        return load["series"], load["jobs"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        assert self.process.wait(10) == 0, "the server did not stop gracefully"


# How the page is looked at: a laptop, a tablet across and upright.
SIZES = ((1366, 900), (1024, 768), (800, 1200))


class Page:
    """What somebody sees and does."""

    def __init__(self, address, folder, pictures=None, size=SIZES[0]):
        options = webdriver.ChromeOptions()
        for option in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"):
            options.add_argument(option)
        options.add_argument(f"--window-size={size[0]},{size[1]}")
        options.add_experimental_option("prefs", {"download.default_directory": folder})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        options.binary_location = shutil.which("chromium")
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
        self.driver.set_window_size(*size)
        self.size = size
        self.dress(False)
        self.folder, self.pictures = folder, pictures
        self.driver.get(address)

    def at(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def wait(self, what, words, seconds=40):
        try:
            return WebDriverWait(self.driver, seconds, poll_frequency=0.1, ignored_exceptions=(Exception,)).until(lambda _: what())
        except Exception:
            self.picture("failed")
            raise AssertionError(f"waited in vain: {words}; the page says: {self.text('#news')} {self.text('#failure')}") from None

    def text(self, selector):
        # In one go, as the page may draw it anew in between.
        return self.driver.execute_script("const one = document.querySelector(arguments[0]); return one?.checkVisibility() ? one.innerText : ''", selector)

    def until(self, selector, words, seconds=40):
        self.wait(lambda: words in self.text(selector), f"'{words}' in {selector}", seconds)

    def button(self, words, within="body"):
        script = "return [...document.querySelectorAll(arguments[1])].find((one) => one.checkVisibility() && one.innerText.trim().startsWith(arguments[0])) ?? null"
        return self.driver.execute_script(script, words, f"{within} button, {within} summary")

    def press(self, words, within="body"):
        def pressed():
            found = self.button(words, within)
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
            found.click()
            return True

        self.wait(pressed, f"a button '{words}' in {within}")

    def open(self, path):
        self.at("#file").send_keys(path)

    def undo(self):
        ActionChains(self.driver).key_down(Keys.CONTROL).send_keys("z").key_up(Keys.CONTROL).perform()

    def redo(self):
        ActionChains(self.driver).key_down(Keys.CONTROL).key_down(Keys.SHIFT).send_keys("z").key_up(Keys.SHIFT).key_up(Keys.CONTROL).perform()

    def point(self, number):
        """Points at one of the points of a picture: what it says is another than what the last one says."""
        said = self.text("#frontier [role=status]")
        point = self.all("#frontier circle")[number]
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", point)
        ActionChains(self.driver).move_to_element(point).perform()
        self.wait(lambda: self.text("#frontier [role=status]") != said, "what the point says")
        assert point.get_attribute("aria-label") in self.text("#frontier [role=status]")

    def every(self, key, button):
        """Presses a key for as long as its button can be pressed: how often."""
        count = 0
        while self.at(button).is_enabled():
            key()
            count += 1
            assert count < 200, "there is no end of it"
        return count

    def set(self, element, value):
        element.send_keys(Keys.CONTROL, "a")
        element.send_keys(value, Keys.TAB)

    def fill(self, found, value):
        """The same with what is found, again where the page has drawn it anew in between."""
        def filled():
            self.set(found(), value)
            return True

        self.wait(filled, f"a place for {value}")

    def dress(self, dark):
        """Light or dark."""
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})

    def picture(self, name):
        """Looks at the page as it is now at each size, where nothing may be out of sight sideways; takes a picture of each, light and dark."""
        for width, height in SIZES:
            metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            wide = self.driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{name} at {width} scrolls sideways by {wide}"
            for dark in (False, True) if self.pictures else ():
                self.dress(dark)
                whole = min(self.driver.execute_script("return document.documentElement.scrollHeight"), 6000)
                clip = {"x": 0, "y": 0, "width": width, "height": max(height, whole), "scale": 1}
                data = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"clip": clip, "captureBeyondViewport": True})
                with open(os.path.join(self.pictures, f"{name}-{width}-{'dark' if dark else 'light'}.png"), "wb") as file:
                    file.write(base64.b64decode(data["data"]))
        self.dress(False)
        self.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    def judge(self):
        """What axe finds wrong for people with screen readers, or who see little, light and dark; nothing where it is not installed."""
        if not Axe:
            return
        axe = Axe(self.driver)
        axe.inject()
        for dark in (True, False):
            self.dress(dark)
            wrong = [(one["id"], one["help"], [node["target"] for node in one["nodes"]]) for one in axe.run()["violations"]]
            assert not wrong, wrong

    def focused(self):
        """What has the focus, as a screen reader calls it."""
        return self.driver.execute_script("const at = document.activeElement; return at.getAttribute('aria-label') ?? (at === document.body ? '' : at.textContent.trim())")

    def keys(self, *keys):
        """Presses keys wherever the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def tab_to(self, words):
        """Goes on by the Tab key until something of that name has the focus."""
        for _ in range(80):
            self.keys(Keys.TAB)
            if self.focused().startswith(words):
                return
        raise AssertionError(f"Tab never came to '{words}'; it is at '{self.focused()}'")

    def downloaded(self, name):
        path = os.path.join(self.folder, name)
        self.wait(lambda: os.path.exists(path) and os.path.getsize(path) > 0, f"the download of {name}")
        with open(path, "rb") as file:
            return file.read()

    def quit(self):
        # A script that fails, or something that the policy for contents keeps out, is a mistake of ours.
        wrong = [one["message"] for one in self.driver.get_log("browser") if one["level"] == "SEVERE" and "status of" not in one["message"]]
        # As somebody who closes the tab, and not as one whose browser is killed.
        self.driver.get("about:blank")
        self.driver.quit()
        assert not wrong, wrong


def step(words):
    print(words, flush=True)
    step.count += 1


step.count = 0


def day(server, folder, workbook, pictures):
    page = Page(server.address, folder, pictures)
    page.picture("day-0-start")
    page.judge()
    step("a workbook with five mistakes is opened; each is told beside its cell")
    page.open(workbook)
    page.until("#problems", "5 things have to be mended")
    assert page.driver.title.startswith("Error:")
    assert page.driver.switch_to.active_element.get_attribute("id") == "problems"
    page.picture("day-1-mistakes")
    page.judge()

    step("they are mended where they stand")
    for number in range(5, 0, -1):
        link = page.at("#problems li a")
        link.click()
        cell = page.driver.switch_to.active_element
        label = cell.get_attribute("aria-label")
        page.set(page.driver.switch_to.active_element, MENDS[label])
        left = "is sound" if number == 1 else f"{number - 1} thing"
        page.until("#problems", left)

    page.picture("day-1-mended")
    step("it is planned, with its progress")
    page.press("Plan it")
    page.until("#result", "The best plan there is")
    page.picture("day-2-planned")
    before = page.text("#result")

    step("codenames stand for people until names are asked for")
    assert "Anjali" not in page.text("#details")
    page.at("#codenames").click()
    page.until("#details", "Anjali Rao")
    page.at("#codenames").click()

    step("why not, by a click on an empty week")
    week = next(one for one in page.all(".week:not(.shut)") if "why not" in one.get_attribute("aria-label"))
    week.click()
    page.until("#answer h3", "Why not in the week")
    page.wait(lambda: page.all("#answer .report"), "an answer")
    page.picture("day-3-why-not")

    step("a workshop is moved by the keyboard, and the new plan stands beside the one in hand")
    band = page.at(".band")
    band.send_keys(Keys.ARROW_RIGHT, Keys.ENTER)
    page.until("#compared", "In hand and tried out")
    assert "rather than" in page.text("#changes")
    # The band is another, drawn anew, and the keyboard is still at it.
    assert page.focused().startswith("Workshop 1: "), page.focused()
    page.picture("day-4-moved")
    page.judge()

    step("why then, of the workshop as it is tried out")
    # `Workshop 1: Bangkok, Mon 8 Feb – Wed 10 Feb 2027, 10 people. …`
    label = page.at(".band").get_attribute("aria-label")
    moved = " ".join(label.split(", ")[1].split()[:2])
    next(one for one in page.all(".week") if "workshop 1: why then" in one.get_attribute("aria-label")).click()
    page.until("#answer h3", "Why workshop 1 is then and there")
    page.wait(lambda: page.all("#answer .report"), "an answer")
    assert page.text("#answer .report").startswith(f"1  {moved} "), (moved, page.text("#answer .report"))

    step("one key takes it back")
    page.undo()
    page.wait(lambda: "rather than" not in page.text("#changes"), "the change taken back")

    step("a workshop is dragged")
    ActionChains(page.driver).drag_and_drop_by_offset(page.all(".band")[1], 60, 0).perform()
    page.until("#compared", "In hand and tried out")
    page.press("Drop it", "#compared")

    step("a funder's amount is slid, by the mouse and by keys that go on although the page is drawn anew")
    slider = page.at(".funder input[type=range]")
    amount = lambda: int(page.at(".funder input[type=range]").get_attribute("value"))
    first, size = amount(), int(slider.get_attribute("step"))
    ActionChains(page.driver).drag_and_drop_by_offset(slider, -25, 0).perform()
    page.wait(lambda: amount() != first, "another amount")
    page.until("#compared", "In hand and tried out")
    second = amount()
    page.at(".funder input[type=range]").send_keys(Keys.ARROW_LEFT)
    page.until("#changes", "gives")
    page.keys(Keys.ARROW_LEFT)
    page.until("#changes", f"gives {second - 2 * size:,}")
    page.wait(lambda: page.all("#scenario-name"), "what two steps less come to")
    page.picture("day-4-slid")
    page.at("#scenario-name").send_keys("less money")
    page.press("Keep it", "#compared")
    page.until("#kept", "less money")
    page.picture("day-4-kept")

    step("a kept scenario is taken up again, and dropped")
    page.press("Take up", "#kept")
    page.until("#compared", "In hand and tried out")
    page.press("Drop it", "#compared")
    page.wait(lambda: not page.text("#compared"), "what was taken up is dropped")

    step("somebody is held out, then in")
    for words, said in (("Hold out", "comes to none"), ("Hold in", "comes to every workshop")):
        page.at(".person").click()
        page.press(words, "#answer")
        page.until("#compared", "In hand and tried out")
        assert said in page.text("#changes"), page.text("#changes")
    page.press("Drop it", "#compared")

    step("a change that is none goes back to where it was typed")
    page.at("#typed").send_keys("fares +15%", Keys.ENTER)
    page.until("#failure", "must be a change")
    page.wait(lambda: page.at("#typed").get_attribute("value") == "fares +15%", "what was typed")
    assert "fares" not in page.text("#changes")
    page.press("Close this", "#failure")
    page.at("#typed").clear()

    step("what is typed while something is tried out stays")
    page.at("#typed").send_keys("fares: +1%", Keys.ENTER)
    page.at("#typed").send_keys("fares: +2")
    page.until("#compared", "In hand and tried out")
    assert page.at("#typed").get_attribute("value") == "fares: +2"
    page.at("#typed").clear()
    page.press("Drop it", "#compared")

    step("what leaves something out takes the place of nothing")
    page.at("#typed").send_keys("without: participant n5", Keys.ENTER)
    page.until("#changes", "n5")
    page.at("#typed").send_keys("without: participant s5", Keys.ENTER)
    page.until("#changes", "s5")
    assert "n5" in page.text("#changes"), page.text("#changes")
    page.until("#compared", "In hand and tried out")
    page.press("Drop it", "#compared")

    step("a change that leaves no plan is explained")
    page.at("#typed").send_keys("workshops: 9", Keys.ENTER)
    page.until("#compared", "There is no right plan")
    page.press("Why is there none?", "#compared")
    page.until("#answer", "What clashes", 90)
    page.picture("day-5-explained")
    page.press("Drop it", "#compared")

    step("somebody cancels: as much as can be is kept")
    page.at(".person").click()
    page.wait(lambda: page.button("Cancels", "#answer"), "what can be said of somebody")
    page.picture("day-6-person")
    page.press("Cancels", "#answer")
    page.until("#compared", "In hand and tried out")
    assert page.at("#close-to").is_selected()
    page.picture("day-6-cancelled")
    page.press("Adopt it", "#compared")
    page.until("#news", "Adopted")
    page.picture("day-6-adopted")
    page.until("#problems", "is sound")

    step("a frontier is pointed at")
    page.press("What could be had for how much?")
    page.wait(lambda: page.all("#frontier circle"), "the picture of a frontier", 150)
    page.point(0)
    page.picture("day-7-frontier")

    step("a sweep is pointed at")
    page.press("What if this funder gave")
    page.wait(lambda: page.button("Try this", "#frontier"), "the picture of a sweep", 150)
    page.point(1)
    page.picture("day-8-sweep")
    page.judge()

    step("everything is taken back by one key, to the first, and done again by another")
    after = page.text("#result")
    steps = page.every(page.undo, "#undo")
    assert page.at("#start").is_displayed() and steps > 12, steps
    assert page.every(page.redo, "#redo") == steps
    page.until("#problems", "is sound")
    page.until("#kept", "less money")
    page.wait(lambda: page.text("#result") == after, "the plan as it was")

    step("after a reload all is there")
    page.wait(lambda: server.holds() == (1, 0), "the server has what is open, and no more")
    page.driver.refresh()
    page.until("#result", "The best plan there is")
    page.until("#kept", "less money")
    assert page.text("#result") != before

    step("downloads")
    for button, name, begin in DOWNLOADS:
        page.press(button, "#details")
        assert page.downloaded(name).startswith(begin), name
    Select(page.at("#save-series")).select_by_value("xlsx")
    page.downloaded("series.xlsx")

    step("closing lets go of all, and one key brings it back")
    page.press("Close", "#series")
    page.wait(lambda: page.at("#start").is_displayed(), "the start")
    page.undo()
    page.until("#result", "The best plan there is")
    page.until("#news", "The series is sound")
    page.quit()


def beginner(server, folder, pictures):
    """Somebody without a file: the example is a workbook, to which a person is added."""
    page = Page(server.address, folder, pictures)
    step("who has no file begins with an example, and adds somebody in a new row")
    page.press("Start from an example")
    page.until("#problems", "is sound")
    page.press("People", "#grid")
    page.picture("begin-1-example")
    rows = len(page.all("#grid tbody tr"))
    cell = lambda column: page.at(f'[data-cell="{rows}/{column}"]')
    page.set(cell(1), "n9")
    # What is told in the meantime takes nothing away of what is being written.
    cell(2).send_keys("Ni")
    page.until("#problems", "mended")
    cell(2).send_keys("ne", Keys.TAB)
    page.wait(lambda: cell(2).get_attribute("value") == "Nine", "the name as it was written")
    for column, words in ((3, "north"), (4, "VIE")):
        page.fill(lambda: cell(column), words)
    page.wait(lambda: len(page.all("#grid tbody tr")) == rows + 1, "one more row to write into")
    page.until("#problems", "is sound")
    page.wait(lambda: page.button("n9", "#timeline"), "whoever was added")
    page.judge()
    page.quit()


def guarded(program, folder):
    """A server that asks for a token, as the manual makes one: base64 has signs that addresses use otherwise."""
    token = "q8+Zr/0Tt+mW1yB5cVn2Kd7xHs4LpEuA"
    with Server(program, token=token) as server:
        step("a token comes behind the # of the address, and goes from there")
        page = Page(f"{server.address}#token={token}", folder)
        page.press("An example as text")
        page.until("#problems", "is sound")
        assert "token" not in page.driver.current_url
        page.driver.get("about:blank")
        page.driver.get(server.address)
        page.driver.execute_script("sessionStorage.clear()")
        page.driver.refresh()
        page.press("Start from an example")
        page.until("#failure", "#token=")
        page.quit()


def patient(server, folder, pictures):
    """A search that takes long, of a debug build: what it may come to is drawn meanwhile, and it can be stopped."""
    page = Page(server.address, folder, pictures)
    step("while a search goes on its best plan so far is drawn, and marked as not proven")
    page.open(os.path.join(ROOT, "Fixtures", "full.yaml"))
    page.until("#problems", "is sound")
    page.press("Plan it")
    # At one glance: the search may end at any moment.
    seen = page.wait(lambda: page.driver.execute_script("""
        const words = document.querySelector("#result").textContent;
        if (words.includes("every goal is proven")) return "proven";
        return document.querySelector(".band.sketch") && [words.includes("Not proven yet"), document.querySelectorAll(".week:enabled").length];
        """), "a plan drawn while it goes on", 120)
    if seen != "proven":
        assert seen == [True, 0], seen
        page.picture("long-1-sketched")
        page.judge()
        stop = page.button("Stop, keep")
        if stop:
            page.driver.execute_script("arguments[0].click()", stop)
    page.wait(lambda: not page.at("#stop").is_displayed() and "plan" in page.text("#result"), "the end", 60)
    page.wait(lambda: not page.all(".sketch"), "the plan itself")
    assert page.all("button.band")
    step("what is closed in the middle of it leaves nothing behind")
    page.press("Plan it again")
    page.wait(lambda: page.at("#stop").is_displayed(), "the search")
    page.press("Close", "#series")
    page.open(os.path.join(ROOT, "Fixtures", "first.yaml"))
    page.until("#problems", "is sound")
    assert not page.at("#stop").is_displayed()
    page.press("Plan it")
    page.until("#result", "The best plan there is")
    assert len(page.all("button.band")) == 3 and not page.all(".sketch")
    page.quit()


def unlucky(program, folder):
    """A text in another encoding; and a server that ends in the middle of a search, and is started again."""
    with Server(program) as server:
        page = Page(server.address, folder)
        step("a text that is not UTF-8 is not opened with other letters in its names")
        with open(os.path.join(ROOT, "Fixtures", "first.yaml"), encoding="utf-8") as file:
            words = file.read().replace("Ingrid Moser", "Zoë Moser")
        path = os.path.join(folder, "latin.yaml")
        with open(path, "wb") as file:
            file.write(words.encode("latin-1", "replace"))
        page.open(path)
        page.until("#failure", "is not UTF-8")
        assert not page.at("#text").is_displayed()
        step("one table of a series is not taken for its text")
        path = os.path.join(folder, "People.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("id,name,delegation,home\nn1,Amina Rahal,north,DEL\n")
        page.open(path)
        page.until("#failure", "packed as .zip")
        assert not page.at("#text").is_displayed()
        step("where the server ends in the middle of a search, the page says so, and plans again with the next one")
        page.open(os.path.join(ROOT, "Fixtures", "full.yaml"))
        page.until("#problems", "is sound")
        page.press("Plan it")
        page.until("#progress", "Goal")
        server.process.kill()
        server.process.wait()
        page.until("#failure", "The server does not answer")
        assert not page.at("#stop").is_displayed() and page.at("#plan").is_enabled()
        with Server(program, port=int(server.address.rstrip("/").split(":")[-1])) as again:
            page.press("Plan it")
            page.until("#progress", "Goal")
            assert again.holds() == (1, 1)
            page.press("Close", "#series")
            # The browser has noted each connection that was lost.
            page.driver.get_log("browser")
            page.quit()
        server.process = again.process


DOWNLOADS = [("report", "report.html", b"<!"), ("calendar", "team.ics", b"BEGIN:VCALENDAR"), ("plan file", "plan.json", b"{"), ("plan as text", "plan.txt", b"Water"), ("budget workbook", "budget.xlsx", b"PK"), ("budget table", "budget.csv", b"")]

MENDS = {}


def broken_workbook(folder):
    """The first fixture as a workbook, with five slips of the pen."""
    import openpyxl

    path = os.path.join(folder, "series.xlsx")
    subprocess.run([os.path.join(os.path.dirname(sys.argv[1]), "parley"), "convert", os.path.join(ROOT, "Fixtures", "first.yaml"), path], check=True)
    book = openpyxl.load_workbook(path)

    def slip(sheet, head, row, value):
        page = book[sheet]
        top = next(number for number in range(1, 9) if any(cell.value == head for cell in page[number]))
        column = next(cell.column for cell in page[top] if cell.value == head)
        cell = page.cell(top + row, column)
        old = cell.value
        MENDS[f"{sheet}!{cell.coordinate}"] = old.strftime("%Y-%m-%d") if hasattr(old, "strftime") else str(old)
        cell.value = value

    slip("People", "delegation", 1, "nroth")
    slip("People", "weight", 1, "two")
    slip("Venues", "capacity", 2, -3)
    slip("Funders", "amount", 1, "much")
    slip("Fares", "fare", 2, "x")
    book.save(path)
    return path


def keyboard(server, folder):
    """Somebody who sees nothing of it and has no mouse: Tab, Enter, arrows and what is said."""
    page = Page(server.address, folder)
    step("by keyboard alone: an example is planned, asked about and changed")
    page.tab_to("An example as text")
    page.keys(Keys.ENTER)
    page.until("#problems", "is sound")
    page.wait(lambda: page.focused() == "Plan it", "the next step has the focus")
    page.until("#news", "sound")
    page.keys(Keys.ENTER)
    page.until("#news", "The best plan there is")
    page.tab_to("Week of")
    page.keys(Keys.ARROW_RIGHT, Keys.ENTER)
    page.until("#answer h3", "Why")
    page.wait(lambda: page.all("#answer .report"), "an answer", 60)
    assert page.driver.switch_to.active_element.get_attribute("id") == "answer"
    page.tab_to("Forbid this week")
    page.keys(Keys.ENTER)
    page.until("#news", "What if:")
    page.until("#compared", "In hand and tried out")
    page.tab_to("Drop it")
    page.keys(Keys.ENTER)
    page.wait(lambda: not page.text("#compared"), "what was tried out is gone")
    page.undo()
    page.until("#compared", "In hand and tried out")
    page.quit()


def tablet(server, folder, pictures):
    """A finger on a tablet held upright."""
    page = Page(server.address, folder, pictures, SIZES[2])
    page.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
    step("on a tablet a workshop is moved by a finger")
    page.open(os.path.join(ROOT, "Fixtures", "first.yaml"))
    page.until("#problems", "is sound")
    page.press("Plan it")
    page.until("#result", "The best plan there is")
    band = page.all(".band")[1]
    page.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", band)
    place = page.driver.execute_script("const box = arguments[0].getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]", band)
    touch = lambda kind, *at: page.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in at]})
    touch("touchStart", place)
    for step_ in range(1, 7):
        touch("touchMove", (place[0] + 10 * step_, place[1]))
    touch("touchEnd")
    page.until("#compared", "In hand and tried out")
    assert "rather than" in page.text("#changes")
    page.picture("tablet-1-moved")
    page.judge()
    page.quit()


def main():
    pictures = sys.argv[2] if len(sys.argv) > 2 else None
    if pictures:
        os.makedirs(pictures, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, Server(sys.argv[1]) as server:
        began = time.monotonic()
        day(server, folder, broken_workbook(folder), pictures)
        beginner(server, folder, pictures)
        patient(server, folder, pictures)
        guarded(sys.argv[1], folder)
        unlucky(sys.argv[1], folder)
        keyboard(server, folder)
        tablet(server, folder, pictures)
        step("nothing stays on the server that nobody has open")
        # But for a series that was being looked at in the moment in which its page was closed.
        for _ in range(50):
            series, jobs = server.holds()
            if series <= 1 and jobs == 0:
                break
            time.sleep(0.1)
        assert series <= 1 and jobs == 0, (series, jobs)
        print(f"All is well: {step.count} steps in {time.monotonic() - began:.0f} s.")


if __name__ == "__main__":
    main()
