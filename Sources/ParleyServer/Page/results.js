// Plans and answers as tables and pictures.

import { make, put, spoken, spokenRange, money, plain, goalValue, goalWords, categoryWords, isBetter, statusWords, counted, number } from "./words.js";
import { strip } from "./timeline.js";

const nameOf = (list, id) => list.find((one) => one.id === id)?.name ?? id;

/** A plan in a few words. */
export function short(plan, currency) {
  const people = plan.workshops.reduce((sum, one) => sum + one.attendees.length, 0);
  return `${counted(plan.workshops.length, "workshop", "workshops")}, ${counted(people, "attendance", "attendances")}, ${money(plan.total, currency)}.`;
}

/** What came out, in a sentence. */
export function verdict(plan, currency) {
  if (!plan) return [];
  return [
    make("p", { class: "verdict" }, make("strong", {}, statusWords[plan.status] ?? plan.status), plan.workshops.length ? ` ${short(plan, currency)}` : ""),
  ];
}

/** Goals of a plan, beside those of another. */
export function goals(plan, other, names = ["in hand", "tried out"]) {
  const rows = plan.goals.map((goal) => {
    const second = other?.goals.find((one) => one.goal === goal.goal);
    const differs = second && second.value !== goal.value;
    return make("tr", {}, make("th", { scope: "row" }, goalWords[goal.goal] ?? goal.goal),
      make("td", {}, goalValue(goal.goal, goal.value)),
      other ? make("td", { class: differs ? (isBetter(goal.goal, second.value, goal.value) ? "better" : "worse") : null },
        second ? goalValue(goal.goal, second.value) : "–",
        differs ? ` (${second.value > goal.value ? "+" : "−"}${goalValue(goal.goal, Math.abs(second.value - goal.value))} ${isBetter(goal.goal, second.value, goal.value) ? "better" : "worse"})` : "")
        : make("td", {}, goal.bound === goal.value ? "proven" : goal.bound === null ? "open" : `not better than ${goalValue(goal.goal, goal.bound)}`));
  });
  return table("Goals, in order", ["goal", names[0], other ? names[1] : "proof"], rows);
}

function table(caption, heads, rows, kind) {
  return make("div", { class: "table" }, make("table", { class: kind }, make("caption", {}, caption),
    make("thead", {}, make("tr", {}, heads.map((head) => make("th", { scope: "col" }, head)))), make("tbody", {}, rows)));
}

/** Who meets where and when. */
export function workshops(plan, series, called) {
  return table("Workshops", ["", "when", "where", "who", "cost"], plan.workshops.map((one, index) => make("tr", {},
    make("th", { scope: "row" }, String(index + 1)), make("td", {}, spokenRange(one.start, one.end)),
    make("td", {}, nameOf(series.venues, one.venue)),
    make("td", {}, series.delegations.map((delegation) => {
      const people = one.attendees.filter((id) => series.participants.find((person) => person.id === id)?.delegation === delegation.id);
      return people.length ? make("div", {}, make("b", {}, `${delegation.name ?? delegation.id} ${people.length}: `), people.map(called).join(", ")) : null;
    })),
    make("td", { class: "number" }, money(one.costs.reduce((sum, cost) => sum + cost.amount, 0))))));
}

/** Who pays for what. */
export function payments(plan, series) {
  const funders = series.funders.map((one) => one.id);
  const all = [...plan.workshops.flatMap((one) => one.funding), ...plan.seriesFunding];
  const categories = [...new Set(all.map((one) => one.category))];
  const sum = (filter) => all.filter(filter).reduce((total, one) => total + one.amount, 0);
  const row = (head, filter) => make("tr", {}, make("th", { scope: "row" }, head),
    make("td", { class: "number" }, money(sum(filter))),
    funders.map((id) => make("td", { class: "number" }, money(sum((one) => filter(one) && one.funder === id)))));
  return table(`Money, in ${series.currency}`, ["", "cost", ...funders.map((id) => nameOf(series.funders, id))],
    [...categories.map((category) => row(categoryWords[category] ?? category, (one) => one.category === category)), row("total", () => true)], "money");
}

