// The page: opens a series, mends it, plans it, and tries out what could be different.

import * as api from "./api.js";
import { now, change, listen, undo, redo, canUndo, canRedo, undoWords, close, restore } from "./state.js";
import { make, put, keepingFocus, save, spoken, spokenRange, money, plain, counted, goalWords, day, number } from "./words.js";
import { editor } from "./editor.js";
import { grid, withCell, packed, place } from "./grid.js";
import { timeline } from "./timeline.js";
import * as edits from "./edits.js";
import * as results from "./results.js";

const at = (id) => document.getElementById(id);

/** What the server knows of what is open; found anew whenever the file changes. */
let known = { id: null, series: null, problems: [], hints: [], notices: [], of: null };
/** The job that is going on for the plan in hand, and for what is tried out. */
let working = { plan: null, tried: null };
/** The best plan so far of a search that goes on: { kind, plan }. */
let sketch = null;
let isCoded = true;

const called = (id) => (isCoded ? id : known.series?.participants.find((one) => one.id === id)?.name ?? id);

/** A report with names in the place of ids, where that is asked for. */
function named(text) {
  if (isCoded || !known.series) return text;
  const names = new Map(known.series.participants.map((one) => [one.id, one.name ?? one.id]));
  return text.replace(/[A-Za-z0-9_-]+/g, (word) => names.get(word) ?? word);
}

function say(words) { at("news").textContent = words; }

function fail(error) {
  if (!(error instanceof api.Refusal)) console.error(error);
  at("failure").hidden = false;
  put(at("failure"), make("p", {}, error.message), (error.problems ?? []).slice(0, 8).map((one) => make("p", { class: "small" }, [one.path, one.message, one.advice].filter(Boolean).join(": "))),
    make("button", { type: "button", onclick: () => { at("failure").hidden = true; } }, "Close this"));
}

const tried = (work) => async (...given) => {
  at("failure").hidden = true;
  try { await work(...given); } catch (error) { fail(error); }
};

// Opening.

const text = editor(at("text"), at("gutter"), (value) => { change({ text: value }, "typing", "typing"); checkSoon(); });
const cells = grid(at("grid"), (sheet, row, column, value) => {
  change({ tables: withCell(now().tables, sheet, row, column, value) }, "a cell");
  checkSoon();
});

const isPacked = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A text as it is. In another encoding than UTF-8 its letters would become others, in names too: what the server says of it. */
async function decoded(bytes, name) {
  try { return new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch {
    const { id } = await api.takeSeries(bytes, name);
    const words = await (await api.seriesAs(id, "yaml")).text();
    api.forgetSeries(id).catch(() => {});
    return words;
  }
}

const open = tried(async (file) => {
  if (/\.(csv|tsv)$/i.test(file.name)) {
    const message = `${file.name} is one table of a series: open a workbook, or the folder in which it is, packed as .zip.`;
    throw new api.Refusal({ code: "unreadable", message }, 0);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const words = isPacked(bytes) ? null : await decoded(bytes, file.name);
  abandon();
  const fresh = { name: file.name, text: null, tables: null, edits: [], plan: null, tried: null, kept: [] };
  if (isPacked(bytes)) fresh.tables = (await api.readTables(bytes, file.name)).tables;
  else fresh.text = words;
  change(fresh, `opening ${file.name}`);
  await check(isPacked(bytes) ? bytes : null, true);
});

at("file").addEventListener("change", () => { const [file] = at("file").files; if (file) open(file); at("file").value = ""; });
at("starter").addEventListener("click", tried(async () => open(new File([await api.starter()], "series.yaml"))));
at("starter-workbook").addEventListener("click", tried(async () => {
  const { id } = await api.takeSeries(new TextEncoder().encode(await api.starter()), "series.yaml");
  const book = await (await api.seriesAs(id, "xlsx")).arrayBuffer();
  api.forgetSeries(id).catch(() => {});
  await open(new File([book], "series.xlsx"));
}));
addEventListener("dragover", (event) => { event.preventDefault(); document.body.classList.add("dropping"); });
addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.body.classList.remove("dropping"); });
addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  const [file] = event.dataTransfer.files;
  if (file) open(file);
});
at("close").addEventListener("click", () => { abandon(); if (known.id) api.forgetSeries(known.id).catch(() => {}); close(); known = { id: null, series: null, problems: [], hints: [], notices: [], of: null }; draw(); at("file").focus(); say("Closed. Undo brings it back."); });

