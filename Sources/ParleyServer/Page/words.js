// Words, days and elements.

/** An element with attributes and children; a text is never markup. */
export function make(tag, attributes = {}, ...children) {
  const [name, space] = tag.startsWith("svg:") ? [tag.slice(4), "http://www.w3.org/2000/svg"] : [tag, null];
  const element = space ? document.createElementNS(space, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const put = (place, ...children) => place.replaceChildren(...children.flat().filter(Boolean));

/** The `data-key` of what has the focus, also while it is not there or switched off. */
let focused = null;
const keyOf = (target) => target.closest?.("[data-key]")?.dataset.key ?? null;
addEventListener("focusin", (event) => { focused = keyOf(event.target); });
addEventListener("pointerdown", (event) => { focused = keyOf(event.target); });

/** Draws anew, and gives the focus back to what has the same `data-key` then. */
export function keepingFocus(draw) {
  const key = focused;
  draw();
  focused = key;
  if (key !== null && document.activeElement === document.body) document.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

const DAY = 86_400_000;
export const number = (day) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
export const day = (count) => new Date(count * DAY).toISOString().slice(0, 10);
const parts = (text) => new Date(`${text}T00:00:00Z`);
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

export const spoken = (text) => `${days[parts(text).getUTCDay()]} ${parts(text).getUTCDate()} ${months[parts(text).getUTCMonth()]}`;
export const spokenYear = (text) => `${spoken(text)} ${text.slice(0, 4)}`;
export const spokenRange = (first, last) => (first === last ? spokenYear(first) : `${spoken(first)} – ${spokenYear(last)}`);
export const month = (text) => months[parts(text).getUTCMonth()];
/** The Monday of a day's week. */
export const monday = (count) => count - ((count + 3) % 7);

/** The ranges of `2027-02-01/2027-02-09`, a day, `{dates, why}`, `{every, within}` or a list of these, as numbers of days. */
export function ranges(value) {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(ranges);
  if (typeof value === "object") {
    if (value.dates) return ranges(value.dates).map((range) => ({ ...range, why: value.why }));
    if (value.within) {
      const every = [value.every].flat();
      return ranges(value.within).flatMap(({ first, last }) => {
        const found = [];
        for (let one = first; one <= last; one += 1) {
          if (every.includes(days[(one + 4) % 7].toLowerCase())) found.push({ first: one, last: one });
        }
        return found;
      });
    }
    return [];
  }
  const [first, last] = String(value).split("/");
  return [{ first: number(first), last: number(last || first) }];
}

export const money = (value, currency) =>
  `${Number(value).toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}${currency ? ` ${currency}` : ""}`;
export const plain = (value) => Number(value).toLocaleString("en-GB", { maximumFractionDigits: 2 });
export const goalValue = (goal, value) => (value === null || value === undefined ? "–" : goal === "cost" ? money(value) : plain(value));
export const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

export const categoryWords = { perDiem: "per diem" };

export const goalWords = {
  workshops: "workshops", attendance: "attendance", returning: "people coming back", reluctance: "reluctance", cost: "cost",
  fairness: "fairness (hours apart)", emissions: "emissions (kg CO₂)", early: "days until they start", changes: "changes",
};
/** Goals of which more is better. */
const most = new Set(["workshops", "attendance", "returning"]);
export const isBetter = (goal, value, than) => (most.has(goal) ? value > than : value < than);

export const statusWords = {
  optimal: "The best plan there is: every goal is proven.", feasible: "A right plan. A better one may exist: the search was stopped.",
  infeasible: "There is no right plan.", unknown: "Stopped before a plan was found.",
};

/** Saves a reply of the service as a file. */
export async function save(reply, name) {
  const address = URL.createObjectURL(await reply.blob());
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
