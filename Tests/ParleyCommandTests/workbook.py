"""Reads a budget workbook with openpyxl and holds each of its numbers against a plan and its series, both as JSON.

    workbook.py BOOK PLAN SERIES

prints every cell whose number follows from neither. For BudgetWorkbookTests; nothing else uses it.
"""
import collections, datetime as dt, json, sys, openpyxl
book, plan, series = sys.argv[1:]
plan, series = json.load(open(plan)), json.load(open(series))
day = dt.date.fromisoformat
cents = lambda amount: round(amount * 100)
ends = [day(text) for text in series["horizon"].split("/")]
month = lambda when: when.year * 100 + when.month
months = sorted({month(ends[0] + dt.timedelta(n)) for n in range((ends[1] - ends[0]).days + 1)})
lines, days = [], set(ends)
for number, workshop in enumerate(plan["workshops"]):
    start, end = day(workshop["start"]), day(workshop["end"])
    due = {"travel": start - dt.timedelta(30), "visa": start - dt.timedelta(30), "venue": start, "perDiem": start}
    for entry in workshop["funding"]:
        when = due.get(entry["category"], end)
        days |= {start, end, when}
        lines.append((entry["funder"], entry["category"], number, entry.get("delegation"), month(when), cents(entry["amount"])))
for entry in plan["seriesFunding"]:
    for n, when in enumerate(months):
        total = cents(entry["amount"])
        part = total * (n + 1) // len(months) - total * n // len(months)
        days.add(dt.date(when // 100, when % 100, 1))
        lines.append((entry["funder"], entry["category"], -1, None, when, part))
known = {cents(plan["total"]), 0}
grants = []
for funder in [None] + series["funders"]:
    own = [line for line in lines if funder is None or line[0] == funder["id"]]
    sums, counts = collections.Counter({(): 0}), collections.Counter()
    for line in own:
        for key in [(), line[1:2], (line[2],), (line[4], "month"), line[1:5], (line[1:5], line[5])]:
            sums[key] += line[5]
            counts[key] += 1
    known |= set(sums.values())
    if funder is None: continue
    rate = series.get("rates", {}).get(funder.get("currency"), 1)
    direct, percent = sums[()], funder.get("overhead", 0)
    for worth in {1, rate}:
        # Each line is off by less than a cent, so that all of them come to the sum rounded down.
        foreign = {
            round(value / worth) + off for key, value in sums.items() if key
            for off in (range(-counts[key], counts[key] + 1) if worth != 1 else [0])}
        paid = int(direct / worth + 1e-6)
        more = int(paid * percent / 100 + 1e-6)
        grant = int(cents(funder["amount"]) * rate / worth + 1e-6)
        known |= foreign | {paid, more, paid + more, grant, grant - paid - more}
        if worth == 1: grants.append((direct, more, direct + more, grant, grant - direct - more))
known |= {sum(row[n] for row in grants) for n in range(5)}
rates = {round(value, 9) for value in series.get("rates", {}).values()}
shares = {round(row[0] / cents(plan["total"]), 9) for row in grants}
percents = {funder.get("overhead", 0) for funder in series["funders"]}
for sheet in openpyxl.load_workbook(book, data_only=True):
    heads = {cell.column: str(cell.value) for cell in sheet[1]}
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            value, head, name = cell.value, heads.get(cell.column) or "", str(row[0].value)
            if isinstance(value, dt.datetime):
                if value.date() not in days: print(sheet.title, cell.coordinate, value)
            elif isinstance(value, (int, float)) and not isinstance(value, bool):
                if head.endswith("no.") or head == "line": fine = value == int(value) and 0 < value < 10**6
                elif head == "month": fine = value in {line[4] for line in lines}
                elif sheet.title == "Rates": fine = round(value, 9) in rates
                elif head == "share": fine = round(value, 9) in shares
                elif "%" in name: fine = value in percents
                else: fine = abs(value * 100 - round(value * 100)) < 1e-6 and round(value * 100) in known
                if not fine: print(sheet.title, cell.coordinate, value)