// Checking.

let timer = null;
function checkSoon() {
  clearTimeout(timer);
  timer = setTimeout(tried(() => check()), 500);
}

/** Sends what is open; what is wrong comes back with its places. */
async function check(bytes = null, moves = false) {
  const { name, text: words, tables } = now();
  if (name === null) return;
  const of = tables ? JSON.stringify(tables) : words;
  let old = null;
  // While it is looked at something else may come in its place, which is looked at by itself.
  const isGone = () => now().name !== name || now().text !== words || now().tables !== tables;
  try {
    const ending = name.replace(/\.[^.]*$/, "");
    const receipt = tables
      ? await api.takeSeries(bytes ?? packed(tables), bytes ? name : `${ending}.zip`)
      : await api.takeSeries(new TextEncoder().encode(words), /\.(ya?ml|json)$/i.test(name) ? name : `${ending}.yaml`);
    const series = await (await api.seriesAs(receipt.id, "json")).json();
    if (isGone()) { api.forgetSeries(receipt.id).catch(() => {}); return; }
    old = known.id;
    known = { id: receipt.id, series, problems: [], hints: receipt.hints, notices: receipt.notices, of };
    say(receipt.hints.length ? `The series is sound; ${counted(receipt.hints.length, "hint", "hints")}.` : "The series is sound.");
  } catch (error) {
    if (isGone()) return;
    if (!(error instanceof api.Refusal) || error.code !== "wrongSeries") throw error;
    old = known.id;
    known = { ...known, id: null, problems: error.problems.length ? error.problems : [{ message: error.message }], hints: [], notices: [], of };
    say(`${error.message} ${moves ? "" : "Each is listed above the file."}`);
  }
  if (old && old !== known.id) api.forgetSeries(old).catch(() => {});
  keepingFocus(draw);
  if (moves && now().tables && known.problems.length) cells.turn(known.problems[0]);
  if (moves) (known.problems.length ? at("problems") : at("plan")).focus();
}

/** Does something with the series that the server has. It may have let go of it since; then it gets it once more. */
async function withSeries(work) {
  const { id } = known;
  try { return await work(id); } catch (error) {
    if (error.code !== "unknownSeries") throw error;
    await check();
    if (!known.id || known.id === id) throw error;
    return work(known.id);
  }
}

// Planning.

/** How often all that went on was let go of. */
let age = 0;

/** Lets go of all that goes on: it is about what is not open any more. */
function abandon() {
  age += 1;
  for (const [kind, job] of Object.entries(working)) {
    if (job) api.forget(job).catch(() => {});
    working[kind] = null;
  }
  sketch = null;
  put(at("answer"));
}

async function run(kind, request, done) {
  const before = working[kind];
  if (before) api.stop(before).catch(() => {});
  unsketch(kind);
  const then = age;
  const job = await withSeries((series) => api.ask({ ...request, series }));
  if (age !== then) { api.forget(job.id).catch(() => {}); return; }
  working[kind] = job.id;
  drawWork();
  const sketching = sketcher(kind, job.id);
  const isOn = () => working[kind] === job.id;
  const end = () => { working[kind] = null; unsketch(kind); drawWork(); };
  try {
    const last = await api.watch(job.id, (status) => { if (isOn()) { show(kind, status); sketching(status); } })
      .catch((error) => { if (isOn()) { end(); throw error; } });
    if (!isOn()) return;
    end();
    if (last.state !== "done") throw new api.Refusal({ code: last.error?.code ?? "stopped", message: last.error?.message ?? "It was stopped." }, 0);
    await done(last);
  } finally {
    // Nothing stays on the server that the page has.
    api.forget(job.id).catch(() => {});
  }
}

