// The validator in the page: files come in every way that people have, and are answered; nothing else is asked.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { elsewhere } from "./browser.mjs";
import { Controle, example, FAULTY, file, SOUND } from "./controle.mjs";
import { broken, cleared, offline, queued, stopped, stoppedWhileLoading } from "./interrupted.mjs";
import { workbooks as made } from "./source.mjs";

const KINDS = {
  "valid/gemeente-basis.json": "conforms",
  "demo/gemeente-met-fouten.json": "departs",
  "valid/twee-aanleveringen.jsonl": "conforms",
  "valid/gemeente-basis.yaml": "conforms",
};
const WORKBOOKS = { "goed.xlsx": "conforms", "goed.ods": "conforms", "fout.xlsx": "departs", "goed.zip": "conforms" };
/** What a language could change of it: the name of a verdict and of the button for a marked copy. */
const FAULTY_ONE = { "fout.xlsx": "departs" };
const DEEP = process.env.HYPOTHESIS_PROFILE === "deep";
const EXAMPLES = {
  "goed.json": "conforms",
  "met-fouten.json": "departs",
  "goed.yaml": "conforms",
  "met-fouten.xlsx": "departs",
};
/** Stops of the keyboard between a verdict and its first download. */
const NEAR = 6;
const HOSTILE = '<img src=x onerror="globalThis.caught=1">';

export default async function validator(world, tally) {
  for (const language of world.languages) {
    const controle = await Controle.open(world, language);
    await loaded(controle, tally);
    await everyKind(controle, tally);
    await workbooks(controle, tally);
    await several(controle, tally);
    if (DEEP || language === "nl") await whatever(controle, tally); // no language changes what becomes of these
    await offline(controle, tally);
    quiet(world, controle, tally);
    await controle.close();
  }
  await stoppedWhileLoading(world, tally);
  await broken(world, tally);
}

async function whatever(controle, tally) {
  await examples(controle, tally);
  await odd(controle, tally);
  await hostile(controle, tally);
  await queued(controle, tally);
  await stopped(controle, tally);
  await cleared(controle, tally);
}

async function loaded(controle, tally) {
  await controle.ready();
  const told = await controle.told();
  const steps = told.filter((each) => each !== controle.says("ready"));
  tally.check(steps.length > 1, controle.page.url(), "the page says how far it is with loading", told.join(" | "));
  const kept = await controle.page.evaluate(() => globalThis.kept.size);
  tally.same(kept, 0, controle.page.url(), "the address that the worker starts from is given back");
  tally.check(await controle.cancel.isHidden(), controle.page.url(), "nothing to stop when nothing is going on");
}

async function everyKind(controle, tally) {
  for (const [name, verdict] of Object.entries(KINDS)) {
    const wanted = controle.verdict(basename(name), verdict);
    tally.same(await controle.choose(example(name)), wanted, name, "a chosen file is judged");
    const text = await readFile(example(name), "utf8");
    tally.same(await controle.drop(basename(name), text), wanted, name, "so is a dropped one");
  }
  const [chooser] = await Promise.all([controle.page.waitForEvent("filechooser"), press(controle, ".mvi-drop")]);
  tally.check(chooser.isMultiple(), controle.page.url(), "the box opens the window to choose from, by keyboard too");
}

