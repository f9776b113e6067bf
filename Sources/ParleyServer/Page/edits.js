// What the controls change in a series, and how that is written as a scenario.

import { day, number, ranges, spoken, spokenRange, money } from "./words.js";

const quoted = (id) => (/^[A-Za-z0-9_-]+$/.test(id) ? id : `"${id}"`);
const text = (words) => JSON.stringify(words);
const part = (change) => change.split(":")[0].trim();
/** Whether a change as it is typed adds to what there is, so that another of its part does not take its place. */
const adds = (change) => ["without", "visas"].includes(part(change)) || /^[^:]*:\s*["']?(away|closed)\b/.test(change);

/** The same edits without those that a new one takes the place of. */
export function adding(edits, edit) {
  const same = {
    amount: (other) => other.kind === "amount" && other.funder === edit.funder,
    in: (other) => ["in", "out"].includes(other.kind) && other.person === edit.person,
    out: (other) => ["in", "out", "away"].includes(other.kind) && other.person === edit.person,
    away: (other) => other.kind === "away" && other.person === edit.person && other.first === edit.first,
    pin: (other) => other.kind === "pin" && (other.from === edit.from && other.venue === edit.venue || (other.start === edit.from && other.venue === edit.venue)),
    forbid: (other) => other.kind === "forbid" && other.first === edit.first && other.last === edit.last,
    typed: (other) => other.kind === "typed" && (adds(edit.change) || adds(other.change) ? other.change === edit.change : part(other.change) === part(edit.change)),
  }[edit.kind];
  return [...edits.filter((other) => !same(other)), edit];
}

/** The changes of a scenario. */
export function changes(edits, series) {
  const found = [];
  const forbidden = edits.filter((edit) => edit.kind === "forbid");
  if (forbidden.length > 0) {
    const all = [
      ...[series.blackouts ?? []].flat().map((one) => (typeof one === "string" ? text(one) : JSON.stringify(one))),
      ...forbidden.map((one) => `{dates: ${one.first}/${one.last}, why: "tried out"}`),
    ];
    found.push(`blackouts: [${all.join(", ")}]`);
  }
  const pinned = edits.filter((edit) => edit.kind === "pin");
  if (pinned.length > 0) {
    const old = (series.pinned ?? []).filter((pin) => !pinned.some((edit) => edit.from === pin.start && edit.venue === pin.venue));
    const all = [...old, ...pinned].map((pin) => `{start: ${pin.start}, venue: ${text(pin.venue)}}`);
    found.push(`pinned: [${all.join(", ")}]`);
  }
  // Whoever was at a workshop that has been held stays in the series, and comes to none any more.
  const held = (person) => (series.held ?? []).filter((one) => one.attendees?.includes(person)).length;
  for (const { person } of edits.filter((edit) => edit.kind === "out" && held(edit.person))) {
    found.push(`participants.${quoted(person)}.attends: {max: ${held(person)}}`);
  }
  const left = edits.filter((edit) => edit.kind === "out" && !held(edit.person)).map((edit) => text(`participant ${edit.person}`));
  if (left.length > 0) found.push(`without: [${left.join(", ")}]`);
  for (const edit of edits) {
    if (edit.kind === "amount") found.push(`funders.${quoted(edit.funder)}.amount: ${edit.amount}`);
    if (edit.kind === "in") found.push(`participants.${quoted(edit.person)}.required: true`);
    if (edit.kind === "typed") found.push(edit.change);
  }
  const away = new Map();
  for (const edit of edits.filter((one) => one.kind === "away")) {
    away.set(edit.person, [...(away.get(edit.person) ?? []), `${edit.first}/${edit.last}`]);
  }
  for (const [person, dates] of away) found.push(`participants.${quoted(person)}: away ${dates.join(", ")}`);
  return found;
}

/** An edit in words. */
export function words(edit, called, series) {
  const venue = (id) => series.venues.find((one) => one.id === id)?.name ?? id;
  const funder = (id) => series.funders.find((one) => one.id === id)?.name ?? id;
  switch (edit.kind) {
    case "amount": return `${funder(edit.funder)} gives ${money(edit.amount)}`;
    case "in": return `${called(edit.person)} comes to every workshop`;
    case "out": return `${called(edit.person)} comes to none`;
    case "away": return `${called(edit.person)} cannot come ${spokenRange(edit.first, edit.last)}`;
    case "pin": return edit.from && edit.from !== edit.start
      ? `${venue(edit.venue)} on ${spoken(edit.start)} rather than ${spoken(edit.from)}` : `${venue(edit.venue)} on ${spoken(edit.start)}`;
    case "forbid": return `nothing ${spokenRange(edit.first, edit.last)}`;
    default: return edit.change;
  }
}

/** Whether a workshop may start on a day, as far as the series says without planning. */
export function mayStart(series, start) {
  const { first, last } = ranges(series.horizon)[0];
  const length = series.days ?? 1;
  if (start < first || start + length - 1 > last) return false;
  const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  if (series.startOn && ![series.startOn].flat().includes(names[(start + 4) % 7])) return false;
  if (series.starts && !ranges(series.starts).some((range) => range.first <= start && start <= range.last)) return false;
  return !ranges(series.blackouts).some((range) => start <= range.last && range.first <= start + length - 1);
}

/** The nearest day on which a workshop may start; the same where there is none. */
export function nearestStart(series, wanted) {
  for (let step = 0; step <= 21; step += 1) {
    for (const start of [wanted + step, wanted - step]) if (mayStart(series, start)) return start;
  }
  return wanted;
}

/** The next day on which a workshop may start, forwards or backwards. */
export function nextStart(series, from, direction) {
  for (let step = 1; step <= 60; step += 1) if (mayStart(series, from + direction * step)) return from + direction * step;
  return from;
}

export { day, number };
