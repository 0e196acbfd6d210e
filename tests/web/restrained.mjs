// When a step cannot be done, is stopped, or would cost the visitor something.
import { copyFile, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import { file } from "./controle.mjs";
import { answered } from "./mapped.mjs";

const HOSTILE = '<img src=x onerror="globalThis.caught=1">';
const MINE = { inclusion: "alle_opdrachten" };

/** Nothing is offered that cannot be done, and a file that is no form is refused in a sentence. */
export async function refused(controle, { folder }, tally) {
  await controle.choose(file("half.json", "{"));
  tally.same(await controle.onward.count(), 0, "half.json", "nothing can be done with what cannot be read");
  await controle.choose(file("regels.jsonl", `${JSON.stringify(JSON.parse(await readFile(join(folder, "s.json"))))}\n`));
  tally.same(await controle.onward.count(), 0, "regels.jsonl", "nothing is offered for lines");
  await controle.choose(join(folder, "s.json"));
  await controle.unfold("merge");
  await controle.field("merge_forms").setInputFiles(join(folder, "s.xlsx"));
  const said = await controle.press("merge_look");
  tally.same(said, controle.says("refused"), "s.xlsx", "what is no form is refused");
  tally.check((await controle.answer("merge_look")).includes("s.xlsx"), "s.xlsx", "it is said which file that is");
}

/** What stands in a file, or is its name, is text. */
export async function hostile(controle, { folder, export: list }, tally) {
  const found = JSON.parse(await readFile(join(folder, "s.json"), "utf8"));
  for (const each of found.contracts) each.title = HOSTILE;
  const name = `${HOSTILE.replaceAll('"', "'").replaceAll("/", "")}.json`;
  await controle.choose(file(name, JSON.stringify(found)));
  for (const each of ["form", "merge"]) await controle.unfold(each);
  const sent = await readFile(join(folder, "works.xlsx"));
  await controle.field("merge_forms").setInputFiles(file(name.replace(".json", ".xlsx"), sent));
  for (const each of ["convert_xlsx", "form_make", "merge_look"]) await controle.press(each);
  await harmless(controle, tally);
  await controle.choose(file(name.replace(".json", ".xlsx"), await readFile(join(folder, list))));
  await controle.press("map_propose");
  await harmless(controle, tally);
  await answered(controle, { name: HOSTILE });
  await controle.press("map_check");
  await harmless(controle, tally);
}

async function harmless({ results, page }, tally) {
  const made = await results.locator("img, script, iframe, form, style").count();
  tally.same(made, 0, page.url(), "a file makes no elements");
  tally.same(await page.evaluate(() => globalThis.caught), undefined, page.url(), "a file runs no script");
}

/** A file that is not there any more when something is asked of it. */
export async function moved(controle, { folder }, tally) {
  const path = join(folder, "weg.json");
  await copyFile(join(folder, "s.json"), path);
  await controle.choose(path);
  await unlink(path);
  tally.same(await controle.press("convert_xlsx"), controle.says("refused"), "weg.json", "a file that is gone is refused");
  const why = controle.says("no_access", { name: "weg.json" });
  tally.same(await controle.answer("convert_xlsx"), why, "weg.json", "it is said that it is gone");
}

/** What the visitor chose about a list is there when the list comes again, and is not lost by accident. */
export async function heldBack(controle, { folder, export: list }, tally) {
  const { page } = controle;
  await controle.choose(join(folder, list));
  await controle.press("map_propose");
  await answered(controle, MINE);
  const asked = [];
  const answer = { keep: false };
  const hear = (dialog) => asked.push(dialog.message()) && (answer.keep ? dialog.dismiss() : dialog.accept());
  page.on("dialog", hear);
  await controle.choose(join(folder, "s.json"));
  await controle.choose(join(folder, list));
  await controle.press("map_propose");
  tally.same(await page.locator("[name=inclusion]").inputValue(), MINE.inclusion, list, "what was chosen is chosen already");
  tally.same(asked.join(), "", list, "so a next file takes nothing away");
  answer.keep = true;
  await controle.clear.click();
  tally.same(asked.join(), controle.says("unkept"), list, "the page asks before it takes a choice away");
  tally.same(await page.locator("[name=inclusion]").inputValue(), MINE.inclusion, list, "who says no keeps it");
  answer.keep = false;
  await controle.clear.click();
  tally.same(await page.locator("[name=inclusion]").count(), 0, list, "who says yes goes on");
  page.off("dialog", hear);
}

export async function stoppedOnward(controle, { folder }, tally) {
  const { page } = controle;
  await controle.choose(join(folder, "s.json"));
  const seen = await controle.button("convert_xlsx").evaluate((button) => {
    button.click();
    const others = [...document.querySelectorAll(".mvi-ask button")];
    const answer = { busy: others.every((each) => each.disabled), focus: document.activeElement.className };
    document.querySelector("[data-example]").click();
    answer.said = document.querySelector(".mvi-status").textContent;
    document.querySelector(".mvi-cancel").click();
    return answer;
  });
  tally.check(seen.busy, page.url(), "while one thing is made, nothing else can be asked");
  tally.same(seen.focus, "mvi-status", page.url(), "a reader of the screen hears what is going on");
  tally.same(seen.said, controle.says("wait"), page.url(), "a file that comes meanwhile is told to wait");
  await controle.waits("stopped");
  const back = await controle.button("convert_xlsx").evaluate((each) => each === document.activeElement);
  tally.check(back, page.url(), "after stopping it can be asked again at once");
  tally.same(await controle.press("convert_xlsx"), controle.says("answered"), page.url(), "and then it is done");
}