const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

/** Gets each status of a search, and draws the best plan so far, once a second: what is found at once is drawn as it is. */
function sketcher(kind, id) {
  const isOn = () => working[kind] === id;
  let [drawn, latest, isLooking] = [0, null, false];
  const look = async () => {
    isLooking = true;
    while (latest.plans > drawn) {
      await pause(1000);
      if (!isOn()) return;
      drawn = latest.plans;
      try {
        const plan = JSON.parse(await api.plan(id));
        if (isOn()) { sketch = { kind, plan }; keepingFocus(drawPlan); show(kind, latest); }
      } catch { /* the search itself says what is wrong */ }
    }
    isLooking = false;
  };
  return (status) => { latest = status; if (status.plans > drawn && !isLooking) look(); };
}

function unsketch(kind) {
  if (sketch?.kind !== kind) return;
  sketch = null;
  keepingFocus(drawPlan);
}

let lastSaid = 0;
function show(kind, status) {
  const line = at("progress");
  const bar = line.querySelector("progress");
  line.hidden = status.state !== "running" && status.state !== "waiting";
  const progress = status.progress;
  if (!progress) {
    bar.removeAttribute("value");
    line.querySelector("span").textContent = status.state === "waiting" && status.ahead ? `${counted(status.ahead, "job", "jobs")} before this one` : "Beginning…";
    return;
  }
  const share = progress.gap === null ? 0 : Math.max(0, 1 - Math.min(1, progress.gap));
  bar.value = progress.phase === "scenarios" ? progress.position / Math.max(1, progress.count) : (progress.position - 1 + share) / progress.count;
  const value = (one) => (one === null || one === undefined ? "–" : progress.phase === "cost" ? money(one) : plain(one));
  // What is drawn may be known a moment before it is told in numbers.
  const best = progress.incumbent ?? (sketch?.kind === kind ? sketch.plan.goals.find((one) => one.goal === progress.phase)?.value : null);
  const words = progress.purpose ? progress.purpose : progress.phase === "scenarios" ? `${progress.position} of ${progress.count} scenarios`
    : `Goal ${progress.position} of ${progress.count}, ${goalWords[progress.phase] ?? progress.phase}: best so far ${value(best)}, none better than ${value(progress.bound)}`;
  line.querySelector("span").textContent = `${kind === "tried" ? "What if: " : ""}${words} (${plain(progress.seconds)} s)`;
  if (Date.now() - lastSaid > 2000 && kind === "plan") { lastSaid = Date.now(); say(words); }
}

function drawWork() {
  const isBusy = Boolean(working.plan || working.tried || working.question);
  at("stop").hidden = !isBusy;
  at("plan").disabled = Boolean(working.plan) || !known.id;
  if (!isBusy) at("progress").hidden = true;
}

/** The plan file of an answer, and what it says; also one that says that there is none. */
async function planOf(status) {
  if (status.hasPlan) {
    const file = await api.plan(status.id);
    return { file, plan: JSON.parse(file) };
  }
  const found = JSON.parse(await api.answer(status.id));
  return { file: null, plan: found.plan ?? found };
}

/** Plans what is open; from a baseline, where one is given, with as few changes as can be. */
const planIt = tried(async (baseline = null) => {
  if (!known.id) return;
  put(at("answer"));
  const { of } = known;
  const request = { do: "plan" };
  await run("plan", baseline ? { ...request, do: "replan", baseline } : request, async (status) => {
    const { file, plan } = await planOf(status);
    change({ plan: { file, plan, of }, tried: null }, "planning");
    say(results.verdict(plan, known.series.currency).map((one) => one.textContent).join(" "));
    if (plan.status === "infeasible") await explain([]);
    if (now().edits.length) await tryOut();
  });
});

at("plan").addEventListener("click", () => planIt());
at("stop").addEventListener("click", tried(async () => {
  for (const job of Object.values(working).filter(Boolean)) await api.stop(job);
  say("Stopping with the best so far.");
}));

