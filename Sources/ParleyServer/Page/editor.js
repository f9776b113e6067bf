// The text of a series, with line numbers, and what is wrong beside its line.

import { make, put } from "./words.js";

/** Makes a text area and its gutter an editor; `typed` is told of every change. */
export function editor(area, gutter, typed) {
  let marks = new Map();
  let count = 0;

  function draw(force) {
    const lines = area.value.split("\n").length;
    if (lines === count && !force) return;
    count = lines;
    put(gutter, Array.from({ length: lines }, (_, index) => {
      const mark = marks.get(index + 1);
      return make("div", { class: mark?.kind, title: mark?.words }, String(index + 1));
    }));
    gutter.scrollTop = area.scrollTop;
  }

  area.addEventListener("input", () => { draw(); typed(area.value); });
  area.addEventListener("scroll", () => { gutter.scrollTop = area.scrollTop; });
  // A tab would be an error in YAML; Escape, then Tab leaves the editor by keyboard.
  let leaves = false;
  area.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leaves = true;
    else if (event.key === "Tab" && !leaves && !event.shiftKey) {
      event.preventDefault();
      area.setRangeText("  ", area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input"));
    } else leaves = false;
  });

  return {
    show(text) {
      if (area.value !== text) {
        const place = Math.min(area.selectionStart, text.length);
        area.value = text;
        area.setSelectionRange(place, place);
      }
      draw(true);
    },
    /** Problems and hints, by lines. */
    mark(found) {
      marks = new Map();
      for (const { kind, line, message } of found) {
        const old = marks.get(line);
        if (line) marks.set(line, { kind: old?.kind === "error" ? "error" : kind, words: old ? `${old.words}\n${message}` : message });
      }
      draw(true);
    },
    /** Puts the cursor where something is wrong. */
    go(line, column) {
      const lines = area.value.split("\n");
      const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      const place = start + Math.min((column || 1) - 1, lines[line - 1]?.length ?? 0);
      area.focus();
      area.setSelectionRange(place, place);
      const height = parseFloat(getComputedStyle(area).lineHeight) || 20;
      area.scrollTop = Math.max(0, (line - 5) * height);
    },
  };
}
