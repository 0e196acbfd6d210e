// Nothing leaves: uploads of every kind are planted in the page, in its worker and in Python, and a host hears nothing.
import { createServer } from "node:net";
import { address, visit } from "./browser.mjs";
import { listener } from "./listener.mjs";

const READY = 120_000;
const PATIENCE = 1500;
const FREE = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<title>free</title>";
const LOADS = ["img", "script", "iframe", "style"];
const WAYS = ["fetch", "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "form", ...LOADS];
const WORKER_WAYS = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "import"];
const PYTHON_WAYS = ["js.fetch", "js.XMLHttpRequest", "pyodide.http", "open_url"];

export default async function uploads(world, tally) {
  const host = await listener();
  try {
    await open(world, host, tally);
    await closed(world, host, tally);
  } finally {
    await host.close();
  }
}

/** The same plants where no policy forbids them: a test that cannot hear would see nothing at all. */
async function open(world, host, tally) {
  const { page, close } = await visit(world);
  const free = createServer((socket) => socket.on("error", () => {}).once("data", () => socket.end(FREE)));
  await new Promise((done) => free.listen(0, "127.0.0.1", done));
  await page.goto(`http://127.0.0.1:${free.address().port}/`);
  for (const way of WAYS) {
    page.evaluate(plant, [way, `${host.root}/open-${way}`, PATIENCE]).catch(() => {}); // the page closes before it answers
    tally.check(await host.hears(`open-${way}`), `${way} without a policy`, "the host hears a plant");
  }
  await close();
  free.close();
}

async function closed(world, host, tally) {
  const { page, close } = await visit(world);
  await page.goto(address(world, "nl", "controle/"));
  await page.locator(".mvi-status", { hasText: "klaar" }).waitFor({ timeout: READY });
  host.forget();
  for (const way of WAYS) await quiet(page, plant, way, host, tally, "page");
  const worker = page.workers().find((each) => each.url().startsWith("blob:")); // the other one is for search
  for (const way of WORKER_WAYS) await quiet(worker, plant, way, host, tally, "worker");
  await worker.evaluate(startPython, `${world.root}/validator/runtime/`);
  for (const way of PYTHON_WAYS) await quiet(worker, plantPython, way, host, tally, "Python");
  const asked = host.all();
  tally.check(!asked.length, page.url(), "nothing at all was sent", asked.join(" "));
  await close();
}

async function quiet(where, how, way, host, tally, name) {
  const said = await where.evaluate(how, [way, `${host.root}/${name}-${way}`, PATIENCE]);
  tally.check(!host.heard(`${name}-${way}`), `${way} in the ${name}`, "an upload is blocked");
  tally.check(/violation|blocked|error/i.test(said), `${way} in the ${name}`, "the browser says that it is blocked", said);
}

/** Runs in the browser: try to send one secret, and tell what the browser said of it. */
async function plant([way, there, patience]) {
  const secret = "inhoud van een bestand";
  const here = globalThis.document;
  const add = (name, given) => here.body.append(Object.assign(here.createElement(name), given));
  const socket = (kind, to) => new Promise((done) => Object.assign(new kind(to), { onopen: done, onerror: done }));
  const ways = {
    fetch: () => fetch(there, { method: "POST", mode: "no-cors", body: secret }),
    XMLHttpRequest: () =>
      new Promise((done, failed) => {
        const request = Object.assign(new XMLHttpRequest(), { onload: done, onerror: () => failed(new Error("error")) });
        request.open("POST", there);
        request.send(secret);
      }),
    sendBeacon: () => navigator.sendBeacon(there, secret),
    WebSocket: () => socket(WebSocket, there.replace("http", "ws")),
    EventSource: () => socket(EventSource, there),
    form: () => {
      add("iframe", { name: "away" });
      add("form", { action: there, method: "post", target: "away", id: "planted" });
      here.querySelector("#planted").submit();
    },
    img: () => add("img", { src: there }),
    script: () => add("script", { src: there }),
    iframe: () => add("iframe", { src: there }),
    style: () => add("link", { rel: "stylesheet", href: there }),
    import: () => import(there),
  };
  const violated = new Promise((done) =>
    addEventListener("securitypolicyviolation", (event) => done(`violation of ${event.effectiveDirective}`), { once: true }),
  );
  const tried = Promise.resolve()
    .then(ways[way])
    .then(() => new Promise(() => {}))
    .catch((error) => violated.then((said) => `${said}; ${error}`));
  return Promise.race([violated, tried, new Promise((done) => setTimeout(done, patience, "nothing"))]);
}

/** Runs in the worker: a second Python beside that of the validator, with the same runtime. */
async function startPython(runtime) {
  const { loadPyodide } = await import(`${runtime}pyodide.mjs`);
  globalThis.planted = await loadPyodide({ indexURL: runtime });
}

/** Runs in the worker: let Python try to send. */
async function plantPython([way, there]) {
  const ways = {
    "js.fetch": `import js\nawait js.fetch("${there}")`,
    "js.XMLHttpRequest": `import js\nr = js.XMLHttpRequest.new()\nr.open("POST", "${there}", False)\nr.send("inhoud")`,
    "pyodide.http": `from pyodide.http import pyfetch\nawait pyfetch("${there}", method="POST", body="inhoud")`,
    open_url: `from pyodide.http import open_url\nopen_url("${there}")`,
  };
  return globalThis.planted.runPythonAsync(ways[way]).then(() => "sent", (error) => `error: ${error}`);
}