async function question(request, head, shown) {
  put(at("answer"), make("h3", {}, head), make("p", {}, "One moment…"));
  at("answer").scrollIntoView({ block: "nearest" });
  await run("question", request, async (status) => {
    const words = await api.words(status.id);
    put(at("answer"), make("h3", {}, head), ...shown(JSON.parse(await api.answer(status.id)), words));
    at("answer").focus({ preventScroll: true });
    at("answer").scrollIntoView({ block: "nearest" });
  });
}

const report = (words) => make("pre", { class: "report" }, named(words));

const explain = (changes) => question({ do: "explain", with: changes, timeLimit: 60 }, "Why there is no plan", (document, words) => [
  ...results.explanation(document, (found) => addEdits(found.map((one) => ({ kind: "typed", change: one })))),
  make("details", {}, make("summary", {}, "In full"), report(words)),
]);

const inHand = () => (now().plan?.plan.workshops.length ? now().plan : null);

/** Asks about the plan that is on the timeline: its workshops have its numbers. */
const whyNot = tried(async (plan, first, last, workshop) => {
  const request = { do: "why", plan, timeLimit: 60, ...(workshop ? { workshop } : { not: [`${first}/${last}`] }) };
  const head = workshop ? `Why workshop ${workshop} is then and there` : `Why not in the week of ${spokenRange(first, last)}?`;
  await question(request, head, (document, words) => [
    report(words.split("\n").slice(1).join("\n").trim()),
    make("div", { class: "row" },
      make("button", { type: "button", onclick: () => addEdits([{ kind: "forbid", first, last }]) }, "Forbid this week"),
      workshop ? null : document.answers.filter((one) => one.workshops?.length).flatMap((one) => one.workshops.filter((shop) => shop.start >= first && shop.start <= last)
        .map((shop) => make("button", { type: "button", onclick: () => addEdits([{ kind: "pin", start: shop.start, venue: shop.venue }]) },
          `Try ${known.series.venues.find((venue) => venue.id === shop.venue)?.name ?? shop.venue} on ${spoken(shop.start)}`)))),
  ]);
});

function aboutPerson(person) {
  const plan = inHand()?.plan;
  const name = called(person.id);
  const attended = (plan?.workshops ?? []).filter((one) => one.attendees.includes(person.id));
  put(at("answer"), make("h3", {}, name), make("div", { class: "row" },
    make("button", { type: "button", onclick: () => addEdits([{ kind: "in", person: person.id }]) }, "Hold in: comes to every workshop"),
    make("button", { type: "button", onclick: () => addEdits([{ kind: "out", person: person.id }]) }, "Hold out: comes to none"),
    attended.map((one) => make("button", {
      type: "button", onclick: () => { at("close-to")?.setAttribute("checked", ""); keepClose = true; addEdits([{ kind: "away", person: person.id, first: one.start, last: one.end }]); },
    }, `Cancels ${spoken(one.start)}`)),
    make("button", { type: "button", onclick: () => put(at("answer")) }, "Close")));
  at("answer").querySelector("button").focus();
}

// What if.

let keepClose = false;

function addEdits(list, run) {
  // An answer to what was asked before would stand between the timeline and what comes of this.
  if (at("answer").contains(document.activeElement)) at("whatif-head").focus({ preventScroll: true });
  put(at("answer"));
  change({ edits: list.reduce(edits.adding, now().edits) }, list.map((one) => edits.words(one, called, known.series)).join("; "), run);
  tryOut();
}

const tryOut = tried(async () => {
  const { edits: list } = now();
  if (!known.id || !list.length) { if (now().tried) change({ tried: null }); return; }
  const changes = edits.changes(list, known.series);
  const plan = inHand();
  const request = keepClose && plan ? { do: "replan", with: changes, baseline: plan.plan } : { do: "plan", with: changes };
  change({ tried: null });
  const search = run("tried", request, async (status) => {
    change({ tried: { plan: (await planOf(status)).plan, changes, isClose: request.do === "replan" } });
    say(`What if: ${results.verdict(now().tried.plan, known.series.currency).map((one) => one.textContent).join(" ")}`);
  });
  try { await search; } catch (error) {
    // What was typed and means nothing goes back to where it was typed.
    const last = list.at(-1);
    if (error.code === "badRequest" && last.kind === "typed" && now().edits === list) { undo(); at("typed").value = last.change; at("typed").focus(); }
    throw error;
  }
});

