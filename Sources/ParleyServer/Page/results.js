// Plans and answers as tables and pictures.

import { make, put, spoken, spokenRange, money, plain, goalValue, goalWords, isBetter, statusWords, counted, number } from "./words.js";
import { strip } from "./timeline.js";

const nameOf = (list, id) => list.find((one) => one.id === id)?.name ?? id;

/** What came out, in a sentence. */
export function verdict(plan, currency) {
  if (!plan) return [];
  const people = plan.workshops.reduce((sum, one) => sum + one.attendees.length, 0);
  return [
    make("p", { class: "verdict" }, make("strong", {}, statusWords[plan.status] ?? plan.status), plan.workshops.length
      ? ` ${counted(plan.workshops.length, "workshop", "workshops")}, ${people} attendances, ${money(plan.total, currency)}.` : ""),
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
    [...categories.map((category) => row(category, (one) => one.category === category)), row("total", () => true)], "money");
}

/** What a plan changes of another, in words. */
export function differences(before, after, series, called) {
  const venue = (id) => nameOf(series.venues, id);
  const words = [];
  for (const [index, one] of after.workshops.entries()) {
    const same = before.workshops.find((old) => old.start === one.start && old.venue === one.venue);
    if (!same) { words.push(`new: ${venue(one.venue)}, ${spokenRange(one.start, one.end)}`); continue; }
    const joins = one.attendees.filter((id) => !same.attendees.includes(id));
    const leaves = same.attendees.filter((id) => !one.attendees.includes(id));
    if (joins.length || leaves.length) words.push(`${venue(one.venue)}, ${spoken(one.start)}: ${[joins.length ? `in ${joins.map(called).join(", ")}` : "", leaves.length ? `out ${leaves.map(called).join(", ")}` : ""].filter(Boolean).join("; ")}`);
  }
  for (const one of before.workshops) {
    if (!after.workshops.some((same) => same.start === one.start && same.venue === one.venue)) words.push(`no more: ${venue(one.venue)}, ${spokenRange(one.start, one.end)}`);
  }
  return words.length ? make("ul", {}, words.map((line) => make("li", {}, line))) : make("p", {}, "Nothing moves, and the same people come.");
}

const questionWords = (question, series, called) => {
  const venue = question.venue ? nameOf(series.venues, question.venue) : null;
  const people = [question.participant, question.with, ...(question.participants ?? [])].filter(Boolean).map(called);
  const when = question.start ? spoken(question.start) : question.starts ? String(question.starts).replace("/", " to ") : question.dates ?? null;
  return [people.join(" and "), venue, when, question.workshop ? `workshop ${question.workshop}` : null].filter(Boolean).join(", ");
};

/** Why (not): an answer for each question. */
export function why(document, series, called) {
  return document.answers.map((one) => make("div", { class: "why" },
    make("h4", {}, questionWords(one.question ?? {}, series, called) || "That"),
    one.outcome === "plan" || one.workshops?.length
      ? [make("p", {}, "It can be had. The best plan with it:"),
        table("", ["goal", "in hand", "then"], (one.goals ?? []).map((goal) => make("tr", {}, make("th", { scope: "row" }, goalWords[goal.goal] ?? goal.goal),
          make("td", {}, goalValue(goal.goal, goal.before)),
          make("td", { class: goal.after === goal.before ? null : isBetter(goal.goal, goal.after, goal.before) ? "better" : "worse" }, goalValue(goal.goal, goal.after))))),
        make("p", {}, (one.workshops ?? []).map((shop) => `${nameOf(series.venues, shop.venue)} ${spoken(shop.start)}`).join("; "))]
      : [make("p", {}, one.outcome === "unknown" ? "Not known in the time there was." : "It cannot be:"), obstacles(one.obstacles ?? [])]));
}

