// Time a validator in Chromium, beside a Python in a browser that does nothing: node web.mjs ADDRESS ROUNDS FILE...
// The address has `bare/` (Pyodide as npm gives it) and `ours/` (the bundle); every round has a context of its own, so
// that nothing is kept of the one before. All files but the first are judged in the first round only. Prints JSON: for
// each round what was done -> { seconds, used, megabytes }, where `used` is the time of processors.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { browser } from "../tests/web/browser.mjs";

const [address, rounds, ...paths] = process.argv.slice(2);
const files = await Promise.all(
  paths.map(async (each) => ({ name: basename(each), base64: await readFile(each, "base64") })),
);

/** Start a worker in the page and wait for its last word. */
const bare = async () => {
  const taken = await stopwatch();
  await new Promise((done, failed) => {
    const worker = new Worker("bare/worker.js", { type: "module" });
    worker.onmessage = ({ data }) => (worker.terminate(), data === 2 ? done() : failed(data));
    worker.onerror = failed;
  });
  return { bare: await taken() };
};

const ours = async (judged) => {
  let hear;
  const heard = (wanted) =>
    new Promise((done, failed) => {
      hear = (data) => {
        if (data.kind === "failed") return failed(new Error(data.reason));
        if (data.kind === "outcome" && data.verdict !== "conforms") return failed(new Error(data.fragment));
        return wanted(data) && done(data);
      };
      worker.onmessage = ({ data }) => hear(data);
      worker.onerror = ({ message }) => failed(new Error(message));
    });
  let taken = await stopwatch();
  const worker = new Worker("ours/measured.js", { type: "module" });
  await heard(({ kind, step, steps }) => kind === "loading" && step === steps);
  const times = { ready: await taken() };
  for (const [id, { name, base64 }] of judged.entries()) {
    const { buffer } = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    taken = await stopwatch();
    worker.postMessage({ id, name, bytes: buffer, language: "nl", codes: "./" }, [buffer]);
    const { megabytes } = await heard(({ kind }) => kind === "outcome");
    times[name] = { ...(await taken()), megabytes };
  }
  worker.terminate();
  return times;
};

const chromium = await browser();
const system = await chromium.newBrowserCDPSession();

/** Seconds that processors gave so far to each process with a page: that of a page before may end meanwhile. */
async function used() {
  const { processInfo } = await system.send("SystemInfo.getProcessInfo");
  const pages = processInfo.filter(({ type }) => type === "renderer");
  return Object.fromEntries(pages.map(({ id, cpuTime }) => [id, cpuTime]));
}

/** Runs in the page: begin to measure, and return what tells how long it took. */
const watch = () => {
  globalThis.stopwatch = async () => {
    const [before, start] = [await used(), performance.now()];
    return async () => {
      const seconds = (performance.now() - start) / 1000;
      const since = Object.entries(await used()).map(([id, time]) => time - (before[id] ?? 0));
      return { seconds, used: since.reduce((total, each) => total + each, 0) };
    };
  };
};

async function fresh(work, argument) {
  const context = await chromium.newContext();
  const page = await context.newPage();
  await page.exposeFunction("used", used);
  await page.addInitScript(watch);
  await page.goto(`${address}/`);
  const outcome = await page.evaluate(work, argument);
  await context.close();
  return outcome;
}

const measured = [];
for (let round = 0; round < Number(rounds); round += 1) {
  measured.push({ ...(await fresh(bare)), ...(await fresh(ours, round ? files.slice(0, 1) : files)) });
}
await chromium.close();
console.log(JSON.stringify(measured));
