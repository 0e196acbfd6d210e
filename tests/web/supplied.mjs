// The figures of a supplier, in the page: a form is made, answers are taken in, and what is final needs a reason.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { different } from "./source.mjs";

export async function equal(ours, theirs, tally) {
  const [one, other] = await Promise.all([ours, theirs].map((each) => readFile(each, "utf8")));
  tally.check(one === other, basename(theirs), "it is what the command writes", one.slice(0, 200));
}

export async function formed(controle, { folder, contract, due, to }, tally) {
  await controle.choose(join(folder, "s.json"));
  await controle.unfold("form");
  await controle.field("form_contract").selectOption(contract);
  await controle.field("form_due").fill(due);
  await controle.field("form_to").fill(to);
  tally.same(await controle.press("form_make"), controle.says("answered"), "form", "the form is made, and said");
  const kept = await controle.keep(/^formulier-.*\.xlsx$/, join(folder, "form.xlsx"));
  if (controle.language !== "nl") return; // the command was asked in Dutch
  tally.same(await different(kept, join(folder, "wanted/form.xlsx")), "", "form", "it is the form of the command");
}

export async function merged(controle, { folder }, tally) {
  await controle.choose(join(folder, "s.json"));
  await controle.unfold("merge");
  await controle.press("merge_look");
  const said = await controle.answer("merge_look");
  tally.same(said, controle.says("merge_none"), "merge", "without a form the page asks for one");
  await controle.field("merge_forms").setInputFiles(["works.xlsx", "transport.xlsx"].map((each) => join(folder, each)));
  await controle.press("merge_look");
  const seen = await controle.answer("merge_look");
  tally.check(/88\.?500/.test(seen) && seen.includes("works.xlsx"), "merge", "it shows what changes", seen);
  const kept = await controle.keep("s.json", join(folder, "merged.json"));
  await equal(kept, join(folder, "wanted/merged.json"), tally);
  await controle.choose(kept);
  await controle.unfold("merge");
  await controle.field("merge_forms").setInputFiles(join(folder, "other.xlsx"));
  await controle.press("merge_look");
  tally.same(await controle.kept.count(), 0, "merge", "another answer is not taken without being asked for");
  await controle.field("merge_replace").check();
  await controle.press("merge_look");
  tally.same(await controle.kept.count(), 1, "merge", "when it is asked for, it is taken");
}

/** What is final changes with a reason only; and not before its period is over, whatever the reason. */
export async function final(controle, { folder, reason, raised }, tally) {
  await controle.choose(join(folder, "final.json"));
  await controle.unfold("merge");
  await controle.field("merge_forms").setInputFiles(join(folder, "works.xlsx"));
  tally.same(await controle.press("merge_look"), controle.says("refused"), "final", "without a reason it is refused");
  await controle.field("merge_correction").fill(reason);
  await controle.press("merge_look");
  const before = JSON.parse(await readFile(join(folder, "final.json"), "utf8"));
  const seen = await controle.answer("merge_look");
  tally.check(seen.includes(`ersi${controle.language === "nl" ? "e" : "on"} ${before.version + 1}`), "final", "a new version", seen);
  tally.same(await controle.kept.count(), raised ? 1 : 0, "final", "it can be kept when the command writes it");
  if (!raised) return;
  const path = await controle.keep("final.json", join(folder, "raised.json"));
  const after = JSON.parse(await readFile(path, "utf8"));
  tally.same(after.correction_reason, reason, "final", "the reason is in it");
}
