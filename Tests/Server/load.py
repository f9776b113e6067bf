#!/usr/bin/env python3
"""Many clients at once, a kill in the middle, and what is there afterwards: load.py SERVER-PROGRAM [SECONDS] [CLIENTS]

Each client sends series of mixed sizes, asks questions about them, watches, stops, fetches, and compares every plan with
the one that the command makes of the same file. The server is killed with SIGKILL once, and started again. Nothing but
Python's standard library. Prints figures; ends with 0 if no answer was wrong and nothing was lost.
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
        while True:
            # The events end with the job, or with the server.
            self.call("GET", f"/v1/jobs/{job}/events")
            status, body = self.call("GET", f"/v1/jobs/{job}")
            if status == 404:
                self.wrong.append(f"lost: {job}")
                return
            state = json.loads(body)["state"]
            if state in ("done", "failed", "cancelled"):
                break
        self.waits.append(time.monotonic() - began)
        if state == "failed":
            self.wrong.append(f"failed: {body[:300]}")
        elif state == "done" and question == "plan":
            _, plan = self.call("GET", f"/v1/jobs/{job}/plan")
            if json.loads(plan)["goals"] != expected:
                self.wrong.append(f"{name}: wrong plan {plan[:300]}")
            self.done[job] = plan
        self.counts[f"{question} {state}"] += 1
        if self.chance.random() < 0.2:
            self.call("DELETE", f"/v1/jobs/{job}")
            self.done.pop(job, None)
            self.call("DELETE", f"/v1/series/{series}")


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
            "large.yaml": first + "\n" + "# a comment that makes it large\n" * 30_000,
        }
        for name, text in texts.items():
            path = os.path.join(folder, name)
            with open(path, "w") as file:
                file.write(text)
            made = subprocess.run([command, "plan", path, "--json", "-q"], stdout=subprocess.PIPE, check=True).stdout
            files.append((name, text.encode(), json.loads(made)["goals"]))
        server = Server(program, os.path.join(folder, "store.sqlite"))
        began = time.monotonic()
        clients = [Client(number, server, files, began + seconds) for number in range(count)]
        for client in clients:
            client.start()
        memory, waits = [], []
        killed = None
        while any(client.is_alive() for client in clients):
            time.sleep(1)
            memory.append(server.memory())
            since = time.monotonic() - began
            if killed is None and since > seconds / 2:
                server.process.send_signal(signal.SIGKILL)
                server.process.wait()
                before = {job: plan for client in clients for job, plan in list(client.done.items())}
                server.start()
                killed = time.monotonic() - began - since
            if since > seconds + 600:
                break
        left = sum(client.is_alive() for client in clients)
        # Everything that was done and not forgotten is there, as it was; but the oldest of more than the server holds.
        missing, changed, gone = 0, 0, 0
        check = Client(count, server, files, 0)
        everything = [item for client in clients for item in client.done.items()]
        for job, plan in everything:
            status, body = check.call("GET", f"/v1/jobs/{job}/plan")
            missing += status == 404
            changed += status == 200 and body != plan
        size = os.path.getsize(os.path.join(folder, "store.sqlite"))
        server.process.terminate()
        ended = server.process.wait(30)
        counts = sum((client.counts for client in clients), collections.Counter())
        wrong = [words for client in clients for words in client.wrong]
        waits = [wait for client in clients for wait in client.waits]
        answers = [answer for client in clients for answer in client.answers]
        each = [sum(value for key, value in client.counts.items() if key.endswith(("done", "cancelled"))) for client in clients]
        print(f"{count} clients, {time.monotonic() - began:.0f} s, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        print("  " + ", ".join(f"{key} {value}" for key, value in sorted(counts.items())))
        print(f"  jobs of each client: {min(each)} to {max(each)}, middle {share(each, 0.5)}")
        print(f"  a job took {share(waits, 0.5):.1f} s in the middle, {share(waits, 0.99):.1f} s for 99 of 100")
        print(f"  an answer took {share(answers, 0.5) * 1000:.0f} ms in the middle, {share(answers, 0.99) * 1000:.0f} ms for 99 of 100, {max(answers) * 1000:.0f} ms at most")
        print(f"  memory {share(memory, 0.5)} MB in the middle, {server.peak} MB at most; store {size // 1_000_000} MB")
        print(f"  killed and reached again after {killed or 0:.1f} s, with {len(before)} plans that were known")
        print(f"  {len(everything)} plans looked up at the end: {missing} not there, {changed} changed; {left} clients hang")
        for words in wrong[:10]:
            print("  WRONG", words)
        sys.exit(0 if not wrong and not changed and not left and not missing and ended == 0 else 1)


if __name__ == "__main__":
    main()
