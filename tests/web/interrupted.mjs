// The validator in the page when something comes between: a visitor who stops it, no internet, a part that does not come.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Controle, example, FAULTY, file, PATIENCE, SOUND } from "./controle.mjs";

const MANY = 400;
const LONG = 20; // some seconds of work: the next file comes in a tenth of one
const PARTS = ["worker.js", "structure.js", "runtime/packages.tar.zst", "runtime/python_stdlib.zip", "runtime/pyodide.asm.wasm"];
const HALF = ["runtime/packages.tar.zst", "runtime/python_stdlib.zip", "runtime/pyodide.asm.wasm"];
const FAULTS = { absent: (route) => route.abort(), "not found": (route) => route.fulfill({ status: 404 }), half };

async function many(lines) {
  const line = JSON.stringify(JSON.parse(await readFile(example("valid/gemeente-volledig.json"), "utf8")));
  return file("veel.jsonl", `${line}\n`.repeat(lines));
}

/** A file that comes while another is judged waits its turn, and the page says that there is one more. */
export async function queued(controle, tally) {
  const first = await many(LONG);
  await controle.input.setInputFiles(first);
  await controle.dropped(basename(FAULTY), await readFile(FAULTY, "utf8"));
  const said = await controle.page.locator('[data-example="goed.json"]').evaluate(twice);
  const more = controle.says("judging", { name: first.name, n: 1, all: 3 }).slice(0, -1);
  tally.check(said.startsWith(more), controle.page.url(), "the page says at once that more is waiting", said);
  await controle.done();
  const all = controle.says("done_many", { all: 3, good: 2 });
  tally.same(await controle.status.textContent(), all, controle.page.url(), "what comes meanwhile is judged too, once");
}

/** Runs in the browser: press a button twice, and tell what the page says before anything else happens. */
function twice(button) {
  button.click();
  button.click();
  return document.querySelector(".mvi-status").textContent;
}

export async function stopped(controle, tally) {
  await controle.input.setInputFiles([file("eerst.json", "{}"), await many(MANY)]);
  await controle.results.first().waitFor({ timeout: PATIENCE });
  await controle.cancel.click();
  await controle.waits("stopped");
  tally.check(await controle.atDrop(), controle.page.url(), "after stopping the next file can be chosen at once");
  tally.check(await controle.cancel.isHidden(), controle.page.url(), "what was stopped cannot be stopped again");
  tally.same(await controle.results.count(), 1, controle.page.url(), "only what was done before has an outcome");
  const again = await controle.choose(FAULTY);
  tally.same(again, controle.verdict(basename(FAULTY), "departs"), controle.page.url(), "after stopping it works again");
  const few = await many(5);
  await controle.choose(few);
  const some = controle.says("judging_some", { name: few.name, n: 1, all: 1, done: 3 });
  tally.check((await controle.told()).includes(some), controle.page.url(), "the page says how far it is with a file");
  const third = controle.says("judging_result", { name: few.name, n: 1, all: 1 });
  tally.check((await controle.told()).includes(third), controle.page.url(), "and how far with the first submission in it");
}

export async function cleared(controle, tally) {
  await controle.choose(FAULTY);
  await controle.clear.click();
  tally.same(await controle.status.textContent(), controle.says("cleared"), controle.page.url(), "clearing is said");
  tally.same(await controle.results.count(), 0, controle.page.url(), "nothing stays on the screen");
  tally.check(await controle.atDrop(), controle.page.url(), "after clearing the next file can be chosen at once");
}

/** What the page promises: once it is ready, it works without internet. */
export async function offline(controle, tally) {
  await controle.context.setOffline(true);
  const said = await controle.choose(FAULTY, SOUND);
  tally.same(said, controle.says("done_many", { all: 2, good: 1 }), controle.page.url(), "it works without internet");
  await controle.context.setOffline(false);
}

export async function stoppedWhileLoading(world, tally) {
  const controle = await Controle.open(world, "nl");
  await controle.page.locator('[data-example="goed.json"]').click();
  await controle.cancel.click();
  await controle.waits("stopped");
  const said = await controle.choose(SOUND);
  tally.same(said, controle.verdict(basename(SOUND), "conforms"), controle.page.url(), "it can be stopped while it loads");
  await controle.close();
}

/** A part that does not come, or not whole: the page says so, and does not wait for ever. */
export async function broken(world, tally) {
  for (const [fault, how] of Object.entries(FAULTS)) {
    for (const part of how === half ? HALF : PARTS) {
      const controle = await Controle.open(world, "nl", { parts: { [part]: how } });
      const said = await controle.waits("failed_load").catch((late) => late.message);
      tally.same(said, undefined, `${part}, ${fault}`, "a page that cannot load says so");
      tally.check(await controle.cancel.isHidden(), `${part}, ${fault}`, "it has stopped waiting");
      await controle.close();
    }
  }
}

/** The connection breaks when half of it is there. */
async function half(route) {
  const response = await route.fetch();
  const body = await response.body();
  const { "content-length": _, ...headers } = response.headers();
  await route.fulfill({ status: 200, headers, body: body.subarray(0, body.length / 2) });
}