/** A workbook is judged, with its cells as places; of a faulty one there is a marked copy, which says the same. */
async function workbooks(controle, tally) {
  const folder = await mkdtemp(join(tmpdir(), "mvi-"));
  try {
    await made(folder);
    const books = DEEP || controle.language === "nl" ? WORKBOOKS : FAULTY_ONE;
    for (const [name, verdict] of Object.entries(books)) {
      const said = await controle.choose(join(folder, name));
      tally.same(said, controle.verdict(name, verdict), name, "a workbook is judged");
      const marked = controle.results.getByRole("button", { name: controle.says("save_marked") });
      tally.same(await marked.count(), name === "fout.xlsx" ? 1 : 0, name, "a faulty one can be had with its marks");
    }
    await controle.choose(join(folder, "fout.xlsx"));
    const text = await controle.results.textContent();
    tally.check(/(blad Percelen, cel|sheet Percelen, cell) D5/.test(text), "fout.xlsx", "a fault has its cell", text.slice(0, 300));
    const steps = await presses(controle.page);
    tally.check(steps <= NEAR, "fout.xlsx", `the first download is at most ${NEAR} stops from the verdict`, `${steps}`);
    const button = controle.results.getByRole("button", { name: controle.says("save_marked") });
    const [copy] = await Promise.all([controle.page.waitForEvent("download"), button.click()]);
    tally.same(copy.suggestedFilename(), "fout.gemarkeerd.xlsx", "fout.xlsx", "the copy has a name of its own");
    const again = join(folder, copy.suggestedFilename());
    await copy.saveAs(again);
    tally.same(await controle.choose(again), controle.verdict(copy.suggestedFilename(), "departs"), again, "as before");
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How often Tab is pressed until the focus is on something to save. */
async function presses(page) {
  const there = () => page.evaluate(() => document.activeElement.closest(".mvi-save") !== null);
  for (let count = 0; count <= NEAR; count++) {
    if (await there()) return count;
    await page.keyboard.press("Tab");
  }
  return Infinity;
}

async function press(controle, selector) {
  await controle.page.locator(selector).focus();
  await controle.page.keyboard.press("Enter");
}

async function examples(controle, tally) {
  for (const [name, verdict] of Object.entries(EXAMPLES)) {
    await controle.page.locator(`[data-example="${name}"]`).click();
    tally.same(await controle.done(), controle.verdict(name, verdict), name, "an example of ours can be tried");
    const focus = await controle.page.evaluate(() => document.activeElement.closest(".mvi-one") !== null);
    tally.check(focus, name, "a reader of the screen is led to the outcome");
  }
}

async function odd(controle, tally) {
  const { page } = controle;
  const [letter, book, empty] = [file("brief.docx", "PK"), file("inkopen.xlsx", "PK"), file("leeg.json", "")];
  await controle.choose(letter);
  const refused = controle.says("document", { name: letter.name });
  tally.same(await controle.results.textContent(), refused, page.url(), "a letter is refused");
  tally.same(await controle.choose(book), controle.verdict(book.name, "unreadable"), book.name, "half a workbook too");
  for (const each of [empty, file("leeg.jsonl", ""), file("leeg.yaml", "")]) {
    tally.same(await controle.choose(each), controle.verdict(each.name, "unreadable"), each.name, "it cannot be read");
    const said = await controle.results.textContent();
    tally.check(said.includes("MVI-F004"), each.name, "an empty file has its own message", said);
  }
}

async function several(controle, tally) {
  const said = await controle.choose(SOUND, FAULTY, example("valid/minimaal.json"));
  tally.same(said, controle.says("done_many", { all: 3, good: 2 }), controle.page.url(), "several files are counted");
  tally.same(await controle.results.count(), 3, controle.page.url(), "each file has its own outcome");
}

/** What stands in a file, or is its name, is text. */
async function hostile(controle, tally) {
  const text = (await readFile(FAULTY, "utf8")).replace(/"name": "[^"]*"/g, `"name": ${JSON.stringify(HOSTILE)}`);
  const key = file("b.json", `{"${HOSTILE.replaceAll('"', "'")}": 1}`);
  await controle.choose(file(`${HOSTILE}.json`, text), key);
  const made = await controle.results.locator("img, script, iframe, form, style").count();
  tally.same(made, 0, controle.page.url(), "a file makes no elements");
  tally.same(await controle.page.evaluate(() => globalThis.caught), undefined, controle.page.url(), "a file runs no script");
}

function quiet(world, controle, tally) {
  tally.check(!controle.problems.length, controle.page.url(), "nothing goes wrong", controle.problems.join("\n    "));
  const asked = elsewhere(controle.requests, world.root);
  tally.same(asked.join(" "), "", controle.page.url(), "nothing is asked of another host");
  const methods = controle.methods.filter((each) => each !== "GET");
  tally.same(methods.join(" "), "", controle.page.url(), "the page only ever asks, and sends nothing");
}
