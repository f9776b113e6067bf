#!/usr/bin/env python3
"""Many clients at once, a kill in the middle, and what is there afterwards: load.py SERVER-PROGRAM [SECONDS] [CLIENTS]

Each client sends series of mixed sizes, asks questions about them, watches, stops, fetches, and compares every plan with
the one that the command makes of the same file; one more always has fifty questions waiting. The server is killed with
SIGKILL once, and started again. Nothing but Python's standard library. Prints figures; ends with 0 if no answer was
wrong, nothing was lost, the greedy client had no more than its turns, and memory stayed within bounds.
"""

import collections
import http.client
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", ".."))
# So many plans each client keeps on the server; what is older it forgets, as the server does where there is too much.
KEPT = 6
# Megabytes: what the server says that it holds, and what it takes for itself and for work.
MOST_MEMORY = 800


class Server:
    def __init__(self, program, store):
        self.program, self.store, self.port, self.peak = program, store, 0, 0
        self.start()

    def start(self):
        options = ["--port", str(self.port), "--store", self.store, "--time-limit", "30", "--jobs", "2000", "--connections", "600"]
        self.process = subprocess.Popen([self.program, *options], stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1].strip(" /\n"))

    def memory(self):
        """Megabytes, now."""
        try:
            with open(f"/proc/{self.process.pid}/status") as file:
                lines = dict(line.split(":", 1) for line in file)
            self.peak = max(self.peak, int(lines["VmHWM"].split()[0]) // 1000)
            return int(lines["VmRSS"].split()[0]) // 1000
        except (OSError, KeyError):
            return 0


class Client(threading.Thread):
    """One of many: everything that it was told is done must be there."""

    def __init__(self, number, server, files, until):
        super().__init__(daemon=True)
        self.name, self.server, self.files, self.until = f"client-{number}", server, files, until
        self.chance = random.Random(number)
        self.counts = collections.Counter()
        self.waits, self.answers = [], []
        self.done, self.wrong = {}, []
        # The job that it waits for, and whether the time is over and that is stopped.
        self.current, self.is_cut = None, False

    def call(self, method, path, body=None, kind="application/json"):
        """The status and the body; goes on after the server was killed."""
        while True:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=120)
                headers = {"Parley-Client": self.name}
                if body is not None:
                    headers["Content-Type"] = kind
                began = time.monotonic()
                connection.request(method, path, body, headers)
                reply = connection.getresponse()
                data = reply.read()
                if not path.endswith("/events"):
                    self.answers.append(time.monotonic() - began)
                connection.close()
                if reply.status == 503 or reply.status == 429:
                    self.counts["told to come later"] += 1
                    time.sleep(1)
                    continue
                return reply.status, data
            except (OSError, http.client.HTTPException):
                self.counts["connections lost"] += 1
                time.sleep(0.5)

    def run(self):
        while time.monotonic() < self.until:
            try:
                self.work()
            except Exception as error:  # noqa: BLE001: whatever it is, it is told
                self.wrong.append(f"{type(error).__name__}: {error}")
                return

    def work(self):
        name, data, expected = self.chance.choice(self.files)
        status, body = self.call("POST", f"/v1/series?name={name}", data, "application/yaml")
        if status != 201:
            self.wrong.append(f"{name}: {status} {body[:200]}")
            return
        series = json.loads(body)["id"]
        question = self.chance.choice(["plan"] * 5 + ["soonest", "stop"])
        request = {"do": "plan" if question == "stop" else question, "series": series}
        began = time.monotonic()
        status, body = self.call("POST", "/v1/jobs", json.dumps(request))
        if status == 404:
            # The oldest go where there is too much, or the kill came between.
            self.counts["series let go"] += 1
            return
        if status != 202:
            self.wrong.append(f"ask: {status} {body[:200]}")
            return
        job = json.loads(body)["id"]
        if question == "stop":
            self.call("POST", f"/v1/jobs/{job}/stop")
            self.counts["stopped"] += 1
        state = self.end(job)
        if state is None or self.cut(job):
            return
        self.waits.append(time.monotonic() - began)
        self.counts[f"{question} {state}"] += 1
        if state == "done" and question == "plan":
            self.look(job, name, expected)
        else:
            self.call("DELETE", f"/v1/jobs/{job}")
        if self.chance.random() < 0.5:
            self.call("DELETE", f"/v1/series/{series}")

    def end(self, job):
        """How a job ended; None where it was lost."""
        self.current = job
        while True:
            # The events end with the job, or with the server.
            self.call("GET", f"/v1/jobs/{job}/events")
            status, body = self.call("GET", f"/v1/jobs/{job}")
            if status == 404:
                self.wrong.append(f"lost: {job}")
                return
            state = json.loads(body)["state"]
            if state == "failed":
                self.wrong.append(f"failed: {body[:300]}")
            if state in ("done", "failed", "cancelled"):
                self.current = None
                return state

    def cut(self, job):
        """Whether the time was over before a job was: it is forgotten then, however it ended."""
        if self.is_cut:
            self.counts["cut short"] += 1
            self.call("DELETE", f"/v1/jobs/{job}")
        return self.is_cut

    def look(self, job, name, expected):
        """Compares a plan; the last few stay on the server."""
        status, plan = self.call("GET", f"/v1/jobs/{job}/plan")
        if status != 200 or json.loads(plan)["goals"] != expected:
            self.wrong.append(f"{name}: wrong plan {status} {plan[:300]}")
        self.done[job] = plan
        if len(self.done) > KEPT:
            old = next(iter(self.done))
            del self.done[old]
            self.call("DELETE", f"/v1/jobs/{old}")

    def missing(self):
        """How many of its plans are not on the server, and how many are there and changed."""
        missing, changed = 0, 0
        for job, plan in list(self.done.items()):
            status, body = Client(-1, self.server, [], 0).call("GET", f"/v1/jobs/{job}/plan")
            # It may have been forgotten meanwhile.
            missing += status != 200 and job in self.done
            changed += status == 200 and body != plan
        return missing, changed