/** What a plan changes of another, in words. */
export function differences(before, after, series, called) {
  const venue = (id) => nameOf(series.venues, id);
  const left = [...before.workshops];
  const take = (isIt) => { const index = left.findIndex(isIt); return index < 0 ? null : left.splice(index, 1)[0]; };
  // What stays is found before what moves, so that nothing moves to where another was.
  const kept = after.workshops.map((one) => take((old) => old.start === one.start && old.venue === one.venue));
  const words = after.workshops.map((one, index) => {
    const same = kept[index] ?? take((old) => old.venue === one.venue) ?? take((old) => old.start === one.start);
    if (!same) return `new: ${venue(one.venue)}, ${spokenRange(one.start, one.end)}`;
    const joins = one.attendees.filter((id) => !same.attendees.includes(id));
    const leaves = same.attendees.filter((id) => !one.attendees.includes(id));
    const head = same.start !== one.start ? `${venue(one.venue)}: ${spokenRange(one.start, one.end)} rather than ${spoken(same.start)}`
      : `${spoken(one.start)}: ${venue(one.venue)}${same.venue === one.venue ? "" : ` rather than ${venue(same.venue)}`}`;
    const parts = [head, joins.length ? `in ${joins.map(called).join(", ")}` : "", leaves.length ? `out ${leaves.map(called).join(", ")}` : ""].filter(Boolean);
    return parts.length > 1 || same !== kept[index] ? parts.join("; ") : null;
  }).filter(Boolean);
  for (const one of left) words.push(`no more: ${venue(one.venue)}, ${spokenRange(one.start, one.end)}`);
  return words.length ? make("ul", {}, words.map((line) => make("li", {}, line))) : make("p", {}, "Nothing moves, and the same people come.");
}

/** Why there is no plan, and what would help; `tryIt` gets the changes of a way out. */
export function explanation(document, tryIt) {
  if (document.verdict === "possible") return [make("p", {}, "There is a right plan.")];
  const ways = (document.waysOut ?? []).map((way) => make("li", {},
    way.changes.map((one) => one.words).join("; and "),
    way.plan ? ` – then: ${way.plan.goals.map((goal) => `${goalWords[goal.goal] ?? goal.goal} ${goalValue(goal.goal, goal.value)}`).join(", ")} ` : " ",
    way.changes.every((one) => one.to !== undefined && one.to !== null && one.path.includes("."))
      ? make("button", { type: "button", onclick: () => tryIt(way.changes.map((one) => `${one.path}: ${typeof one.to === "object" ? JSON.stringify(one.to) : one.to}`)) }, "Try this") : null));
  const clashes = (document.conflicts ?? []).map((one) => make("li", {}, one.conditions.map((condition) => condition.words).join("; and ")));
  return [
    ways.length ? [make("h4", {}, "What would help"), make("ul", {}, ways)] : null,
    clashes.length ? [make("h4", {}, "What clashes: not all of these can hold"), make("ul", {}, clashes)] : null,
    document.verdict === "unknown" ? make("p", {}, "Stopped before it was known.") : null,
  ].flat().filter(Boolean);
}

/** Scenarios as rows with the same columns. */
export function comparison(rows, series) {
  const goalNames = rows.find((row) => row.plan?.goals.length)?.plan.goals.map((one) => one.goal) ?? [];
  const base = rows[0].plan;
  return table("Compared", ["", "when", ...goalNames.map((goal) => goalWords[goal] ?? goal)], rows.map((row, index) => make("tr", {},
    // Beside the name, as the end of a wide table may be out of sight.
    make("th", { scope: "row" }, row.name, row.buttons ? make("div", { class: "buttons" }, row.buttons) : null),
    make("td", {}, strip(series, row.plan, index ? base : null)),
    goalNames.map((goal) => {
      const value = row.plan?.goals.find((one) => one.goal === goal)?.value;
      const first = base?.goals.find((one) => one.goal === goal)?.value;
      const differs = index > 0 && value !== undefined && first !== undefined && value !== first;
      return make("td", { class: `number ${differs ? (isBetter(goal, value, first) ? "better" : "worse") : ""}` },
        row.plan?.goals.length ? goalValue(goal, value) : row.plan ? "no plan" : "–");
    }))), "wide");
}

