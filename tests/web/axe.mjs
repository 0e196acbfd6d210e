// axe-core finds nothing: each kind of page, light on a wide screen and on a phone, and dark.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { address, PHONE, visit, WIDE } from "./browser.mjs";
import { KINDS } from "./kinds.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STILL = "*, ::before, ::after { transition: none !important; animation: none !important }";
const SCHEMES = { light: "default", dark: "slate" };
const SIZES = [WIDE, PHONE];
const SEEN = { light: SIZES, dark: [WIDE] }; // a size changes no colour
/** Nor does a language: of Dutch everything, of English one kind in four, and all of them in `make deep`. */
const STEP = process.env.HYPOTHESIS_PROFILE === "deep" ? 1 : 4;
const READERS = 2;
const PATIENCE = 30_000;

export default async function axe(world, tally) {
  const kinds = Object.keys(KINDS);
  const nl = kinds.map((kind) => ["nl", kind]);
  const en = kinds.filter((_, at) => at % STEP === 0).map((kind) => ["en", kind]);
  let looks = 0;
  for (const [scheme, pages] of Object.entries({ light: [...nl, ...en], dark: nl })) {
    const waiting = pages.values();
    await Promise.all(Array.from({ length: READERS }, () => read(world, tally, scheme, waiting)));
    looks += pages.length * SEEN[scheme].length;
  }
  tally.say(`${nl.length + en.length} pages, ${looks} looks`);
}

/** One visitor, who keeps what all pages share; nobody looks at the index of the search here. */
async function read(world, tally, colorScheme, waiting) {
  const { page, context, close } = await visit(world, { colorScheme });
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setBlockedURLs", { urls: ["*/search.json"] });
  for (const [language, kind] of waiting) {
    const where = address(world, language, KINDS[kind]);
    await page.setViewportSize(WIDE);
    const answer = await page.goto(where);
    const opened = tally.check(answer.ok(), where, "the page opens", `${answer.status()}`);
    if (opened) await inEverySize(page, tally, kind, colorScheme);
  }
  await close();
}

/** A page as it stands now, on each screen, without the rules `but`; a saved report has the colours of the system. */
export async function inEverySize(page, tally, name, scheme, but = []) {
  await page.addStyleTag({ content: STILL });
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  const shown = (wanted) => (document.body.dataset.mdColorScheme ?? wanted) === wanted;
  await page.waitForFunction(shown, SCHEMES[scheme], { timeout: PATIENCE });
  for (const size of SEEN[scheme]) {
    await page.setViewportSize(size);
    report(tally, `${page.url()} (${name}, ${scheme}, ${size.width} px)`, await violations(page, but));
  }
}

async function violations(page, but) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const rules = Object.fromEntries(but.map((each) => [each, { enabled: false }]));
  const run = ([runOnly, rules]) => axe.run({ runOnly, rules, resultTypes: ["violations"] });
  return (await page.evaluate(run, [TAGS, rules])).violations;
}

function report(tally, where, found) {
  tally.check(!found.length, where, "axe finds nothing", found.map(words).join("\n    "));
}

const words = ({ id, help, nodes }) => `${id} (${help}) ${nodes.length}x: ${nodes.slice(0, 2).map(element).join("; ")}`;
const element = ({ target, html, any }) => `${target.flat().join(" ")} ${html.slice(0, 160)} ${any[0]?.message ?? ""}`;
