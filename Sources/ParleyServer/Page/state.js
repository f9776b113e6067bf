// What is open, in one value; every change of it can be undone. It is kept for this tab and goes with it.

const KEY = "parley-open";

const nothing = {
  /** The file: its name and, of a text, what it says; of tables, their cells. */
  name: null, text: null, tables: null,
  /** Changes that are tried out, as the controls made them. */
  edits: [],
  /** The plan in hand and the one that is tried out: { job, plan, status }. */
  plan: null, tried: null,
  /** Scenarios that were kept: { name, edits, changes, plan }. */
  kept: [],
};

let state = { ...nothing };
let past = [];
let future = [];
let listener = () => {};

export const now = () => state;
export const listen = (told) => { listener = told; };
export const canUndo = () => past.length > 0;
export const canRedo = () => future.length > 0;
export const undoWords = () => past.at(-1)?.words;

/** Changes what is open. With words it is a step that can be undone; changes with the same `run` in a row are one step. */
export function change(part, words, run) {
  if (words) {
    if (!(run && past.at(-1)?.run === run && Date.now() - past.at(-1).time < 2000)) past.push({ state, words, run, time: Date.now() });
    else past.at(-1).time = Date.now();
    if (past.length > 200) past.shift();
    future = [];
  }
  state = { ...state, ...part };
  keep();
  listener(state);
}

function go(from, to) {
  const step = from.pop();
  if (!step) return null;
  to.push({ ...step, state });
  state = step.state;
  keep();
  listener(state);
  return step.words;
}

export const undo = () => go(past, future);
export const redo = () => go(future, past);

export function close() {
  change({ ...nothing }, "closing the series");
}

function keep() {
  try {
    if (state.name === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(state));
  } catch { /* too large for the browser: a reload then begins anew */ }
}

/** What was open before a reload. */
export function restore() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    if (kept) state = { ...nothing, ...kept };
  } catch { /* nothing that can be read */ }
  return state.name !== null;
}
