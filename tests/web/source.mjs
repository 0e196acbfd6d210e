// What the Python side knows: which pages the standard needs, whether links hold, what the command line finds.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { promisify } from "node:util";

export const ROOT = resolve(import.meta.dirname, "../..");
export const PYTHON = process.env.PYTHON ?? resolve(ROOT, ".venv/bin/python");

export async function expected() {
  const { stdout } = await promisify(execFile)(PYTHON, [`${ROOT}/tests/site/expected.py`], { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

export async function links(site, tally) {
  const run = spawn(PYTHON, [`${ROOT}/tests/site/links.py`, site], { stdio: "inherit" });
  const [code] = await once(run, "exit");
  tally.check(code === 0, "", "every link holds", `tests/site/links.py ended with ${code}`);
}