const keepScenario = () => {
  const { edits: list, tried: found, kept } = now();
  if (!found) return;
  const name = at("scenario-name").value.trim() || list.map((one) => edits.words(one, called, known.series)).join("; ");
  at("scenario-name").value = "";
  change({ kept: [...kept, { ...found, name, edits: list }], edits: [], tried: null }, "keeping a scenario");
  say("The scenario is kept.");
};

/** Makes the series say what was tried out; a plan that was kept close to the one in hand is made so again. */
const adopt = tried(async ({ changes, isClose }, words) => {
  const baseline = isClose ? inHand()?.plan : null;
  const receipt = await withSeries((id) => api.changeSeries(id, changes));
  const { name, tables } = now();
  const part = tables
    ? { tables: (await api.readTables(await (await api.seriesAs(receipt.id)).arrayBuffer(), "series.xlsx")).tables }
    : { text: await (await api.seriesAs(receipt.id)).text() };
  api.forgetSeries(receipt.id).catch(() => {});
  change({ ...part, name, edits: [], tried: null }, words);
  await check();
  await planIt(baseline);
  say("Adopted: the series says so now.");
});

// Drawing.

function drawProblems() {
  const { tables } = now();
  const line = (one, kind) => {
    const where = one.cell ?? (one.line ? `line ${one.line}` : "");
    const found = tables ? place(one) : one;
    return make("li", { class: kind }, where || one.line
      ? make("a", { href: "#series", onclick: (event) => { event.preventDefault(); if (tables) cells.go(one); else text.go(one.line, one.column); } }, where || `row ${found.row}`) : null,
    where ? ": " : "", one.path && !tables ? make("code", {}, one.path) : null, one.path && !tables ? " " : "", one.message, one.advice ? make("span", { class: "advice" }, ` ${one.advice}`) : null);
  };
  const { problems, hints, notices } = known;
  put(at("problems"),
    problems.length ? [make("h3", {}, `${counted(problems.length, "thing has", "things have")} to be mended`), make("p", { class: "small" }, "Click a place to go there and change it; it is checked as you type."), make("ol", {}, problems.map((one) => line(one, "error")))] : null,
    hints.length ? make("details", {}, make("summary", {}, `${counted(hints.length, "hint", "hints")}: allowed, and most likely a mistake`), make("ol", {}, hints.map((one) => line(one, "hint")))) : null,
    notices.map((one) => make("p", { class: "small" }, one)),
    !problems.length && known.id ? make("p", { class: "sound" }, "The series is sound.") : null);
  document.title = `${problems.length ? "Error: " : ""}${now().name ? `${known.series?.name ?? now().name} – ` : ""}Parley`;
}

/** Draws anew without taking away what is being written in fields that are drawn anew. */
function keepingWords(ids, work) {
  const words = ids.map((id) => at(id)?.value);
  const focused = ids.find((id) => at(id) && at(id) === document.activeElement);
  work();
  ids.forEach((id, index) => { if (words[index] && at(id)) at(id).value = words[index]; });
  if (focused) at(focused)?.focus({ preventScroll: true });
}

