// A series in tables: sheets as tabs, cells to be changed, and what is wrong in its cell.

import { make, put } from "./words.js";

const letters = (column) => {
  let rest = column;
  let name = "";
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
};

/** The sheet, row and column of a problem; nulls where it has none. */
export function place(problem) {
  const sheet = problem.cell?.match(/^'?(.*?)'?!/)?.[1]?.replaceAll("''", "'") ?? problem.file?.replace(/^.*\//, "").replace(/\.[a-z]+$/i, "");
  return { sheet, row: problem.line, column: problem.cell === "" ? null : problem.column };
}

/** Draws tables; `changed(sheet, row, column, text)` is told of each cell that is changed. */
export function grid(home, changed) {
  let tables = [];
  let found = [];
  let open = 0;
  const most = 400;
  /** Whether something is to be drawn that would take away what is just being written. */
  let waits = false;

  const isWriting = () => {
    const cell = document.activeElement;
    return home.contains(cell) && cell.dataset.cell !== undefined && cell.value !== cell.defaultValue;
  };

  const faults = (table) => found.filter((problem) => place(problem).sheet?.toLowerCase() === table.name.toLowerCase());

  function draw() {
    waits = false;
    const table = tables[open];
    if (!table) return put(home);
    const width = Math.max(1, ...table.rows.map(({ cells }) => cells.length)) + (table.rows.length ? 0 : 4);
    const byCell = new Map();
    for (const problem of faults(table)) {
      const { row, column } = place(problem);
      byCell.set(`${row}/${column}`, problem);
    }
    const tabs = make("div", { role: "tablist", "aria-label": "Sheets", class: "tabs" }, tables.map((one, index) => {
      const count = faults(one).length;
      return make("button", {
        type: "button", role: "tab", "aria-selected": String(index === open), tabindex: index === open ? 0 : -1,
        onclick: () => { open = index; draw(); },
        onkeydown: (event) => {
          const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
          if (!step) return;
          open = (open + step + tables.length) % tables.length;
          draw();
          home.querySelector('[aria-selected="true"]').focus();
        },
      }, one.name, count ? make("span", { class: "badge", "aria-label": `${count} errors` }, String(count)) : null);
    }));
    const head = make("tr", {}, make("th", { scope: "col" }, ""), Array.from({ length: width }, (_, index) => make("th", { scope: "col" }, letters(index + 1))));
    // One more, to write into.
    const next = { row: (table.rows.at(-1)?.row ?? 0) + 1, cells: [], isNew: true };
    const body = [...table.rows.slice(0, most), ...(table.rows.length <= most ? [next] : [])].map(({ row, cells, isNew }) => make("tr", {},
      make("th", { scope: "row" }, String(row)),
      Array.from({ length: width }, (_, index) => {
        const problem = byCell.get(`${row}/${index + 1}`);
        const name = `${table.name}!${letters(index + 1)}${row}`;
        const input = make("input", {
          value: cells[index] ?? "", "aria-label": name, "data-cell": `${row}/${index + 1}`, "aria-invalid": problem ? "true" : null,
          title: problem?.message, placeholder: isNew && index === 0 ? "new row" : null,
        });
        input.size = Math.min(28, Math.max(6, (cells[index] ?? "").length + 1));
        // Once the focus has gone where it goes, as all is drawn anew.
        input.addEventListener("change", () => { const [sheet, value] = [open, input.value]; setTimeout(() => changed(sheet, row, index + 1, value)); });
        input.addEventListener("blur", () => { if (waits) setTimeout(() => { if (waits && !isWriting()) draw(); }); });
        return make("td", { class: problem ? "error" : null }, input, problem ? make("span", { class: "note" }, problem.message) : null);
      })));
    const focused = home.contains(document.activeElement) ? document.activeElement.dataset.cell : null;
    const scrolled = home.querySelector(".sheet");
    const [left, top] = scrolled?.getAttribute("aria-label") === `Sheet ${table.name}` ? [scrolled.scrollLeft, scrolled.scrollTop] : [0, 0];
    put(home, tabs, make("div", { class: "sheet", role: "region", tabindex: 0, "aria-label": `Sheet ${table.name}` },
      make("table", {}, make("thead", {}, head), make("tbody", {}, body))),
    table.rows.length > most ? make("p", { class: "small" }, `The first ${most} rows of ${table.rows.length} are shown.`) : null);
    home.querySelector(".sheet").scrollTo(left, top);
    if (focused) home.querySelector(`[data-cell="${focused}"]`)?.focus({ preventScroll: true });
  }

  return {
    show(list) { tables = list ?? []; open = Math.min(open, Math.max(0, tables.length - 1)); draw(); },
    mark(problems) { found = problems; if (isWriting()) waits = true; else draw(); },
    /** Opens the sheet of a problem; whether there is one. */
    turn(problem) {
      const index = tables.findIndex((table) => table.name.toLowerCase() === place(problem).sheet?.toLowerCase());
      if (index < 0) return false;
      open = index;
      draw();
      return true;
    },
    go(problem) {
      const { row, column } = place(problem);
      if (!this.turn(problem)) return home.querySelector("[role=tab]")?.focus();
      const cell = home.querySelector(`[data-cell="${row}/${column ?? 1}"]`) ?? home.querySelector("input");
      cell?.focus();
      cell?.scrollIntoView({ block: "center", inline: "center" });
    },
  };
}

/** Tables with one cell changed; a row that is not there yet is the last one then. */
export function withCell(tables, sheet, row, column, text) {
  return tables.map((table, index) => index !== sheet ? table : {
    ...table,
    rows: (table.rows.some((one) => one.row === row) ? table.rows : [...table.rows, { row, cells: [] }]).map((one) => {
      if (one.row !== row) return one;
      const cells = [...one.cells];
      while (cells.length < column) cells.push("");
      cells[column - 1] = text;
      return { ...one, cells };
    }),
  });
}

const quoted = (cell) => (/[",\n\r;\t]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as CSV; rows keep their numbers. */
function csv(table) {
  const lines = [];
  for (const { row, cells } of table.rows) {
    while (lines.length < row - 1) lines.push("");
    lines.push(cells.map((cell) => quoted(cell.replace(/[\r\n]+/g, " "))).join(","));
  }
  return `${lines.join("\r\n")}\r\n`;
}

const sums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum >>> 0;
});
const checksum = (bytes) => (bytes.reduce((sum, byte) => sums[(sum ^ byte) & 0xff] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

/** Tables as a folder of CSV files, packed as zip without compression. */
export function packed(tables) {
  const pieces = [];
  const list = [];
  let place = 0;
  const add = (bytes) => { pieces.push(bytes); place += bytes.length; };
  const fields = (...pairs) => {
    const bytes = new Uint8Array(pairs.reduce((sum, [, size]) => sum + size, 0));
    let at = 0;
    for (const [value, size] of pairs) for (let byte = 0; byte < size; byte += 1) { bytes[at] = (value / 2 ** (8 * byte)) & 0xff; at += 1; }
    return bytes;
  };
  const encoder = new TextEncoder();
  for (const table of tables) {
    const name = encoder.encode(`${table.name}.csv`);
    const data = encoder.encode(csv(table));
    const common = [[20, 2], [0x800, 2], [0, 2], [0, 2], [0x21, 2], [checksum(data), 4], [data.length, 4], [data.length, 4], [name.length, 2], [0, 2]];
    list.push([name, common, place]);
    add(fields([0x04034b50, 4], ...common));
    add(name);
    add(data);
  }
  const start = place;
  for (const [name, common, at] of list) {
    add(fields([0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]));
    add(name);
  }
  add(fields([0x06054b50, 4], [0, 2], [0, 2], [list.length, 2], [list.length, 2], [place - start, 4], [start, 4], [0, 2]));
  return new Blob(pieces);
}
