// A list out of another system, in the page: its columns are looked at, questions answered, the list checked, the mapping kept.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const MISTYPED = "mistyped.xlsx";

export async function mapped(controle, { folder, export: list, answers }, tally) {
  await controle.choose(join(folder, MISTYPED));
  tally.check(await controle.button("map_check").isHidden(), list, "nothing can be checked before the columns were seen");
  await controle.press("map_propose");
  await missing(controle, answers, list, tally);
  await answered(controle, answers);
  await controle.press("map_check");
  const wrong = await controle.answer("map_check");
  tally.check(/(blad Contracten, cel|sheet Contracten, cell) L5/.test(wrong), list, "what is wrong has its cell in the list", wrong.slice(0, 300));
  const kept = await controle.keep(MISTYPED.replace(".xlsx", ".toml"), join(folder, "kept.toml"));
  await controle.choose(join(folder, list)); // what was chosen is kept, so nobody is asked whether it may go
  await controle.field("map_choose").setInputFiles(kept);
  const said = await controle.press("map_again");
  tally.same(said, controle.verdict(list, "conforms"), list, "with the cell mended and the mapping kept, the list conforms");
  const name = list.replace(".xlsx", ".json");
  const found = JSON.parse(await readFile(await controle.keep(name, join(folder, "mapped.json")), "utf8"));
  const wanted = JSON.parse(await readFile(join(folder, "wanted/mapped.json"), "utf8"));
  for (const each of [found, wanted]) delete each.created_at;
  tally.same(JSON.stringify(found), JSON.stringify(wanted), list, "it becomes what the command makes of it");
  await controle.press("convert_xlsx");
  await controle.keep(list, join(folder, "mapped.xlsx"));
  const again = await controle.choose(join(folder, "mapped.xlsx"));
  tally.same(again, controle.verdict("mapped.xlsx", "conforms"), list, "the workbook of it conforms too");
}

/** What is still open is said, with a link to each control. */
async function missing(controle, answers, list, tally) {
  tally.same(await controle.press("map_check"), controle.says("refused"), list, "without answers it is not checked");
  const links = controle.page.locator(".mvi-answer a[href^='#mvi-map-']");
  tally.same(await links.count(), Object.keys(answers).length, list, "each answer that is missing has a link");
  const there = (await links.first().getAttribute("href")).slice(1);
  await links.first().press("Enter");
  const reached = await controle.page.evaluate(() => document.activeElement.id);
  tally.same(reached, there, list, "the link leads to the control");
}

/** Choose and type, by the names of the controls. */
export async function answered(controle, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const control = controle.page.locator(`.mvi-mapping [name="${name}"]`);
    const isChoice = await control.evaluate((each) => each.matches("select"));
    await (isChoice ? control.selectOption(value) : control.fill(value));
  }
}

export async function checksAndKeeps(controle, { folder, export: list }, tally) {
  await controle.choose(join(folder, list));
  await controle.press("map_again");
  tally.same(await controle.answer("map_again"), controle.says("map_none"), list, "without a mapping nothing is checked by it");
  const chosen = controle.field("map_choose");
  await writeFile(join(folder, "wrong.toml"), Buffer.from([0x3d, 0xff, 0xfe]));
  await chosen.setInputFiles(join(folder, "wrong.toml"));
  await controle.page.getByText(controle.says("map_unread", { name: "wrong.toml" })).waitFor();
  await writeFile(join(folder, "nonsense.toml"), 'nonsense = "');
  await chosen.setInputFiles(join(folder, "nonsense.toml"));
  await controle.press("map_again");
  tally.same(await controle.kept.count(), 0, list, "of nonsense nothing is made");
  tally.check((await controle.answer("map_again")).length > 10, list, "and it is said why");
}
