// The outcome on the screen and the two files that can be saved: complete, linked, harmless, and fit to read.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { inEveryLook } from "./axe.mjs";
import { visit } from "./browser.mjs";
import { Controle, example, FAULTY, file, SOUND } from "./controle.mjs";
import { findings } from "./source.mjs";

const ACTIVE = /<(script|link|img|iframe)|<[^>]+\son\w+=|(href|src)="https?:/i;
const PAGE_OF_A_CODE = /<a href="https:\/\/w3id\.org\/mvi-standard\/[^"]+"/g;

export default async function reports(world, tally) {
  const folder = await mkdtemp(join(tmpdir(), "mvi-"));
  try {
    for (const language of world.languages) await shown(world, language, folder, tally);
    await readable(world, tally);
    await saved(world, join(folder, "nl.html"), tally);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function shown(world, language, folder, tally) {
  const controle = await (await Controle.open(world, language)).ready();
  await controle.choose(FAULTY);
  const [json, html] = [await kept(controle, "save_json", folder), await kept(controle, "save_html", folder)];
  const [report] = JSON.parse(json).reports;
  const codes = new Set(report.findings.map((each) => each.code));
  const groups = await controle.page.locator(".mvi-results .mvi-group").count();
  tally.same(groups, codes.size, controle.page.url(), "what is wrong is grouped by what it is");
  await linked(controle, codes, tally);
  if (language === "nl") await same(JSON.parse(json), tally);
  tally.check(html.includes(`<html lang="${language}"`), "saved report", "it says its language");
  tally.check([...codes].every((each) => html.includes(each)), "saved report", "it holds every finding");
  const apart = html.replaceAll(PAGE_OF_A_CODE, "");
  tally.check(!ACTIVE.test(apart), "saved report", "it has no script and needs nothing", ACTIVE.exec(apart)?.[0]);
  await controle.close();
}

async function kept(controle, key, folder) {
  const button = controle.page.getByRole("button", { name: controle.says(key) });
  const [download] = await Promise.all([controle.page.waitForEvent("download"), button.click()]);
  const target = join(folder, `${controle.language}.${download.suggestedFilename().split(".").pop()}`);
  await download.saveAs(target);
  return readFile(target, "utf8");
}

/** The page of each code is there, and is about that code. */
async function linked(controle, codes, tally) {
  const { page } = controle;
  const links = await page.locator(".mvi-results a").evaluateAll((all) => all.map((each) => each.href));
  for (const code of codes) {
    const link = links.find((each) => each.endsWith(`/code/${code}/`));
    const answer = link && (await page.request.get(link));
    const about = answer?.ok() && (await answer.text()).includes(code);
    tally.check(about, code, "a finding leads to the page of its code", link ?? "no link");
  }
  const broken = [];
  for (const each of new Set(links)) if (!(await page.request.get(each)).ok()) broken.push(each);
  tally.check(!broken.length, page.url(), "every link in an outcome leads somewhere", broken.join(" "));
}

async function same(document, tally) {
  const told = (await findings([FAULTY]))[FAULTY];
  tally.check(isDeepStrictEqual(document, told), basename(FAULTY), "the saved JSON is what the command prints");
}

/** The page with a good, a bad and an unreadable file, and one that is refused. */
async function readable(world, tally) {
  const controle = await (await Controle.open(world, "nl")).ready();
  const others = [SOUND, example("valid/twee-aanleveringen.jsonl")];
  await controle.choose(...(await contents([FAULTY, ...others])), file("half.json", "{"), file("blad.xlsx", "PK"));
  await inEveryLook(controle.page, tally, "outcomes");
  for (const width of [390, 320]) await narrow(controle.page, width, tally);
  await controle.close();
}

const contents = (files) => Promise.all(files.map(async (each) => file(basename(each), await readFile(each))));

async function narrow(page, width, tally) {
  await page.setViewportSize({ width, height: 800 });
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
  tally.check(wide <= width, page.url(), `outcomes fit ${width} px`, `${wide} px`);
}

async function saved(world, path, tally) {
  const { page, requests, problems, close } = await visit(world);
  await page.goto(pathToFileURL(path).href);
  tally.same(await page.locator("h1").count(), 1, path, "a saved report opens");
  tally.same(requests.length, 1, path, "a saved report asks nothing");
  await inEveryLook(page, tally, "saved report");
  await narrow(page, 320, tally);
  tally.check(!problems.length, path, "nothing goes wrong in it", problems.join(" "));
  await close();
}
