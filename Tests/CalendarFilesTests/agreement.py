"""Writes seeded calendars into a folder, and what icalendar and recurring-ical-events say of their days in 2027.

    agreement.py FOLDER COUNT [SEED]

prints a line for each: file, home zone, busy days, tentative days. For CalendarAgreementTests; nothing else uses it.
"""
import datetime as dt
import random
import sys
import warnings
import zoneinfo

import icalendar
import recurring_ical_events
from dateutil.rrule import rrulestr

warnings.filterwarnings("ignore")
FIRST, LAST = dt.date(2027, 1, 1), dt.date(2027, 12, 31)
ZONES = {
    "Europe/Vienna": "Europe/Vienna", "America/New_York": "America/New_York", "Asia/Kolkata": "Asia/Kolkata",
    "Pacific/Auckland": "Pacific/Auckland", "W. Europe Standard Time": "Europe/Berlin",
    "Eastern Standard Time": "America/New_York", "India Standard Time": "Asia/Kolkata",
    "Russian Standard Time": "Europe/Moscow", "Own Zone": None,
}
HOMES = ["Europe/Vienna", "Asia/Karachi", "America/Los_Angeles", "Pacific/Auckland"]
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
OWN_ZONE = """BEGIN:VTIMEZONE
TZID:Own Zone
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def rule(r, timed):
    freq = r.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"] + ["HOURLY", "MINUTELY"] * timed)
    parts = ["FREQ=" + freq]
    if freq in ("HOURLY", "MINUTELY"):
        parts.append(f"INTERVAL={r.randint(3, 90) * (1 if freq == 'HOURLY' else 50)}")
        if r.random() < .4:
            parts.append("BYDAY=" + ",".join(r.sample(DAYS, r.randint(2, 5))))
        if r.random() < .2:
            parts.append("BYMONTH=" + ",".join(map(str, r.sample(range(1, 13), 4))))
        if freq == "HOURLY" and r.random() < .2:
            parts[1] = "INTERVAL=1"
            parts.append("BYHOUR=" + ",".join(map(str, r.sample(range(24), 2))))
        return ";".join(parts)
    if r.random() < .5:
        parts.append(f"INTERVAL={r.randint(1, 4)}")
    if freq == "WEEKLY":
        if r.random() < .7:
            parts.append("BYDAY=" + ",".join(r.sample(DAYS, r.randint(1, 3))))
        if r.random() < .4:
            parts.append("WKST=" + r.choice(["SU", "MO", "WE"]))
    elif freq == "DAILY":
        if r.random() < .3:
            parts.append("BYDAY=" + ",".join(r.sample(DAYS, 4)))
        if r.random() < .3:
            parts.append("BYMONTH=" + ",".join(map(str, r.sample(range(1, 13), 4))))
    else:
        if freq == "YEARLY" and r.random() < .7 or freq == "MONTHLY" and r.random() < .2:
            parts.append("BYMONTH=" + ",".join(map(str, sorted(r.sample(range(1, 13), r.randint(1, 4))))))
        kind = r.random()
        if kind < .3:
            parts.append("BYDAY=" + ",".join(r.choice(["1", "2", "3", "4", "-1", "-2", "5"]) + d
                                             for d in r.sample(DAYS, r.randint(1, 2))))
        elif kind < .5:
            parts.append("BYMONTHDAY=" + ",".join(map(str, r.sample([*range(1, 32), -1, -2, -31], r.randint(1, 3)))))
        elif kind < .7:
            parts.append("BYDAY=" + ",".join(r.sample(DAYS, r.randint(1, 5))))
            if r.random() < .7:
                parts.append(f"BYSETPOS={r.choice([1, 2, -1, -2, 3])}")
            elif r.random() < .5:
                parts.append("BYMONTHDAY=" + ",".join(map(str, r.sample(range(1, 29), 10))))
        elif freq == "YEARLY" and kind < .85:
            parts.append("BYYEARDAY=" + ",".join(map(str, r.sample([*range(1, 367), -1, -100, -366], 40))))
        elif freq == "YEARLY":
            other = r.random() < .4
            # dateutil miscounts the last week of the year before where weeks do not begin on Monday.
            weeks = range(1, 52) if other else [*range(1, 54), -1, -2, -53]
            parts.append("BYWEEKNO=" + ",".join(map(str, r.sample(weeks, 12))))
            if r.random() < .7:
                parts.append("BYDAY=" + ",".join(r.sample(DAYS, r.randint(1, 3))))
            if other:
                parts.append("WKST=" + r.choice(["SU", "MO", "WE"]))
    if timed and r.random() < .1:
        parts.append("BYHOUR=" + ",".join(map(str, r.sample(range(24), r.randint(1, 2)))))
    return ";".join(parts)


def stamp(value):
    return value.strftime("%Y%m%d") if not isinstance(value, dt.datetime) else value.strftime("%Y%m%dT%H%M%S")


class Writer:
    def __init__(self, r):
        self.r, self.lines = r, []

    def value(self, name, when, zone):
        if not isinstance(when, dt.datetime):
            return f"{name};VALUE=DATE:{stamp(when)}"
        if zone == "UTC":
            return f"{name}:{stamp(when)}Z"
        if zone is None:
            return f"{name}:{stamp(when)}"
        return f'{name};TZID={zone}:{stamp(when)}' if self.r.random() < .5 else f'{name};TZID="{zone}":{stamp(when)}'

    def weight(self, lines):
        r = self.r
        if r.random() < .15:
            lines.append("TRANSP:" + r.choice(["TRANSPARENT", "OPAQUE"]))
        if r.random() < .15:
            lines.append("STATUS:" + r.choice(["TENTATIVE", "CONFIRMED", "CANCELLED"]))
        if r.random() < .15:
            lines.append("X-MICROSOFT-CDO-BUSYSTATUS:" + r.choice(["FREE", "BUSY", "TENTATIVE", "OOF", "WORKINGELSEWHERE"]))

    def event(self, uid, start, length, zone, extra=(), plain=False):
        lines = ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20261120T101010Z", self.value("DTSTART", start, zone)]
        if length is not None:
            if self.r.random() < .3 and zone is not None:
                seconds = int(length.total_seconds())
                lines.append(f"DURATION:P{seconds // 86400}D" if not isinstance(start, dt.datetime) else f"DURATION:PT{seconds}S")
            else:
                lines.append(self.value("DTEND", start + length, zone))
        lines += extra
        if not plain:
            self.weight(lines)
        lines += ["SUMMARY:Something with a rather long title that has to be folded since it is longer than a line may",
                  "  be: DTSTART:20270101", "BEGIN:VALARM", "TRIGGER:-PT15M", "ACTION:DISPLAY", "DURATION:PT5M",
                  "END:VALARM", "END:VEVENT"]
        self.lines += lines

    def one(self, number):
        r = self.r
        uid = f"event{number}"
        day = dt.date(2025, 6, 1) + dt.timedelta(days=r.randrange(900))
        if r.random() < .35:
            zone, start, length = None, day, dt.timedelta(days=r.choice([1, 1, 2, 5]))
            if r.random() < .2:
                length = None
        else:
            zone = r.choice([*ZONES, "UTC", None])
            start = dt.datetime(day.year, day.month, day.day, r.randrange(24), r.choice([0, 30]))
            length = r.choice([None, dt.timedelta(0), dt.timedelta(hours=1), dt.timedelta(hours=8), dt.timedelta(hours=24),
                               dt.timedelta(hours=30), dt.timedelta(minutes=(24 * 60 - start.hour * 60 - start.minute))])
        timed = isinstance(start, dt.datetime)
        if r.random() < .4:
            if start.year < 2027:
                start = start.replace(year=2027, day=min(start.day, 28))
            return self.event(uid, start, length, zone)
        for _ in range(50):
            text = rule(r, timed)
            naive = start if timed else dt.datetime(start.year, start.month, start.day)
            first = next(iter(rrulestr(text, dtstart=naive)), None)
            if first is None or first.year > 2027:
                continue
            # Some begin on a day that is none of the rule.
            if r.random() < .2:
                first = naive
            days = []
            for when in rrulestr(text, dtstart=first):
                if when.year > 2027:
                    break
                days.append(when)
            if days:
                break
        else:
            return self.event(uid, start, length, zone)
        end = r.random()
        if end < .3:
            text += f";COUNT={r.randint(1, 30)}"
        elif end < .6:
            last = r.choice(days)
            if not timed:
                text += ";UNTIL=" + stamp(last.date())
            elif zone is None:
                text += ";UNTIL=" + stamp(last)
            else:
                own = zoneinfo.ZoneInfo(ZONES.get(zone) or ("UTC" if zone == "UTC" else "Europe/Vienna"))
                text += ";UNTIL=" + stamp(last.replace(tzinfo=own).astimezone(dt.timezone.utc)) + "Z"
        value = (lambda w: w) if timed else (lambda w: w.date())
        extra = ["RRULE:" + text]
        inside = [w for w in days if w.year == 2027]
        if zone not in ("UTC", None) and any(part in text for part in ("HOURLY", "MINUTELY", "BYHOUR")):
            # recurring-ical-events takes 9:00 in New York for 9:00 in UTC as well; of one time a day it does not matter.
            return self.event(uid, value(first), length, zone, extra)
        r.shuffle(inside)
        out = inside[:r.choice([0, 0, 1, 3])]
        for w in out:
            extra.append(self.value("EXDATE", value(w), zone))
        if r.random() < .2:
            extra.append(self.value("RDATE", value(first) + dt.timedelta(days=r.randint(200, 500)), zone))
        version = r.choice([0, 0, 2])
        if version:
            self.event(uid, value(first) + dt.timedelta(days=40), length, zone, ["SEQUENCE:1"])
        self.event(uid, value(first), length, zone, extra + [f"SEQUENCE:{version}"])
        if "COUNT" not in text and "UNTIL" not in text:
            for w in inside[3:3 + r.choice([0, 1, 2])]:
                moved = value(w) + dt.timedelta(days=r.randint(-5, 5), hours=r.choice([0, 3]) if timed else 0)
                more = [self.value("RECURRENCE-ID", value(w), zone), f"SEQUENCE:{version}"]
                if r.random() < .3:
                    self.event(uid, value(w), length, zone, more + ["STATUS:CANCELLED"], plain=True)
                else:
                    # Some are changes of all that comes later.
                    if r.random() < .4:
                        more[0] = more[0].replace("RECURRENCE-ID", "RECURRENCE-ID;RANGE=THISANDFUTURE")
                    self.event(uid, moved, r.choice([length, length, dt.timedelta(days=2)]), zone, more)

    def text(self, home):
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Parley//tests//EN"]
        if home:
            lines.append("X-WR-TIMEZONE:" + home)
        lines += OWN_ZONE.strip().split("\n") + self.lines + ["END:VCALENDAR", ""]
        return "\r\n".join(lines)


def weight(event):
    own = str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper()
    if str(event.get("STATUS", "")).upper() == "CANCELLED" or own in ("FREE", "WORKINGELSEWHERE"):
        return None
    if own:
        return "tentative" if own == "TENTATIVE" else "busy"
    if str(event.get("TRANSP", "")).upper() == "TRANSPARENT":
        return None
    return "tentative" if str(event.get("STATUS", "")).upper() == "TENTATIVE" else "busy"


def days(text, home):
    zone = zoneinfo.ZoneInfo(home)
    found = {"busy": set(), "tentative": set()}
    calendar = icalendar.Calendar.from_ical(text)
    # The package x_wr_timezone would take floating times and zones of the file for times of that zone.
    calendar.pop("X-WR-TIMEZONE", None)
    span = FIRST - dt.timedelta(days=40), LAST + dt.timedelta(days=4)
    for event in recurring_ical_events.of(calendar, skip_bad_series=False).between(*span):
        kind = weight(event)
        if kind is None:
            continue
        start = event["DTSTART"].dt
        end = event["DTEND"].dt if "DTEND" in event else start
        if isinstance(start, dt.datetime):
            if start.tzinfo:
                start, end = start.astimezone(dt.timezone.utc), end.astimezone(dt.timezone.utc)
            if end > start:
                end -= dt.timedelta(seconds=1)
            if start.tzinfo:
                start, end = start.astimezone(zone), end.astimezone(zone)
            start, end = start.date(), end.date()
        else:
            end = max(start, end - dt.timedelta(days=1))
        for number in range((end - start).days + 1):
            day = start + dt.timedelta(days=number)
            if FIRST <= day <= LAST:
                found[kind].add(day)
    return found["busy"], found["tentative"] - found["busy"]


def main(folder, count, seed=1):
    for number in range(int(count)):
        r = random.Random(int(seed) * 1_000_000 + number)
        home = r.choice(HOMES)
        own = r.random() < .3
        writer = Writer(r)
        for event in range(r.randint(1, 8)):
            writer.one(event)
        text = writer.text(home if own else None)
        path = f"{folder}/{number}.ics"
        with open(path, "w", newline="") as file:
            file.write(text)
        busy, tentative = days(text, home)
        print(path, home, ",".join(map(str, sorted(busy))), ",".join(map(str, sorted(tentative))), sep="\t")


main(*sys.argv[1:])