function drawControls() {
  const series = known.series;
  const { edits: list, tried: found, plan } = now();
  put(at("changes"), list.length
    ? [make("ul", { class: "edits" }, list.map((edit) => make("li", {}, edits.words(edit, called, series), " ",
      make("button", { type: "button", "aria-label": `Take back: ${edits.words(edit, called, series)}`, onclick: () => { change({ edits: now().edits.filter((one) => one !== edit) }, "taking back a change"); tryOut(); } }, "×")))),
    make("label", { class: "switch" }, make("input", { type: "checkbox", id: "close-to", checked: keepClose, onchange: (event) => { keepClose = event.target.checked; tryOut(); } }), " Keep as much of the plan in hand as can be kept")]
    : make("p", { class: "small" }, "Drag a workshop on the timeline, click a person or an empty week, move a slider, or type a change. Nothing of it changes your series until you adopt it."));

  const funders = series.funders.map((funder) => {
    const edit = list.find((one) => one.kind === "amount" && one.funder === funder.id);
    const amount = edit?.amount ?? funder.amount;
    const most = Math.max(1000, Math.ceil((funder.amount * 2) / 1000) * 1000);
    const step = Math.max(1, 10 ** Math.floor(Math.log10(most / 100)));
    const box = make("input", { type: "number", "data-key": `box ${funder.id}`, min: 0, step: "any", value: amount, "aria-label": `${funder.name ?? funder.id} gives` });
    const slider = make("input", { type: "range", "data-key": `slider ${funder.id}`, min: 0, max: most, step, value: amount, "aria-label": `${funder.name ?? funder.id} gives, slider` });
    // Many presses of a key are one change.
    const set = (value) => { if (Number(value) !== Number(amount)) addEdits([{ kind: "amount", funder: funder.id, amount: Number(value) }], `sliding ${funder.id}`); };
    slider.addEventListener("input", () => { box.value = slider.value; });
    slider.addEventListener("change", () => set(slider.value));
    box.addEventListener("change", () => { if (box.value !== "") set(box.value); });
    return make("div", { class: "funder" }, make("span", {}, funder.name ?? funder.id), slider, box, make("span", { class: "small" }, funder.currency ?? series.currency));
  });
  const typed = make("input", { type: "text", placeholder: "fares: +15%", "aria-label": "A change, such as fares: +15%", id: "typed" });
  put(at("controls"), make("fieldset", {}, make("legend", {}, "Funders"), funders),
    make("form", { class: "row", onsubmit: (event) => { event.preventDefault(); const written = typed.value; typed.value = ""; if (written.trim()) addEdits(written.split(";").map((one) => one.trim()).filter(Boolean).map((one) => ({ kind: "typed", change: one }))); } },
      typed, make("button", {}, "Try it")));

  const base = plan?.plan;
  put(at("compared"), found && base ? [
    make("h3", {}, "In hand and tried out"), ...results.verdict(found.plan, series.currency),
    found.plan.goals.length ? results.goals(base, found.plan) : null,
    found.plan.workshops.length ? results.differences(base, found.plan, series, called) : null,
    make("div", { class: "row" }, found.plan.workshops.length ? [make("input", { id: "scenario-name", type: "text", placeholder: "a name for it", "aria-label": "Name of the scenario" }),
      make("button", { type: "button", onclick: keepScenario }, "Keep it"),
      make("button", { type: "button", class: "primary", onclick: () => adopt(found, "adopting a scenario") }, "Adopt it")]
      : make("button", { type: "button", class: "primary", onclick: tried(() => explain(found.changes)) }, "Why is there none?"),
      make("button", { type: "button", onclick: () => { put(at("answer")); change({ edits: [], tried: null }, "dropping what was tried out"); say("Dropped; the plan in hand is as it was."); } }, "Drop it")),
  ] : null);

  const rows = [{ name: "in hand", plan: base }, ...now().kept.map((one, index) => ({
    name: one.name, plan: one.plan, buttons: [
      make("button", { type: "button", onclick: () => { change({ edits: one.edits, tried: one }, "taking up a scenario"); } }, "Take up"),
      make("button", { type: "button", onclick: () => adopt(one, `adopting ${one.name}`) }, "Adopt"),
      make("button", { type: "button", "aria-label": `Forget ${one.name}`, onclick: () => change({ kept: now().kept.filter((_, other) => other !== index) }, "forgetting a scenario") }, "×"),
    ],
  }))];
  put(at("kept"), now().kept.length ? results.comparison(rows, series) : make("p", { class: "small" }, "None yet."));
  if (drawn.series !== series) drawFrontierButton();
}

