// What can be done next with a file: every step in the page makes what the command makes, without internet.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inEveryLook } from "./axe.mjs";
import { elsewhere } from "./browser.mjs";
import { continued, reported, smaller } from "./continued.mjs";
import { Controle } from "./controle.mjs";
import { checksAndKeeps, mapped } from "./mapped.mjs";
import { heldBack, hostile, moved, refused, stoppedOnward } from "./restrained.mjs";
import { different, steps } from "./source.mjs";
import { equal, final, formed, merged } from "./supplied.mjs";

export default async function onward(world, tally) {
  const folder = await mkdtemp(join(tmpdir(), "mvi-"));
  try {
    const given = { folder, ...(await steps(folder)) };
    for (const language of world.languages) await everything(world, language, given, tally);
    await readable(world, given, tally);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function everything(world, language, given, tally) {
  const controle = await (await Controle.open(world, language)).ready();
  await controle.context.setOffline(true);
  await converted(controle, given, tally);
  await byKeyboard(controle, given, tally);
  await reported(controle, given, tally);
  await formed(controle, given, tally);
  await merged(controle, given, tally);
  await final(controle, given, tally);
  await mapped(controle, given, tally);
  await checksAndKeeps(controle, given, tally);
  await toMeasure(controle, given, tally);
  if (language === "nl") await odd(controle, given, tally); // no language changes what becomes of these
  const { page, problems, requests, methods } = controle;
  tally.check(!problems.length, page.url(), "nothing goes wrong", problems.join("\n    "));
  tally.same(elsewhere(requests, world.root).join(" "), "", page.url(), "nothing is asked of another host");
  tally.same(methods.filter((each) => each !== "GET").join(" "), "", page.url(), "the page sends nothing");
  await controle.close();
}

async function odd(controle, given, tally) {
  await continued(controle, given, tally);
  await smaller(controle, given, tally);
  await refused(controle, given, tally);
  await hostile(controle, given, tally);
  await moved(controle, given, tally);
  await heldBack(controle, given, tally);
  await controle.context.setOffline(false);
  await stoppedOnward(controle, given, tally);
}

async function converted(controle, { folder }, tally) {
  await controle.choose(join(folder, "s.json"));
  tally.same(await controle.press("convert_xlsx"), controle.says("answered"), "s.json", "converting is done, and said");
  await focused(controle, tally);
  const book = await controle.keep("s.xlsx", join(folder, `${controle.language}.xlsx`));
  if (controle.language === "nl") {
    tally.same(await different(book, join(folder, "s.xlsx")), "", "s.xlsx", "it is that of the command");
  }
  await controle.choose(book);
  tally.same(await controle.button("convert_xlsx").count(), 0, book, "a workbook need not become a workbook");
  await controle.press("convert_json");
  const back = await controle.keep(`${controle.language}.json`, join(folder, "back.json"));
  await equal(back, join(folder, "wanted/s.json"), tally);
}

async function focused({ page }, tally) {
  const inside = await page.evaluate(() => document.activeElement.closest(".mvi-answer") !== null);
  tally.check(inside, page.url(), "a reader of the screen is led to the answer");
}

/** From the outcome to a file that is kept, with Tab and Enter only. */
async function byKeyboard(controle, { folder }, tally) {
  const { page } = controle;
  await controle.choose(join(folder, "s.json"));
  await tabs(page, controle.says("convert_xlsx"));
  await page.keyboard.press("Enter");
  await controle.waits("answered");
  await focused(controle, tally);
  await page.keyboard.press("Tab");
  const [made] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  tally.same(made.suggestedFilename(), "s.xlsx", page.url(), "after the answer comes the button to keep it");
}

/** Press Tab until the focus is on the button with a name. */
async function tabs(page, name) {
  for (let left = 30; left; left -= 1) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement.textContent)) === name) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}

async function toMeasure(controle, { folder }, tally) {
  await controle.unfold("template");
  const form = controle.page.locator(".mvi-template");
  tally.same(await form.locator("[name=profile]").inputValue(), "basis", "template", "the smallest profile is chosen first");
  await form.locator("[name=profile]").selectOption("effect");
  await form.locator("[value=klimaat]").check();
  await controle.press("template_make");
  const kept = await controle.keep(/^mvi-.*\.xlsx$/, join(folder, "template.xlsx"));
  if (controle.language === "nl") {
    tally.same(await different(kept, join(folder, "wanted/template.xlsx")), "", "template", "it is that of the command");
  }
  await form.locator("[value=klimaat]").uncheck();
}

/** Everything unfolded and answered, for axe and on a phone. */
async function readable(world, { folder, export: list }, tally) {
  const controle = await (await Controle.open(world, "nl")).ready();
  await controle.choose(join(folder, "final.json"));
  for (const each of ["template", "form", "merge"]) await controle.unfold(each);
  await controle.field("merge_forms").setInputFiles(["works.xlsx", "transport.xlsx"].map((each) => join(folder, each)));
  for (const each of ["template_make", "convert_xlsx", "form_make", "merge_look"]) await controle.press(each);
  await sound(controle, "steps", tally);
  await controle.choose(join(folder, "s.xlsx"));
  for (const each of ["sheets", "next_year"]) await controle.unfold(each);
  for (const each of ["report", "sheets_make", "next_year_make"]) await controle.press(each);
  await sound(controle, "continued", tally);
  await controle.choose(join(folder, list));
  for (const each of ["map_propose", "map_check"]) await controle.press(each);
  await sound(controle, "mapping", tally);
  await controle.close();
}

async function sound({ page }, name, tally) {
  await inEveryLook(page, tally, name);
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
  tally.check(wide <= 390, page.url(), `${name} fits a phone`, `${wide} px`);
}
