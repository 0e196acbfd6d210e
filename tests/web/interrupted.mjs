// The validator in the page when something comes between: a visitor who stops it, no internet, a part that does not come.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Controle, example, FAULTY, file, PATIENCE, SOUND } from "./controle.mjs";

const MANY = 400;

export async function stopped(controle, tally) {
  const line = JSON.stringify(JSON.parse(await readFile(example("valid/gemeente-volledig.json"), "utf8")));
  await controle.input.setInputFiles(file("veel.jsonl", `${line}\n`.repeat(MANY)));
  await controle.cancel.click();
  await controle.waits("stopped");
  tally.check(await controle.cancel.isHidden(), controle.page.url(), "what was stopped cannot be stopped again");
  tally.same(await controle.results.count(), 0, controle.page.url(), "what was stopped has no outcome");
  const again = await controle.choose(FAULTY);
  tally.same(again, controle.verdict(basename(FAULTY), "departs"), controle.page.url(), "after stopping it works again");
  const few = file("enkele.jsonl", `${line}\n`.repeat(5));
  await controle.choose(few);
  const some = controle.says("judging_some", { name: few.name, n: 1, all: 1, done: 3 });
  tally.check((await controle.told()).includes(some), controle.page.url(), "the page says how far it is with a file");
}

export async function cleared(controle, tally) {
  await controle.choose(FAULTY);
  await controle.clear.click();
  tally.same(await controle.status.textContent(), controle.says("cleared"), controle.page.url(), "clearing is said");
  tally.same(await controle.results.count(), 0, controle.page.url(), "nothing stays on the screen");
  const focus = await controle.page.locator(".mvi-drop").evaluate((each) => each === document.activeElement);
  tally.check(focus, controle.page.url(), "after clearing the next file can be chosen at once");
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

/** A part that does not come: the page says so, and does not wait for ever. */
export async function broken(world, tally) {
  for (const part of ["worker.js", "runtime/packages.zip"]) {
    const controle = await Controle.open(world, "nl", { missing: part });
    await controle.status.filter({ hasText: controle.says("failed_load") }).waitFor({ timeout: PATIENCE });
    tally.check(await controle.cancel.isHidden(), part, "a page that cannot load says so, and stops waiting");
    await controle.close();
  }
}