/** Points that one can point at: each has `x`, `y` and words; `told` gets its number. A step line, or dots joined. */
function chart(points, names, told, isSteps) {
  const width = 640;
  const height = 260;
  const edge = { left: 70, right: 20, top: 32, bottom: 46 };
  const scale = (list, from, to) => {
    const [least, greatest] = [Math.min(...list), Math.max(...list)];
    return (value) => (greatest === least ? (from + to) / 2 : from + ((value - least) / (greatest - least)) * (to - from));
  };
  const xs = points.map((one) => one.x);
  const ys = points.map((one) => one.y);
  const x = scale(xs, edge.left, width - edge.right);
  const y = scale(ys, height - edge.bottom, edge.top);
  const line = points.map((one, index) => (index === 0 ? `M ${x(one.x)} ${y(one.y)}` : isSteps ? `H ${x(one.x)} V ${y(one.y)}` : `L ${x(one.x)} ${y(one.y)}`)).join(" ");
  return make("svg:svg", { viewBox: `0 0 ${width} ${height}`, class: "chart", role: "group", "aria-label": `${names.y} against ${names.x}, ${counted(points.length, "point", "points")}` },
    make("svg:line", { x1: edge.left, x2: width - edge.right, y1: height - edge.bottom, y2: height - edge.bottom, class: "axis" }),
    make("svg:line", { x1: edge.left, x2: edge.left, y1: edge.top, y2: height - edge.bottom, class: "axis" }),
    make("svg:text", { x: width - edge.right, y: height - 6, "text-anchor": "end" }, `${names.x} →`),
    make("svg:text", { x: edge.left + 8, y: edge.top - 8 }, `↑ ${names.y}`),
    [...new Set([Math.min(...xs), Math.max(...xs)])].map((value, index) => make("svg:text", { x: x(value), y: height - 24, "text-anchor": index ? "end" : "start" }, names.showX(value))),
    [...new Set([Math.min(...ys), Math.max(...ys)])].map((value) => make("svg:text", { x: edge.left - 12, y: y(value) + 4, "text-anchor": "end" }, names.showY(value))),
    make("svg:path", { d: line, class: "line" }),
    points.map((one, index) => make("svg:circle", {
      cx: x(one.x), cy: y(one.y), r: 7, tabindex: 0, role: "button", "aria-label": one.words,
      onclick: () => told(index), onfocus: () => told(index), onpointerenter: () => told(index),
    })));
}

const places = (list, series) => list.map((one) => `${nameOf(series.venues, one.venue)} ${spoken(one.start)}`).join("; ");

/** A frontier as a picture that one can point at, and as a table. */
export function frontier(home, document, series) {
  const { steps, against } = document;
  if (!steps.length) return put(home, make("p", {}, "No step is possible."));
  const goal = document.of.at(-1);
  const points = steps.map((step) => ({
    x: step.price, y: step.values.at(-1), words: `${goalWords[goal]} ${plain(step.values.at(-1))} at ${goalWords[against]} ${goalValue(against, step.price)}`,
  }));
  const told = make("p", { role: "status" });
  const tell = (index) => put(told, `${points[index].words}: ${places(steps[index].workshops, series)}`);
  const names = { x: goalWords[against], y: goalWords[goal], showX: (value) => goalValue(against, value), showY: plain };
  put(home, chart(points, names, tell, true), told,
    table("Every step", [goalWords[goal], goalWords[against], "workshops"], steps.map((step, index) => make("tr", {},
      make("th", { scope: "row" }, plain(points[index].y)), make("td", { class: "number" }, goalValue(against, step.price)),
      make("td", {}, places(step.workshops, series))))));
  tell(steps.length - 1);
}

/** What comes of a funder's amount, from less to more: a picture that one can point at; `tryIt` takes one up. */
export function sweep(home, answers, series, funder, tryIt) {
  const amount = (one) => {
    // Today's plan stands for the amount as it is.
    const written = one.changes[0]?.split(": ").at(-1).trim() ?? "0%";
    return written.endsWith("%") ? funder.amount * (1 + parseFloat(written) / 100) : Number(written);
  };
  const all = [...new Map(answers.map((one) => [amount(one), one])).values()].sort((one, other) => amount(one) - amount(other));
  const right = all.filter((one) => one.goals.length);
  if (!right.length) return put(home, make("p", {}, "None of these amounts allows a plan."));
  const names = series.goals?.map((one) => one.goal ?? one) ?? right[0].goals.map((one) => one.goal);
  const goal = names.find((name) => new Set(right.map((one) => one.goals.find((found) => found.goal === name)?.value)).size > 1) ?? names[0];
  const points = right.map((one) => {
    const value = one.goals.find((found) => found.goal === goal)?.value;
    return { x: amount(one), y: value, words: `${money(amount(one))}: ${goalWords[goal]} ${goalValue(goal, value)}` };
  });
  const told = make("p", { role: "status" });
  const tell = (index) => put(told, `${points[index].words}, ${places(right[index].workshops, series)} `,
    make("button", { type: "button", onclick: () => tryIt(Math.round(points[index].x * 100) / 100) }, "Try this"));
  const none = all.length - right.length;
  put(home, chart(points, { x: `${funder.name ?? funder.id} gives`, y: goalWords[goal], showX: (value) => money(value), showY: (value) => goalValue(goal, value) }, tell, false), told,
    none > 0 ? make("p", { class: "small" }, `${counted(none, "amount allows", "amounts allow")} no plan.`) : null);
  tell(points.length - 1);
}

export { number };