function drawFrontierButton() {
  const picture = make("div", {});
  const begin = (words, request, shown) => tried(async () => {
    put(picture, make("p", {}, words));
    await run("question", request, async (status) => shown(await api.answer(status.id)));
  })();
  const frontier = () => begin("Looking for every step…", { do: "frontier", timeLimit: 120 }, (found) => results.frontier(picture, JSON.parse(found), known.series));
  const sweep = () => {
    const funder = known.series.funders.find((one) => one.id === choice.value);
    const part = /^[A-Za-z0-9_-]+$/.test(funder.id) ? funder.id : `"${funder.id}"`;
    begin("Planning with less and with more…", { do: "whatif", timeLimit: 30, scenarios: [`funders.${part}.amount: -50%..+50% by 10%`] }, (found) => results.sweep(
      picture, found.trim().split("\n").map((line) => JSON.parse(line)), known.series, funder,
      (amount) => addEdits([{ kind: "amount", funder: funder.id, amount }])));
  };
  const choice = make("select", { "aria-label": "Funder" }, known.series.funders.map((one) => make("option", { value: one.id }, one.name ?? one.id)));
  put(at("frontier"), make("div", { class: "row" },
    make("button", { type: "button", onclick: frontier }, "What could be had for how much?"),
    make("span", { class: "row" }, choice, make("button", { type: "button", onclick: sweep }, "What if this funder gave half to half as much again?"))), picture);
}

const downloads = [
  ["report", "report.html", "report", true], ["calendar", "team.ics", "calendar", false], ["budget-workbook", "budget.xlsx", "budget workbook", false], ["budget-table", "budget.csv", "budget table", false],
  ["table", "plan.txt", "plan as text", true],
];

function drawPlan() {
  const series = known.series;
  const { plan: held, tried: found } = now();
  const plan = held?.plan;
  const isOld = held && held.of !== known.of;
  put(at("result"), plan ? [...results.verdict(plan, series?.currency), isOld ? make("p", { class: "old" }, "The series has changed since: plan it again.")
    : plan.workshops.length ? make("p", { class: "small" }, make("a", { href: "#whatif" }, "Try out"), " what could be different, or ", make("a", { href: "#inhand" }, "hand out"), " the plan.") : null] : null);
  at("plan").classList.toggle("primary", !plan || isOld);
  at("plan").textContent = plan ? "Plan it again" : "Plan it";
  if (!plan) put(at("result"), make("p", { class: "small" }, known.problems.length ? "Once the series is mended it can be planned." : known.id
    ? "Parley looks for the best dates, venues and people under your rules, and proves that no plan is better." : "One moment…"));
  if (!series) return put(at("timeline"));
  if (sketch?.plan.workshops.length) {
    at("result").append(make("p", { class: "sketched small" }, make("strong", {}, "Not proven yet. "), results.short(sketch.plan, series.currency),
      ` The best so far${sketch.kind === "tried" ? " for what is tried out" : ""}; Parley looks for a better one, or for the proof that there is none.`));
    return timeline(at("timeline"), series, sketch.plan, { isSketch: true, called, other: plan, otherName: "in hand" });
  }
  const shown = found?.plan.workshops.length ? found.plan : plan;
  if (shown !== plan) at("result").append(make("p", { class: "tried small" }, "The timeline shows what is tried out; the plan in hand is dashed. ", make("a", { href: "#compared" }, "Compare the two"), "."));
  timeline(at("timeline"), series, shown?.workshops.length ? shown : plan?.workshops.length ? plan : null, {
    other: shown === plan ? null : plan, otherName: "in hand", called,
    onWeek: (first, last, workshop) => { if (shown?.workshops.length) whyNot(shown, first, last, workshop); }, onPerson: aboutPerson, onNowhere: () => say("No workshop may start there, and the nearest date on which one may is its own."),
    onMove: (workshop, start) => addEdits([{ kind: "pin", start, from: workshop.start, venue: workshop.venue }]),
  });
  put(at("details"), plan?.workshops.length ? [
    make("div", { class: "row" }, make("span", {}, "Download: "), isOld ? null : downloads.map(([name, file, words, canName]) => make("button", {
      type: "button", onclick: tried(async () => save(await withSeries((id) => api.artifact(id, held.file, name, canName && !isCoded ? "?names=yes" : "")), file)),
    }, words)), make("button", { type: "button", onclick: () => save(new Response(held.file), "plan.json") }, "plan file")),
    isCoded ? make("p", { class: "small" }, "People are called by their ids, here and in what you download, until Codenames is switched off at the top.") : null,
    results.workshops(plan, series, called), results.goals(plan), results.payments(plan, series),
  ] : null);
}

