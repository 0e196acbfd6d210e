// axe-core finds nothing: each kind of page, light on a wide screen and on a phone, and dark.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { address, PHONE, visit, WIDE } from "./browser.mjs";
import { KINDS } from "./kinds.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STILL = "*, ::before, ::after { transition: none !important; animation: none !important }";
const SCHEMES = { light: "default", dark: "slate" };
const LOOKS = { nl: ["light", "dark"], en: ["light"] }; // a language changes no colour
const SIZES = [WIDE, PHONE];
const SEEN = { light: SIZES, dark: [WIDE] }; // nor does a size
const WORKERS = 2;

export default async function axe(world, tally) {
  const nl = Object.keys(KINDS).map((kind) => ["nl", kind]);
  const en = Object.keys(KINDS).filter((_, at) => at % 2 === 0).map((kind) => ["en", kind]);
  const waiting = [...nl, ...en];
  let looks = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const more = await kind(world, tally, ...next);
      looks += more;
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  tally.say(`${nl.length + en.length} pages, ${looks} looks`);
}

async function kind(world, tally, language, name) {
  const where = address(world, language, KINDS[name]);
  const schemes = LOOKS[language];
  for (const colorScheme of schemes) {
    const { page, close } = await visit(world, { colorScheme });
    const answer = await page.goto(where);
    const opened = tally.check(answer.ok(), where, "the page opens", `${answer.status()}`);
    if (opened) await inEverySize(page, tally, name, colorScheme);
    await close();
  }
  return schemes.reduce((looks, each) => looks + SEEN[each].length, 0);
}

/** A page as it stands now, on each screen, without the rules `but`; a saved report has the colours of the system. */
export async function inEverySize(page, tally, name, scheme, but = []) {
  await page.addStyleTag({ content: STILL });
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  const shown = (wanted) => (document.body.dataset.mdColorScheme ?? wanted) === wanted;
  await page.waitForFunction(shown, SCHEMES[scheme], { timeout: 5000 });
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
