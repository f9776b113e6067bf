#!/usr/bin/env python3
"""Plans a series with `parley`, and prints who meets where: python3 plan.py SERIES [PARLEY]"""
import json
import subprocess
import sys

series = sys.argv[1]
parley = sys.argv[2] if len(sys.argv) > 2 else "parley"


def run(*arguments):
    return subprocess.run([parley, *arguments], capture_output=True, text=True, check=False)


answer = run("plan", series, "--json", "--quiet")
if answer.returncode == 65:  # the file is wrong: each error has its code and its place
    for error in json.loads(run("check", series, "--json").stdout)["errors"]:
        print(f'{error["file"]}:{error["line"]}: {error["path"]}: {error["message"]} ({error["code"]})')
if answer.returncode not in (0, 1, 3):  # 1: there is no right plan; 3: stopped before an answer
    sys.exit(answer.returncode)

plan = json.loads(answer.stdout)
assert plan["parley"] == 1, "a format that this script does not know"
print(plan["name"], plan["status"], sep=": ")
for number, workshop in enumerate(plan["workshops"], 1):
    people, cost = len(workshop["attendees"]), sum(line["amount"] for line in workshop["costs"])
    print(f'  {number}  {workshop["start"]}  {workshop["venue"]:10}{people:3} people{cost:12,.2f}')
for goal in plan["goals"]:
    proof = "proven" if goal["value"] == goal["bound"] else "not proven"
    print(f'  {goal["goal"]:12}{goal["value"]:12,.10g}  {proof}')
