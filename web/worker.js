// Runs beside the page: Python, the rules of the standard, and ajv. It hears of a file and answers with its outcome, or
// of something to make of files, and answers with that.
import * as judges from "./structure.js";
import { loadPyodide } from "./runtime/pyodide.mjs";

/** @typedef {{ id: number, name: string, bytes: ArrayBuffer, language: string, codes: string }} Task */
/** @typedef {{ name: string, bytes: ArrayBuffer }} Given */
/** @typedef {{ id: number, kind: "ask", what: string, given: string, files: Given[] }} Asked */

const BASE = new URL("./", import.meta.url);
const STEPS = 3;
const WORKBOOK = /\.(xlsx|xls[mb]?|ods|csv|tsv|zip)$/i;
const PLACE = "/lib/python3.14/site-packages";

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

/** @param {string} name */
async function fetched(name) {
  const answer = await fetch(new URL(name, BASE));
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.arrayBuffer();
}

/**
 * Refuses when the WebAssembly of Pyodide does not come, or not whole: Pyodide only warns of that, and waits for ever.
 * @returns {Promise<never>}
 */
const halted = () =>
  new Promise((_, refuse) => {
    const make = WebAssembly.instantiateStreaming;
    /** @type {typeof make} */
    const watched = (...given) => {
      const made = make(...given);
      made.catch(refuse);
      return made;
    };
    Object.assign(WebAssembly, { instantiateStreaming: watched });
  });

async function start() {
  loaded(0);
  const broken = halted();
  const runtime = Promise.race([loadPyodide({ indexURL: new URL("runtime/", BASE).href }), broken]);
  const later = Promise.all(["runtime/workbook.zip", "runtime/onward.zip"].map(fetched));
  const [python, packages] = await Promise.all([runtime, fetched("runtime/packages.zip")]);
  loaded(1);
  python.unpackArchive(packages, "zip", { extractDir: PLACE });
  loaded(2);
  const validator = python.pyimport("mvi_standard.browser").Validator(judge);
  // Who hears that it is ready may go off line: all of it is here then, and is unpacked when it is needed.
  const [workbooks, onward] = (await later).map((each) => once(python, each));
  loaded(STEPS);
  return { python, validator, workbooks, onward };
}

/**
 * Unpack an archive at the first call.
 * @param {Awaited<ReturnType<typeof loadPyodide>>} python
 * @param {ArrayBuffer} archive
 */
function once(python, archive) {
  let unpacked = false;
  return () => {
    if (unpacked) return;
    python.unpackArchive(archive, "zip", { extractDir: PLACE });
    python.pyimport("importlib").invalidate_caches();
    unpacked = true;
  };
}

/**
 * @param {Awaited<ReturnType<typeof start>>} ready
 * @param {Task} task
 */
function outcome({ python, validator, workbooks }, { id, name, bytes, language, codes }) {
  if (WORKBOOK.test(name)) workbooks();
  const data = python.toPy(new Uint8Array(bytes));
  /** @param {number} done */
  const progress = (done) => self.postMessage({ kind: "progress", id, done });
  const found = validator.outcome(name, data, language, codes, progress);
  const { verdict, fragment, json, document, onward } = found;
  const copy = found.marked;
  const marked = copy?.toJs();
  copy?.destroy();
  found.destroy();
  data.destroy();
  return { kind: "outcome", id, verdict, fragment, json, document, marked, onward };
}

/**
 * @param {Awaited<ReturnType<typeof start>>} ready
 * @param {Asked} asked
 */
function answer({ python, validator, workbooks, onward }, { id, what, given, files }) {
  workbooks();
  onward();
  const pairs = python.toPy(files.map(({ name, bytes }) => [name, new Uint8Array(bytes)]));
  const found = validator.ask(what, given, pairs);
  const { verdict, fragment, form, onward: next } = found;
  const list = found.files;
  /** @type {[string, Uint8Array][]} */
  const kept = list.toJs();
  for (const each of [list, found, pairs]) each.destroy();
  const made = kept.map(([name, bytes]) => ({ name, bytes }));
  return { kind: "answer", id, verdict, fragment, form, files: made, onward: next };
}

/**
 * @param {Awaited<ReturnType<typeof start>>} ready
 * @param {Task | Asked} data
 */
const reply = (ready, data) => ("kind" in data ? answer(ready, data) : outcome(ready, data));

/** @param {unknown} error */
const failed = (error) => self.postMessage({ kind: "failed", reason: String(error) });

const ready = start();
ready.catch(failed);
self.addEventListener("message", ({ data }) => ready.then((each) => self.postMessage(reply(each, data))).catch(failed));
