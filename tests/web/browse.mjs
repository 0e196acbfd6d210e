// Every kind of page in each language: opens, fits a phone, asks nobody else, and its language link stays on it.
import { address, elsewhere, PHONE, visit, WIDE } from "./browser.mjs";
import { KINDS } from "./kinds.mjs";
import { plain } from "./server.mjs";

const FOLDER = "/some/folder/";
const READY = 120_000;
/** Where the language link is followed, by keyboard: elsewhere it is enough that a click would reach it. */
const SOME = ["start", "class", "code list", "KPI", "rule", "guide for buyers"];

export default async function browse(world, tally) {
  await Promise.all(world.languages.map((language) => everyKind(world, language, tally)));
  await doors(world, tally);
  await inFolder(world, tally);
  tally.say(`${Object.keys(KINDS).length} kinds of pages`);
}

async function everyKind(world, language, tally) {
  const { page, requests, problems, close } = await visit(world);
  const other = world.languages.find((each) => each !== language);
  for (const [kind, path] of Object.entries(KINDS)) {
    const where = address(world, language, path);
    await page.setViewportSize(WIDE);
    const answer = await page.goto(where);
    tally.check(answer.ok(), where, `the page of a ${kind} opens`, `${answer.status()}`);
    tally.same(await page.locator("html").getAttribute("lang"), language, where, "the page is in its language");
    await version(page, language, tally);
    await onPhone(page, tally);
    await page.setViewportSize(WIDE);
    await alsoIn(world, page, other, kind, tally);
  }
  tally.check(!problems.length, language, "no page gives an error", [...new Set(problems)].join("\n    "));
  tally.same(elsewhere(requests, world.root).join(" "), "", language, "no page asks another host");
  tally.say(`${requests.length} requests`);
  await close();
}

/** The link names the same page, nothing lies over it, and for some it is followed. */
async function alsoIn(world, page, other, kind, tally) {
  const there = address(world, other, KINDS[kind]);
  const link = page.locator("a.language");
  const here = page.url();
  const names = await link.evaluate((each) => each.href);
  tally.same(names, there, here, "the language link stays on the page");
  tally.check(await link.evaluate(onTop), here, "nothing lies over the language link");
  if (!SOME.includes(kind)) return;
  await link.press("Enter");
  await page.waitForURL((now) => now.href !== here);
  tally.same(page.url(), there, names, "the language link leads where it says");
  tally.same(await page.locator("html").getAttribute("lang"), other, page.url(), "the other page is in that language");
}

/** Asked of the page itself: a click of the driver waits for frames, which a busy machine may not draw for half a minute. */
function onTop(link) {
  link.scrollIntoView({ block: "center" });
  const { left, top, width, height } = link.getBoundingClientRect();
  return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

async function version(page, language, tally) {
  const button = page.locator(".md-version__current");
  await button.waitFor();
  const title = language === "nl" ? "1.0 (concept)" : "1.0 (draft)";
  tally.same((await button.textContent()).trim(), title, page.url(), "the version is shown, with what it is worth");
  tally.check((await button.getAttribute("aria-label")).includes(title), page.url(), "the button is named after it");
}

/** What is wider than a phone, by its element; a picture or a table that scrolls within itself is not. */
async function onPhone(page, tally) {
  await page.setViewportSize(PHONE);
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
  tally.check(wide <= PHONE.width, page.url(), "nobody has to scroll sideways on a phone", `${wide} px`);
  const shapes = await page.evaluate(() =>
    [...document.querySelectorAll("table.cards tbody :is(td, th)")].map((cell) => getComputedStyle(cell).display),
  );
  const wrong = shapes.filter((each) => each !== "block");
  tally.check(!wrong.length, page.url(), "each row of a table is a card on a phone", `${wrong.length}x ${wrong[0]}`);
}

/** The addresses that people type lead on to the newest edition. */
async function doors(world, tally) {
  const { page, problems, close } = await visit(world);
  const doors = { "/": "nl", ...Object.fromEntries(world.languages.map((each) => [`/${each}/`, each])) };
  for (const [door, language] of Object.entries(doors)) {
    await page.goto(`${world.root}${door}`);
    await page.waitForURL(address(world, language, ""));
    tally.same(await page.locator("html").getAttribute("lang"), language, door, "a door leads to its language");
  }
  await page.goto(address(world, "nl", "kpi/KLI-02/"));
  await page.locator(".md-header .md-logo").click();
  tally.same(page.url().replace(/index\.html$/, ""), address(world, "nl", ""), "logo", "the logo leads to the start");
  tally.check(!problems.length, "doors", "no door gives an error", problems.join(" "));
  for (const language of world.languages) await lost(world, page, language, tally);
  await close();
}

/** A wrong address is answered in its own language, with a way back. */
async function lost(world, page, language, tally) {
  const answer = await page.goto(address(world, language, "kpi/none/"));
  tally.same(answer.status(), 404, page.url(), "a wrong address is said to be wrong");
  tally.same(await page.locator("html").getAttribute("lang"), language, page.url(), "it is answered in its language");
  await page.locator(`section:lang(${language}) a`).first().click();
  tally.same(page.url(), address(world, language, ""), page.url(), "the first way back leads to the start");
}

/** A site may stand in any folder of any server. */
async function inFolder(world, tally) {
  const server = await plain(world.site, FOLDER);
  const there = { ...world, root: `${server.root}${FOLDER.slice(0, -1)}` };
  const { page, requests, problems, close } = await visit(there);
  await page.goto(there.root + "/");
  await page.waitForURL(address(there, "nl", ""));
  for (const kind of SOME) {
    await page.goto(address(there, "nl", KINDS[kind]));
    await page.locator(".md-version__current").waitFor();
    await page.locator("a.language").click();
    tally.same(page.url(), address(there, "en", KINDS[kind]), kind, "the language link works in a folder");
  }
  await page.goto(address(there, "nl", KINDS.validator));
  await page.locator(".mvi-status", { hasText: "klaar" }).waitFor({ timeout: READY });
  tally.check(!problems.length, FOLDER, "nothing goes wrong in a folder", [...new Set(problems)].join("\n    "));
  tally.same(elsewhere(requests, there.root).join(" "), "", FOLDER, "nothing is asked outside the folder");
  await close();
  server.close();
}
