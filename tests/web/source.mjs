// What the Python side knows: which pages the standard needs, whether links hold, what the command line finds.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";

export const ROOT = resolve(import.meta.dirname, "../..");
export const PYTHON = process.env.PYTHON ?? resolve(ROOT, ".venv/bin/python");

export async function expected() {
  const { stdout } = await promisify(execFile)(PYTHON, [`${ROOT}/tests/web/expected.py`], { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

export async function links(site, tally) {
  const run = spawn(PYTHON, [`${ROOT}/tests/web/links.py`, site], { stdio: ["ignore", "pipe", "inherit"] });
  const [said, [code]] = await Promise.all([text(run.stdout), once(run, "exit")]);
  tally.check(code === 0, "", "every link holds", `tests/web/links.py ended with ${code}`);
  console.log(said.trimEnd()); // at once: other suites speak too
}

/** Write workbooks of every kind, good and faulty, in a folder; their names. */
export async function workbooks(folder) {
  const { stdout } = await promisify(execFile)(PYTHON, [`${ROOT}/tests/web/workbooks.py`, folder]);
  return JSON.parse(stdout);
}

/** Write files to go on with in a folder, and in `wanted/` what the commands make of them; the texts that belong to it. */
export async function steps(folder) {
  const { stdout } = await promisify(execFile)(PYTHON, [`${ROOT}/tests/web/steps.py`, folder], { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

/** Where two workbooks differ; an empty text where they do not. */
export async function different(one, other) {
  const { stdout } = await promisify(execFile)(PYTHON, [`${ROOT}/tests/web/steps.py`, "--same", one, other]);
  return stdout;
}

export async function findings(files) {
  const judge = [`${ROOT}/tests/web/findings.py`, ...files];
  const { stdout } = await promisify(execFile)(PYTHON, judge, { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

/** What the real command prints about one file; it ends with 1 or 2 when there is something to say. */
export async function command(file) {
  const judge = ["-m", "mvi_standard.cli.validate", "--format", "json", file];
  const run = await promisify(execFile)(PYTHON, judge, { cwd: ROOT, maxBuffer: 1e8 }).catch((failed) => failed);
  return JSON.parse(run.stdout);
}
