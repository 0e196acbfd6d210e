// The overviews in HTML of examples, and of data that try to do harm: valid HTML, and accessible to everybody.
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { HtmlValidate } from "html-validate";
import { inEveryLook } from "./axe.mjs";
import { visit } from "./browser.mjs";
import { PYTHON, ROOT } from "./source.mjs";

const RULES = { extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"] };
const BROKEN = "<!doctype html><html lang=nl><head><title>x</title></head><body><h1>x</h1><p><div></p></body></html>";

export default async function overviews(world, tally) {
  const folder = await mkdtemp(join(tmpdir(), "mvi-"));
  try {
    await promisify(execFile)(PYTHON, [`${ROOT}/tests/web/overviews.py`, folder], { maxBuffer: 1e8 });
    const names = (await readdir(folder)).filter((each) => each.endsWith(".html"));
    for (const name of names) await valid(join(folder, name), tally);
    tally.check((await complaints(BROKEN)).length, "", "html-validate finds what is wrong");
    await accessible(world, join(folder, "0.html"), tally); // the hostile ones, with every part that there is
    tally.say(`${names.length} files`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function valid(path, tally) {
  const said = await complaints(await readFile(path, "utf8"));
  tally.check(!said.length, path, "html-validate finds nothing", said.slice(0, 5).join("\n    "));
}

async function complaints(html) {
  const { results } = await new HtmlValidate(RULES).validateString(html);
  return results.flatMap(({ messages }) => messages.map((each) => `${each.line}: ${each.ruleId}: ${each.message}`));
}

async function accessible(world, path, tally) {
  const { page, requests, problems, close } = await visit(world);
  await page.goto(pathToFileURL(path).href);
  const active = page.locator('script, img, iframe, a:not([href^="https://w3id.org/mvi-standard/"])');
  tally.same(await active.count(), 0, path, "nothing in it does anything, and links lead to pages of codes");
  await inEveryLook(page, tally, "overview");
  tally.same(requests.length, 1, path, "an overview asks nothing");
  tally.check(!problems.length, path, "nothing goes wrong in it", problems.join(" "));
  await close();
}
