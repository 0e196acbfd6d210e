// Time a validator in Chromium, beside a Python in a browser that does nothing: node web.mjs ADDRESS ROUNDS FILE...
// The address has `bare/` (Pyodide as npm gives it) and `ours/` (the bundle); every round has a context of its own, so
// that nothing is kept of the one before. Prints JSON: for each round [bare, ready, judged...] in milliseconds.
import { readFile } from "node:fs/promises";
import { browser } from "../tests/web/browser.mjs";

const [address, rounds, ...files] = process.argv.slice(2);
const texts = await Promise.all(files.map((each) => readFile(each, "utf8")));

/** Start a worker in the page and wait for its last word. */
const bare = () =>
  new Promise((done, failed) => {
    const start = performance.now();
    const worker = new Worker("bare/worker.js", { type: "module" });
    worker.onmessage = ({ data }) => (worker.terminate(), data === 2 ? done(performance.now() - start) : failed(data));
    worker.onerror = failed;
  });

const ours = (judged) =>
  new Promise((done, failed) => {
    let start = performance.now();
    const times = [];
    const worker = new Worker("ours/worker.js", { type: "module" });
    const next = () => {
      times.push(performance.now() - start);
      const id = times.length;
      if (id > judged.length) return worker.terminate(), done(times);
      const bytes = new TextEncoder().encode(judged[id - 1]).buffer;
      start = performance.now();
      worker.postMessage({ id, name: "file.json", bytes, language: "nl", codes: "./" }, [bytes]);
    };
    worker.onmessage = ({ data }) => {
      if (data.kind === "failed") return failed(new Error(data.reason));
      const ready = data.kind === "loading" && data.step === data.steps;
      if (data.kind === "outcome" && data.verdict !== "conforms") return failed(new Error(data.fragment));
      return ready || data.kind === "outcome" ? next() : undefined;
    };
    worker.onerror = ({ message }) => failed(new Error(message));
  });

const chromium = await browser();

async function fresh(work, argument) {
  const context = await chromium.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/`);
  const outcome = await page.evaluate(work, argument);
  await context.close();
  return outcome;
}

const measured = [];
for (let round = 0; round < Number(rounds); round += 1) {
  measured.push([await fresh(bare), ...(await fresh(ours, texts))]);
}
await chromium.close();
console.log(JSON.stringify(measured));