const obstacles = (list) => make("ul", {}, list.map((one) => make("li", {}, one.words ?? one.message ?? one.reason ?? JSON.stringify(one))));

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
  return table("Compared", ["", "when", ...goalNames.map((goal) => goalWords[goal] ?? goal), ""], rows.map((row, index) => make("tr", {},
    make("th", { scope: "row" }, row.name),
    make("td", {}, strip(series, row.plan, index ? base : null)),
    goalNames.map((goal) => {
      const value = row.plan?.goals.find((one) => one.goal === goal)?.value;
      const first = base?.goals.find((one) => one.goal === goal)?.value;
      const differs = index > 0 && value !== undefined && first !== undefined && value !== first;
      return make("td", { class: `number ${differs ? (isBetter(goal, value, first) ? "better" : "worse") : ""}` },
        row.plan?.goals.length ? goalValue(goal, value) : row.plan ? "no plan" : "–");
    }),
    make("td", {}, row.buttons ?? []))), "wide");
}

/** A frontier as a picture that one can point at, and as a table. */
export function frontier(home, document, series) {
  const steps = document.steps;
  if (!steps.length) return put(home, make("p", {}, "No step is possible."));
  const goal = document.of.at(-1);
  const width = 640;
  const height = 260;
  const edge = { left: 60, right: 20, top: 15, bottom: 40 };
  const values = steps.map((step) => step.values.at(-1));
  const prices = steps.map((step) => step.price);
  const scale = (list, from, to) => {
    const [least, greatest] = [Math.min(...list), Math.max(...list)];
    return (value) => (greatest === least ? (from + to) / 2 : from + ((value - least) / (greatest - least)) * (to - from));
  };
  const x = scale(prices, edge.left, width - edge.right);
  const y = scale(values, height - edge.bottom, edge.top);
  const told = make("p", { role: "status" });
  const tell = (index) => {
    const step = steps[index];
    put(told, `${goalWords[goal]} ${plain(values[index])} at ${goalWords[document.against]} ${goalValue(document.against, step.price)}: `
      + step.workshops.map((one) => `${nameOf(series.venues, one.venue)} ${spoken(one.start)}`).join("; "));
  };
  const line = steps.map((_, index) => `${index ? `H ${x(prices[index])} V ${y(values[index])}` : `M ${x(prices[0])} ${y(values[0])}`}`).join(" ");
  const svg = make("svg:svg", { viewBox: `0 0 ${width} ${height}`, class: "chart", role: "group", "aria-label": `${goalWords[goal]} against ${goalWords[document.against]}, ${steps.length} steps` },
    make("svg:line", { x1: edge.left, x2: width - edge.right, y1: height - edge.bottom, y2: height - edge.bottom, class: "axis" }),
    make("svg:line", { x1: edge.left, x2: edge.left, y1: edge.top, y2: height - edge.bottom, class: "axis" }),
    make("svg:text", { x: width - edge.right, y: height - 8, "text-anchor": "end" }, `${goalWords[document.against]} →`),
    make("svg:text", { x: edge.left, y: height - 22 }, goalValue(document.against, Math.min(...prices))),
    make("svg:text", { x: width - edge.right, y: height - 22, "text-anchor": "end" }, goalValue(document.against, Math.max(...prices))),
    [...new Set([Math.min(...values), Math.max(...values)])].map((value) => make("svg:text", { x: edge.left - 8, y: y(value) + 4, "text-anchor": "end" }, plain(value))),
    make("svg:path", { d: line, class: "line" }),
    steps.map((_, index) => make("svg:circle", {
      cx: x(prices[index]), cy: y(values[index]), r: 7, tabindex: 0, role: "button",
      "aria-label": `${goalWords[goal]} ${plain(values[index])}, ${goalWords[document.against]} ${goalValue(document.against, prices[index])}`,
      onclick: () => tell(index), onfocus: () => tell(index), onpointerenter: () => tell(index),
    })));
  put(home, svg, told, table("Every step", [goalWords[goal], goalWords[document.against], "workshops"], steps.map((step, index) => make("tr", {},
    make("th", { scope: "row" }, plain(values[index])), make("td", { class: "number" }, goalValue(document.against, step.price)),
    make("td", {}, step.workshops.map((one) => `${nameOf(series.venues, one.venue)} ${spoken(one.start)}`).join("; "))))));
  tell(steps.length - 1);
}

export { number };
