// A list out of another system, in the page: a mapping is proposed, changed, tried, kept, and chosen again.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export async function mapped(controle, { folder, export: list, proposed, edited }, tally) {
  await controle.choose(join(folder, list));
  const text = controle.field("map_text");
  tally.check(await text.isHidden(), list, "there is no text before there is a mapping");
  await controle.press("map_propose");
  const same = controle.language !== "nl" || meaning(await text.inputValue()) === meaning(proposed);
  tally.check(same, list, "the page proposes what the command proposes in Dutch");
  await controle.choose(join(folder, "mistyped.xlsx"));
  for (const each of ["map_propose", "map_check"]) await controle.press(each);
  const wrong = await controle.answer("map_check");
  tally.check(/(blad Contracten, cel|sheet Contracten, cell) L5/.test(wrong), list, "what is wrong has its cell in the list", wrong.slice(0, 300));
  await controle.choose(join(folder, list));
  await controle.press("map_propose");
  await text.fill(edited);
  await Promise.all([controle.page.waitForEvent("download"), controle.button("map_keep").click()]);
  const said = await controle.press("map_check");
  tally.same(said, controle.verdict(list, "conforms"), list, "with the mapping filled in, the list conforms");
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

/** A mapping without what is said beside it: that names the command, or the buttons of the page. */
const meaning = (text) => text.split("\n").filter((line) => !line.startsWith("#")).join("\n");

export async function checksAndKeeps(controle, { folder, export: list, edited }, tally) {
  await controle.choose(join(folder, list));
  const chosen = controle.field("map_choose");
  await writeFile(join(folder, "wrong.toml"), Buffer.from([0x3d, 0xff, 0xfe]));
  await chosen.setInputFiles(join(folder, "wrong.toml"));
  const refusal = controle.says("map_unread", { name: "wrong.toml" });
  await controle.page.getByText(refusal).waitFor();
  tally.check(await controle.field("map_text").isHidden(), list, "what is no text is no mapping");
  await chosen.setInputFiles(join(folder, "indeling.toml"));
  await controle.field("map_text").waitFor();
  tally.same(await controle.field("map_text").inputValue(), edited, list, "a mapping that was kept can be chosen");
  const [copy] = await Promise.all([controle.page.waitForEvent("download"), controle.button("map_keep").click()]);
  tally.same(copy.suggestedFilename(), list.replace(".xlsx", ".toml"), list, "a mapping is kept by the name of its list");
  await copy.saveAs(join(folder, "kept.toml"));
  tally.same(await readFile(join(folder, "kept.toml"), "utf8"), edited, list, "what is kept is what was chosen");
  await controle.field("map_text").fill('nonsense = "');
  await controle.press("map_check");
  tally.same(await controle.kept.count(), 0, list, "of nonsense nothing is made");
  tally.check((await controle.answer("map_check")).length > 10, list, "and it is said why");
  await controle.field("map_text").fill(edited); // nothing to lose
}