let drawn = {};
function draw() {
  const state = now();
  const isOpen = state.name !== null;
  at("start").hidden = isOpen;
  at("work").classList.toggle("planned", Boolean(state.plan));
  for (const id of ["series", "planning"]) at(id).hidden = !isOpen;
  at("title").textContent = isOpen ? known.series?.name ?? state.name : "";
  at("undo").disabled = !canUndo();
  at("redo").disabled = !canRedo();
  at("undo").title = canUndo() ? `Take back: ${undoWords()} (Ctrl-Z)` : "Ctrl-Z";
  at("editor").hidden = !isOpen || Boolean(state.tables);
  at("grid").hidden = !isOpen || !state.tables;
  at("whatif").hidden = !isOpen || !known.series || !state.plan;
  at("inhand").hidden = !isOpen || !known.series || !state.plan?.plan.workshops.length;
  if (!isOpen) return put(at("problems"));
  if (state.text !== null && drawn.text !== state.text) text.show(state.text);
  if (state.tables && drawn.tables !== state.tables) cells.show(state.tables);
  drawProblems();
  const marks = [...known.problems.map((one) => ({ ...one, kind: "error" })), ...known.hints.map((one) => ({ ...one, kind: "hint" }))];
  if (drawn.marks !== known.problems || drawn.hints !== known.hints) { if (state.tables) cells.mark(known.problems); else text.mark(marks); }
  const { series } = known;
  drawn = { ...drawn, text: state.text, tables: state.tables, marks: known.problems, hints: known.hints };
  drawPlan();
  if (series && state.plan) {
    keepingWords(["typed", "scenario-name"], drawControls);
    drawn.series = series;
  }
  drawWork();
}

listen(() => keepingFocus(draw));

// Undo.

const step = (go, word) => tried(async () => {
  const { name, text: words, tables, edits: list } = now();
  const found = go();
  if (!found) return;
  if (now().name !== name) abandon();
  say(`${word}: ${found}.`);
  if (now().text !== words || now().tables !== tables) await check();
  else if (now().edits !== list && !now().tried) await tryOut();
});
at("undo").addEventListener("click", step(undo, "Taken back"));
at("redo").addEventListener("click", step(redo, "Done again"));
addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === "z" || key === "y") {
    event.preventDefault();
    (key === "y" || event.shiftKey ? at("redo") : at("undo")).click();
  }
});

at("codenames").addEventListener("change", () => { isCoded = at("codenames").checked; draw(); });
at("save-series").addEventListener("change", tried(async () => {
  const form = at("save-series").value;
  at("save-series").value = "";
  const { name, text: words, tables } = now();
  if (form === "own") {
    if (words !== null) return save(new Response(words), name);
    return save(new Response(packed(tables)), `${name.replace(/\.[^.]*$/, "")}.zip`);
  }
  if (!known.id) throw new api.Refusal({ code: "wrongSeries", message: "The series has to be mended first." }, 0);
  if (form) await save(await withSeries((id) => api.seriesAs(id, form)), `${name.replace(/\.[^.]*$/, "")}.${form}`);
}));

// What is open is the tab's; the server need not hold it for a page that is gone.
addEventListener("pagehide", () => api.leave(known.id, Object.values(working).filter(Boolean)));
addEventListener("pageshow", (event) => { if (event.persisted) tried(() => check())(); });

if (restore()) {
  say("What was open is here again.");
  tried(() => check())();
}
draw();

export { day, number };
