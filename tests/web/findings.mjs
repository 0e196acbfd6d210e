// The page finds in our examples what the command finds, to the letter; and in files that are odd to read.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { address, visit } from "./browser.mjs";
import { command, findings, ROOT, workbooks } from "./source.mjs";

const KINDS = /\.(json|jsonl|yaml)$/;
const BASIC = `${ROOT}/examples/valid/gemeente-basis.json`;
const SMOKE = ["demo/gemeente-met-fouten.json", "valid/twee-aanleveringen.jsonl", "valid/gemeente-basis.yaml"];
const PAGES = 2;
const LONGEST = 240_000;

/** Files that no editor writes, but that people send. */
const ODD = {
  "utf-16.json": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "latin-1.json": (text) => Buffer.from(text.replace("Gemeente", "Gémeente"), "latin1"),
  "byte-order-mark.json": (text) => Buffer.from(`\ufeff${text}`),
  "half.json": (text) => Buffer.from(text.slice(0, text.length / 2)),
  "empty.json": () => Buffer.alloc(0),
  "empty.jsonl": () => Buffer.alloc(0),
  "empty.yaml": () => Buffer.alloc(0),
  "lines.jsonl": (text) => Buffer.from(`${JSON.stringify(JSON.parse(text))}\n\n{"a":\n[]\n`),
};

export default async function same(world, tally) {
  const folder = await mkdtemp(join(tmpdir(), "mvi-"));
  try {
    const files = [...(await examples()), ...(await odd(folder))];
    const told = findings(files);
    const parts = Array.from({ length: PAGES }, (_, at) => files.filter((_, index) => index % PAGES === at));
    const shown = Object.assign({}, ...(await Promise.all(parts.map((part) => judged(world, part, tally)))));
    compare(files, shown, await told, tally);
    for (const each of SMOKE) await smoke(`${ROOT}/examples/${each}`, (await told)[`${ROOT}/examples/${each}`], tally);
    tally.say(`${files.length} files`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** One of four; all of them in `make deep`, and the few that are of another kind always. */
async function examples() {
  const names = (await readdir(`${ROOT}/examples`, { recursive: true })).filter((each) => KINDS.test(each)).sort();
  const step = process.env.HYPOTHESIS_PROFILE === "deep" ? 1 : 4;
  const some = names.filter((each, at) => at % step === 0 || !each.endsWith(".json"));
  return some.map((each) => `${ROOT}/examples/${each}`);
}

async function odd(folder) {
  const text = await readFile(BASIC, "utf8");
  for (const [name, made] of Object.entries(ODD)) await writeFile(join(folder, name), made(text));
  return [...Object.keys(ODD), ...(await workbooks(folder))].map((each) => join(folder, each));
}

/** Choose all files at once, and listen to what the worker of the page answers, by file. */
async function judged(world, files, tally) {
  const { page, problems, close } = await visit(world);
  await page.addInitScript(() => {
    globalThis.heard = [];
    globalThis.Worker = class extends Worker {
      constructor(...given) {
        super(...given);
        this.addEventListener("message", ({ data }) => data.kind === "outcome" && globalThis.heard.push(data.json));
      }
    };
  });
  await page.goto(address(world, "nl", "controle/"));
  await page.locator(".mvi-check > input[type=file]").setInputFiles(files);
  await page.waitForFunction((all) => globalThis.heard.length === all, files.length, { timeout: LONGEST, polling: 500 });
  const heard = await page.evaluate(() => globalThis.heard);
  tally.check(!problems.length, page.url(), "nothing goes wrong on the page", problems.join("\n    "));
  await close();
  return Object.fromEntries(files.map((each, at) => [each, heard[at] ? JSON.parse(heard[at]).reports : []]));
}

function compare(files, shown, told, tally) {
  for (const each of files) {
    const { reports } = told[each];
    const equal = isDeepStrictEqual(shown[each], reports);
    tally.check(equal, each, "the page finds what the command finds", equal ? "" : difference(shown[each], reports));
  }
}

function difference(ours, theirs) {
  const lines = [ours, theirs].map((each) => JSON.stringify(each, null, 1).split("\n"));
  const at = lines[0].findIndex((line, index) => line !== lines[1][index]);
  return `page: ${lines[0][at]}, command: ${lines[1][at]}`;
}

async function smoke(file, told, tally) {
  const said = await command(file);
  for (const each of said.reports) each.file = each.file.replace(`${dirname(file)}/`, "");
  tally.check(isDeepStrictEqual(said, told), basename(file), "findings.py says what the real command says");
}
