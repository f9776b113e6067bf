// Who can meet when, and when they do: months across, a row a person, workshops as bands that can be moved.

import { make, put, ranges, number, day, monday, month, spoken, spokenYear, spokenRange, counted } from "./words.js";
import { mayStart, nearestStart, nextStart } from "./edits.js";

/**
 * Draws a plan of a series.
 *
 * @param home where
 * @param series as JSON
 * @param plan the plan to work with, or null
 * @param options `isSketch`: it is not proven, and only looked at, `other`: a plan drawn as a shadow, `called`: a person's name or id, `onWeek`, `onMove`, `onPerson`
 */
export function timeline(home, series, plan, options) {
  const horizon = ranges(series.horizon)[0];
  if (!horizon) return put(home);
  const first = monday(horizon.first);
  const last = monday(horizon.last) + 6;
  const length = last - first + 1;
  const at = (element, from, to) => {
    element.style.left = `${(100 * (from - first)) / length}%`;
    element.style.width = `${(100 * (to - from + 1)) / length}%`;
    return element;
  };
  const workshops = plan?.workshops ?? [];
  const others = options.other?.workshops ?? [];
  const venue = (id) => series.venues.find((one) => one.id === id)?.name ?? id;
  const isFixed = !plan || options.isSketch;
  const weeks = Array.from({ length: length / 7 }, (_, index) => first + 7 * index);

  // Months.
  const heads = [];
  for (let start = first; start <= last;) {
    let end = start;
    while (end < last && day(end + 1).slice(0, 7) === day(start).slice(0, 7)) end += 1;
    heads.push(at(make("span", { class: "month" }, end - start > 8 ? `${month(day(start))}${day(start).slice(5, 7) === "01" || start === first ? ` ${day(start).slice(0, 4)}` : ""}` : ""), start, end));
    start = end + 1;
  }

  // Weeks: one stop of the Tab key, arrows go on.
  const buttons = weeks.map((start, index) => {
    const here = workshops.findIndex((one) => number(one.start) <= start + 6 && start <= number(one.end));
    const isShut = !Array.from({ length: 7 }, (_, step) => start + step).some((one) => mayStart(series, one));
    return at(make("button", {
      type: "button", class: `week${isShut ? " shut" : ""}`, "data-key": `week ${start}`, tabindex: index === 0 ? 0 : -1, disabled: isFixed,
      title: here >= 0 ? "Why then?" : "Why not this week?",
      "aria-label": `Week of ${spokenYear(day(start))}${here >= 0 ? `, workshop ${here + 1}: why then?` : isShut ? ", no workshop may start: why not?" : ": why not?"}`,
      onclick: () => options.onWeek(day(start), day(start + 6), here >= 0 ? here + 1 : null),
    }, String(Number(day(start).slice(8)))), start, start + 6);
  });
  const strip = make("div", { class: "track weeks", role: "toolbar", "aria-label": "Weeks: ask why not" }, buttons);
  strip.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -buttons.length, End: buttons.length }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(buttons.length - 1, buttons.indexOf(document.activeElement) + step));
    for (const button of buttons) button.tabIndex = -1;
    buttons[next].tabIndex = 0;
    buttons[next].focus();
  });

  // Workshops.
  const shades = [series.blackouts].flatMap(ranges).filter((range) => range.last >= first && range.first <= last)
    .map((range) => at(make("span", { class: "blackout", title: range.why }), Math.max(range.first, first), Math.min(range.last, last)));
  const ghosts = others.filter((one) => !workshops.some((same) => same.start === one.start && same.venue === one.venue))
    .map((one) => at(make("span", { class: "ghost", title: `${options.otherName}: ${venue(one.venue)}` }, venue(one.venue)), number(one.start), number(one.end)));
  const bands = workshops.map((workshop, index) => band(workshop, index));

  function band(workshop, index) {
    const start = number(workshop.start);
    const span = number(workshop.end) - start;
    if (options.isSketch) {
      const words = `Workshop ${index + 1}, not proven yet: ${venue(workshop.venue)}, ${spokenRange(workshop.start, workshop.end)}`;
      return at(make("span", { class: "band sketch", role: "img", "aria-label": words, title: words }, make("span", {}, `${index + 1} ${venue(workshop.venue)}`)), start, start + span);
    }
    const label = (from) => `Workshop ${index + 1}: ${venue(workshop.venue)}, ${spokenRange(day(from), day(from + span))}, ${counted(workshop.attendees.length, "person", "people")}. Arrow keys move it, Enter tries it out.`;
    const element = make("button", { type: "button", class: "band", "data-key": `band ${index}`, "aria-label": label(start), title: "Drag it to another date" },
      make("span", {}, `${index + 1} ${venue(workshop.venue)}`));
    at(element, start, start + span);
    let pending = start;
    const show = (from) => {
      pending = from;
      at(element, from, from + span);
      element.classList.toggle("moving", from !== start);
      element.setAttribute("aria-label", label(from));
      element.dataset.date = from === start ? "" : spoken(day(from));
    };
    const commit = () => { if (pending !== start) options.onMove(workshop, day(pending), index); else options.onNowhere(); };
    element.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      const origin = event.clientX;
      const scale = length / track.getBoundingClientRect().width;
      let isMoved = false;
      const move = (step) => {
        const days = Math.round((step.clientX - origin) * scale);
        if (Math.abs(step.clientX - origin) > 3) isMoved = true;
        if (isMoved) show(nearestStart(series, start + days));
      };
      const end = (step) => {
        element.removeEventListener("pointermove", move);
        element.removeEventListener("pointerup", end);
        element.removeEventListener("pointercancel", end);
        if (step.type === "pointerup" && isMoved) commit(); else show(start);
      };
      element.addEventListener("pointermove", move);
      element.addEventListener("pointerup", end);
      element.addEventListener("pointercancel", end);
    });
    element.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        event.preventDefault();
        show(nextStart(series, pending, step));
      } else if (event.key === "Enter") {
        event.preventDefault();
        commit();
      } else if (event.key === "Escape") show(start);
    });
    return element;
  }

  const track = make("div", { class: "track bands" }, shades, ghosts, bands);

  // People.
  const rows = series.delegations.flatMap((delegation) => {
    const people = series.participants.filter((one) => one.delegation === delegation.id);
    return [
      make("div", { class: "label group" }, delegation.name ?? delegation.id), make("div", { class: "track group" }),
      ...people.flatMap((person) => {
        const name = options.called(person.id);
        const marks = [
          ...ranges(person.unavailable).map((range) => ["away", range, "cannot come"]),
          ...(person.available ? gaps(ranges(person.available)).map((range) => ["away", range, "cannot come"]) : []),
          ...ranges(person.ifNeedBe).map((range) => ["maybe", range, "if need be"]),
        ].filter(([, range]) => range.last >= first && range.first <= last)
          .map(([kind, range, why]) => at(make("span", { class: kind, title: `${name} ${why} ${spokenRange(day(range.first), day(range.last))}` }), Math.max(range.first, first), Math.min(range.last, last)));
        const comes = workshops.flatMap((one, index) => (one.attendees.includes(person.id)
          ? [at(make("span", { class: "comes", title: `${name} comes to workshop ${index + 1}` }), number(one.start), number(one.end))] : []));
        const attended = workshops.flatMap((one, index) => (one.attendees.includes(person.id) ? [index + 1] : []));
        return [
          make("div", { class: "label" }, make("button", {
            type: "button", class: "person", "data-key": `person ${person.id}`, disabled: isFixed, onclick: () => options.onPerson(person),
            "aria-label": `${name}: ${attended.length ? `comes to ${attended.join(", ")}` : "comes to none"}. Hold in or out…`,
          }, name)),
          make("div", { class: "track" }, marks, comes),
        ];
      }),
    ];
  });

  function gaps(open) {
    const sorted = [...open].sort((one, other) => one.first - other.first);
    const found = [];
    let from = first;
    for (const range of sorted) {
      if (range.first > from) found.push({ first: from, last: range.first - 1 });
      from = Math.max(from, range.last + 1);
    }
    if (from <= last) found.push({ first: from, last });
    return found;
  }

  const grid = make("div", { class: "lanes" },
    make("div", { class: "label" }), make("div", { class: "track months" }, heads),
    make("div", { class: "label small" }, isFixed ? "weeks" : "click: why not?"), strip,
    make("div", { class: "label" }, "Workshops"), track, rows);
  grid.style.minWidth = `${weeks.length * 21 + 130}px`;
  const scrolled = home.querySelector(".scroll")?.scrollLeft ?? 0;
  put(home, make("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": "Timeline" }, grid),
    make("p", { class: "legend small", "aria-hidden": "true" },
      make("span", { class: "key away" }), "cannot come ", make("span", { class: "key maybe" }), "if need be ",
      make("span", { class: "key blackout" }), "nothing may be held ",
      options.isSketch ? [make("span", { class: "key sketch" }), "not proven yet "] : null,
      options.other ? [make("span", { class: "key ghost" }), `the plan ${options.otherName}, beside what is ${options.isSketch ? "looked for" : "tried out"}`] : null));
  home.querySelector(".scroll").scrollLeft = scrolled;
}

/** A strip of a plan, small enough for a row of a table. */
export function strip(series, plan, before) {
  const horizon = ranges(series.horizon)[0];
  const place = make("div", { class: "strip", "aria-hidden": "true" });
  for (const workshop of plan?.workshops ?? []) {
    const isKept = before?.workshops.some((one) => one.start === workshop.start && one.venue === workshop.venue);
    const mark = make("span", { class: isKept || !before ? "kept" : "new", title: spokenYear(workshop.start) });
    mark.style.left = `${(100 * (number(workshop.start) - horizon.first)) / (horizon.last - horizon.first + 1)}%`;
    place.append(mark);
  }
  return place;
}