class Greedy(Client):
    """One that asks fifty questions at once, again and again."""

    def work(self):
        name, data, expected = self.files[0]
        _, body = self.call("POST", f"/v1/series?name={name}", data, "application/yaml")
        request = json.dumps({"do": "plan", "series": json.loads(body)["id"]})
        asked = collections.deque()
        while time.monotonic() < self.until:
            while len(asked) < 50:
                status, body = self.call("POST", "/v1/jobs", request)
                if status != 202:
                    self.wrong.append(f"ask: {status} {body[:200]}")
                    return
                asked.append(json.loads(body)["id"])
            job = asked.popleft()
            state = self.end(job)
            if state == "done" and not self.cut(job):
                self.counts["plan done"] += 1
                self.look(job, name, expected)
        for job in asked:
            self.call("DELETE", f"/v1/jobs/{job}")


def share(list, part):
    return sorted(list)[min(len(list) - 1, int(len(list) * part))] if list else 0


def main():
    program = sys.argv[1]
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    command = os.path.join(os.path.dirname(program), "parley")
    files = []
    with tempfile.TemporaryDirectory() as folder:
        first = open(os.path.join(ROOT, "Fixtures", "first.yaml")).read()
        texts = {
            "first.yaml": first, "two.yaml": first.replace("workshops: 3", "workshops: 2"),
            "one.yaml": first.replace("workshops: 3", "workshops: 1"),
            "large.yaml": first + "\n" + "# a comment that makes it large\n" * 10_000,
        }
        for name, text in texts.items():
            path = os.path.join(folder, name)
            with open(path, "w") as file:
                file.write(text)
            made = subprocess.run([command, "plan", path, "--json", "-q"], stdout=subprocess.PIPE, check=True).stdout
            files.append((name, text.encode(), json.loads(made)["goals"]))
        server = Server(program, os.path.join(folder, "store.sqlite"))
        began = time.monotonic()
        greedy = Greedy(count, server, files, began + seconds)
        clients = [Client(number, server, files, began + seconds) for number in range(count)]
        everybody = clients + [greedy]
        for client in everybody:
            client.start()
        memory, losses = [], []
        killed = None
        while any(client.is_alive() for client in everybody):
            time.sleep(1)
            memory.append(server.memory())
            since = time.monotonic() - began
            if killed is None and since > seconds / 2:
                server.process.send_signal(signal.SIGKILL)
                server.process.wait()
                known = sum(len(client.done) for client in everybody)
                server.start()
                killed = time.monotonic() - began - since
                losses += [client.missing() for client in everybody]
            for client in everybody if since > seconds else []:
                client.is_cut = True
                job = client.current
                if job:
                    Client(-1, server, [], 0).call("POST", f"/v1/jobs/{job}/stop")
            if since > seconds + 300:
                break
        left = sum(client.is_alive() for client in everybody)
        known += sum(len(client.done) for client in everybody)
        losses += [client.missing() for client in everybody]
        missing, changed = (sum(part) for part in zip(*losses))
        size = os.path.getsize(os.path.join(folder, "store.sqlite"))
        server.process.terminate()
        ended = server.process.wait(30)
        counts = sum((client.counts for client in everybody), collections.Counter())
        wrong = [words for client in everybody for words in client.wrong]
        waits = [wait for client in clients for wait in client.waits]
        answers = [answer for client in everybody for answer in client.answers]
        each = [sum(value for key, value in client.counts.items() if key.endswith((" done", " cancelled"))) for client in clients]
        most = greedy.counts["plan done"]
        # Each client asks its next question when it has its answer, so that equal turns are about equal numbers.
        fair = most <= 2 * share(each, 0.5) + 2 and (min(each) >= share(each, 0.5) / 3 or min(each) >= share(each, 0.5) - 2)
        print(f"{count} clients, {time.monotonic() - began:.0f} s, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        print(f"  {len(answers)} requests, {sum(each) + most} jobs: " + ", ".join(f"{key} {value}" for key, value in sorted(counts.items())))
        print(f"  jobs of each client: {min(each)} to {max(each)}, middle {share(each, 0.5)}; of the greedy one {most}")
        print(f"  a job took {share(waits, 0.5):.1f} s in the middle, {share(waits, 0.99):.1f} s for 99 of 100, {share(waits, 1):.1f} s at most")
        print(f"  an answer took {share(answers, 0.5) * 1000:.0f} ms in the middle, {share(answers, 0.99) * 1000:.0f} ms for 99 of 100, {share(answers, 1) * 1000:.0f} ms at most")
        print(f"  memory {share(memory, 0.5)} MB in the middle, {server.peak} MB at most; store {size // 1_000_000} MB")
        print(f"  killed and reached again after {killed or 0:.1f} s")
        print(f"  {known} plans looked up, after the kill and at the end: {missing} not there, {changed} changed; {left} clients hang")
        if not waits:
            wrong.append("no job ended in that time")
        if not fair:
            wrong.append("the turns were not fair")
        if server.peak > MOST_MEMORY:
            wrong.append(f"more than {MOST_MEMORY} MB of memory")
        if counts["series let go"]:
            wrong.append("a series was let go before a question could be asked about it")
        if ended != 0:
            wrong.append(f"the server ended with {ended}")
        for words in wrong[:10]:
            print("  WRONG", words)
        sys.exit(1 if wrong or changed or left or missing else 0)


if __name__ == "__main__":
    main()
