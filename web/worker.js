// Runs beside the page: Python, the rules of the standard, and ajv. It hears of a file and answers with its outcome.
import * as judges from "./structure.js";
import { loadPyodide } from "./runtime/pyodide.mjs";

/** @typedef {{ id: number, name: string, bytes: ArrayBuffer, language: string, codes: string }} Task */

const BASE = new URL("./", import.meta.url);
const STEPS = 4;

/** @param {number} step */
const loaded = (step) => self.postMessage({ kind: "loading", step, steps: STEPS });

/** @param {import("ajv").ErrorObject} error */
const fault = ({ instancePath, keyword, params }) => [
  instancePath,
  keyword,
  params.missingProperty ?? params.additionalProperty ?? null,
];

/**
 * What Python asks of ajv: nothing when the value is sound, else its errors as JSON.
 * @param {string} cls
 * @param {string} text
 */
function judge(cls, text) {
  const sound = judges[cls];
  return sound(JSON.parse(text)) ? undefined : JSON.stringify(sound.errors?.map(fault));
}

async function start() {
  loaded(0);
  const packages = fetch(new URL("runtime/packages.zip", BASE)).then((answer) => answer.arrayBuffer());
  const python = await loadPyodide({ indexURL: new URL("runtime/", BASE).href });
  loaded(1);
  python.unpackArchive(await packages, "zip", { extractDir: "/lib/python3.14/site-packages" });
  loaded(2);
  const validator = python.pyimport("mvi_standard.browser").Validator(judge);
  loaded(STEPS);
  return { python, validator };
}

/**
 * @param {Awaited<ReturnType<typeof start>>} ready
 * @param {Task} task
 */
function outcome({ python, validator }, { id, name, bytes, language, codes }) {
  const data = python.toPy(new Uint8Array(bytes));
  /** @param {number} done */
  const progress = (done) => self.postMessage({ kind: "progress", id, done });
  const found = validator.outcome(name, data, language, codes, progress);
  const { verdict, fragment, json, document } = found;
  found.destroy();
  data.destroy();
  return { kind: "outcome", id, verdict, fragment, json, document };
}

const ready = start();
ready.then(
  () => self.postMessage({ kind: "ready" }),
  (error) => self.postMessage({ kind: "failed", reason: String(error) }),
);
self.addEventListener("message", async ({ data }) => {
  try {
    self.postMessage(outcome(await ready, data));
  } catch (error) {
    self.postMessage({ kind: "failed", id: data.id, reason: String(error) });
  }
});
