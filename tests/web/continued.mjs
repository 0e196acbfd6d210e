// What a submission gives, and going on with it: its report, more sheets, the next year, a small form.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { different } from "./source.mjs";
import { equal } from "./supplied.mjs";

const TODAY = /(?<=Gemaakt op )[^<]+/g;

export async function reported(controle, { folder }, tally) {
  await controle.choose(join(folder, "s.json"));
  tally.same(await controle.press("report"), controle.says("answered"), "s.json", "the report is made, and said");
  const said = await controle.answer("report");
  const kept = await controle.keep("s-rapport.html", join(folder, "report.html"));
  const text = await readFile(kept, "utf8");
  const [first] = /<p class="lead">([^<]+)/.exec(text)?.slice(1) ?? [];
  tally.check(first && said.includes(first), "report", "the answer begins as the report does", said);
  await viewed(controle, tally);
  if (controle.language !== "nl") return; // the command was asked in Dutch
  const [ours, theirs] = [text, await readFile(join(folder, "wanted/report.html"), "utf8")].map((each) => each.replace(TODAY, ""));
  tally.check(ours === theirs, "report", "it is the report of the command");
}

/** The report in a tab of its own, with its style. */
async function viewed(controle, tally) {
  const button = controle.page.getByRole("button", { name: controle.says("look", { name: "s-rapport.html" }), exact: true });
  const [tab] = await Promise.all([controle.page.waitForEvent("popup"), button.click()]);
  await tab.waitForLoadState();
  tally.check(await tab.locator("h1").isVisible(), "report", "it opens in a tab of its own");
  const styled = await tab.evaluate(() => getComputedStyle(document.querySelector(".lead")).fontSize !== getComputedStyle(document.body).fontSize);
  tally.check(styled, "report", "it has its style there");
  await tab.close();
}

export async function continued(controle, { folder }, tally) {
  await controle.choose(join(folder, "s.xlsx"));
  await controle.unfold("sheets");
  await controle.press("sheets_make");
  const more = await controle.keep("s-effect.xlsx", join(folder, "more.xlsx"));
  await controle.unfold("next_year");
  await controle.press("next_year_make");
  const later = await controle.keep(/^s-\d{4}\.xlsx$/, join(folder, "later.xlsx"));
  tally.same(await different(more, join(folder, "wanted/more.xlsx")), "", "sheets", "it is the workbook of the command");
  tally.same(await different(later, join(folder, "wanted/later.xlsx")), "", "next year", "it is the file of the command");
}

export async function smaller(controle, { folder }, tally) {
  await controle.choose(join(folder, "klein.json"));
  await controle.press("small");
  const made = await controle.keep("klein-klein.xlsx", join(folder, "klein.xlsx"));
  await controle.choose(made);
  await controle.press("convert_json");
  const back = await controle.keep("klein.json", join(folder, "klein-back.json"));
  await equal(back, join(folder, "klein.json"), tally);
}
