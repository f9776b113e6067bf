// Calls of the service. The token, where there is one, came behind the # of the address and is kept for this tab alone.

// As it stands: a + is no space in it.
const token = location.hash.match(/[#&]token=([^&]+)/)?.[1];
if (token) {
  sessionStorage.setItem("parley-token", /%[0-9a-f]{2}/i.test(token) ? decodeURIComponent(token) : token);
  history.replaceState(null, "", location.pathname);
}

function tabName() {
  let name = sessionStorage.getItem("parley-tab");
  if (!name) {
    name = Array.from(crypto.getRandomValues(new Uint8Array(8)), (b) => b.toString(16).padStart(2, "0")).join("");
    sessionStorage.setItem("parley-tab", name);
  }
  return name;
}

function headers(more = {}) {
  const kept = sessionStorage.getItem("parley-token");
  return { "Parley-Client": tabName(), ...(kept ? { Authorization: `Bearer ${kept}` } : {}), ...more };
}

/** Why the service did not do something; `problems` are its places. */
export class Refusal extends Error {
  constructor(fault, status) {
    super(fault.message);
    this.code = fault.code;
    this.problems = fault.problems || [];
    this.status = status;
  }
}

async function call(method, path, body, type) {
  let reply;
  try {
    reply = await fetch(path, { method, body, headers: headers(type ? { "Content-Type": type } : {}) });
  } catch {
    throw new Refusal({ code: "offline", message: "The server does not answer. Maybe it was stopped: start parley-server again." }, 0);
  }
  if (!reply.ok) {
    let fault = { code: "bug", message: `The server answered ${reply.status}.` };
    try { fault = await reply.json(); } catch { /* what stands above is all that is known */ }
    if (fault.code === "unauthorized") fault.message += " Open the page with #token=… behind its address.";
    throw new Refusal(fault, reply.status);
  }
  return reply;
}

const types = {
  json: "application/json", yaml: "application/yaml", yml: "application/yaml", zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export async function takeSeries(bytes, name) {
  const ending = name.split(".").pop().toLowerCase();
  const path = `/v1/series?name=${encodeURIComponent(name.slice(-120))}`;
  return (await call("POST", path, bytes, types[ending] || "application/octet-stream")).json();
}

export const readTables = async (bytes, name) =>
  (await call("POST", `/v1/tables?name=${encodeURIComponent(name.slice(-120))}`, bytes, types[name.split(".").pop().toLowerCase()] || "application/octet-stream")).json();

export const seriesAs = async (id, form) => call("GET", `/v1/series/${id}${form ? `?as=${form}` : ""}`);
export const changeSeries = async (id, changes) =>
  (await call("POST", `/v1/series/${id}/changes`, JSON.stringify({ with: changes }), types.json)).json();
export const starter = async () => (await call("GET", "/v1/starter")).text();
export const ask = async (request) => (await call("POST", "/v1/jobs", JSON.stringify(request), types.json)).json();
export const stop = async (job) => (await call("POST", `/v1/jobs/${job}/stop`)).json();
export const forget = async (job) => call("DELETE", `/v1/jobs/${job}`);
export const answer = async (job) => (await call("GET", `/v1/jobs/${job}/answer`)).text();
export const plan = async (job) => (await call("GET", `/v1/jobs/${job}/plan`)).text();
export const words = async (job) => (await call("GET", `/v1/jobs/${job}/words`)).text();
export const artifact = async (series, plan, name, query = "") =>
  call("POST", `/v1/series/${series}/${name}${query}`, plan, types.json);
export const forgetSeries = async (series) => call("DELETE", `/v1/series/${series}`);
/** Lets go of a series, where there is one, and of jobs while the page goes away. */
export function leave(series, jobs) {
  const paths = [...jobs.map((job) => `/v1/jobs/${job}`), ...(series ? [`/v1/series/${series}`] : [])];
  for (const path of paths) fetch(path, { method: "DELETE", headers: headers(), keepalive: true }).catch(() => {});
}

const isOver = (status) => ["done", "failed", "cancelled"].includes(status?.state);

/**
 * Follows a job to its end; `told` gets each status. Where the connection breaks off, as when a machine sleeps, it is made
 * anew, for some seconds also where nobody answers.
 */
export async function watch(job, told) {
  let missed = 0;
  for (;;) {
    const last = await follow(job, (status) => { missed = 0; told(status); }).catch((error) => {
      if (error instanceof Refusal && (error.code !== "offline" || missed >= 5)) throw error;
    });
    if (isOver(last)) return last;
    missed += 1;
    await new Promise((done) => { setTimeout(done, 1000); });
  }
}

/** What a job tells until its end or that of the connection. Server-sent events, read by fetch so that the token can go along. */
async function follow(job, told) {
  const reply = await call("GET", `/v1/jobs/${job}/events`);
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let last = null;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return last;
    rest += value;
    const events = rest.split("\n\n");
    rest = events.pop();
    for (const event of events) {
      const data = event.split("\n").filter((line) => line.startsWith("data: ")).map((line) => line.slice(6)).join("\n");
      if (!data) continue;
      last = JSON.parse(data);
      told(last);
    }
  }
}

/** Asks and waits: the last status. */
export async function asked(request, told = () => {}) {
  const job = await ask(request);
  told(job);
  return watch(job.id, told);
}
