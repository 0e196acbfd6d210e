// axe-core finds nothing: each kind of page, light on a wide screen and on a phone, and its colours in the dark.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { address, PHONE, visit, WIDE } from "./browser.mjs";
import { KINDS } from "./kinds.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STILL = "*, ::before, ::after { transition: none !important; animation: none !important }";
const SCHEMES = { light: "default", dark: "slate" };
/** What a scheme of colours can change: nothing else of a page differs in the dark. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];
const LOOKS = [
  { scheme: "light", size: WIDE, runOnly: TAGS },
  { scheme: "light", size: PHONE, runOnly: TAGS },
  { scheme: "dark", size: WIDE, runOnly: OF_COLOUR },
];
/** A language changes little: of Dutch everything, of English one kind in four, and all of them in `make deep`. */
const STEP = process.env.HYPOTHESIS_PROFILE === "deep" ? 1 : 4;
const READERS = 2;
const PATIENCE = 30_000;

export default async function axe(world, tally) {
  const kinds = Object.keys(KINDS);
  const pages = [...kinds.map((kind) => ["nl", kind]), ...kinds.filter((_, at) => at % STEP === 0).map((kind) => ["en", kind])];
  const waiting = pages.values();
  await Promise.all(Array.from({ length: READERS }, () => read(world, tally, waiting)));
  await missing(world, tally);
  tally.say(`${pages.length} pages, ${pages.length * LOOKS.length} looks`);
}

/** One visitor, who keeps what all pages share; nobody looks at the index of the search here. */
async function read(world, tally, waiting) {
  const { page, context, close } = await visit(world);
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setBlockedURLs", { urls: ["*/search.json"] });
  for (const [language, kind] of waiting) {
    const where = address(world, language, KINDS[kind]);
    const answer = await page.goto(where);
    const opened = tally.check(answer.ok(), where, "the page opens", `${answer.status()}`);
    if (opened) await inEveryLook(page, tally, kind);
  }
  await close();
}

/** What a wrong address shows. */
async function missing(world, tally) {
  const { page, close } = await visit(world);
  await page.goto(address(world, "nl", "none/"));
  await inEveryLook(page, tally, "missing");
  await close();
}

/** A page as it stands now, in each look, without the rules `but`; it is left wide and light. */
export async function inEveryLook(page, tally, name, but = []) {
  await page.addStyleTag({ content: STILL });
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  for (const { scheme, size, runOnly } of LOOKS) {
    await dressed(page, scheme, size);
    report(tally, `${page.url()} (${name}, ${scheme}, ${size.width} px)`, await violations(page, runOnly, but));
  }
  await dressed(page, LOOKS[0].scheme, LOOKS[0].size);
}

/** A page of the site changes by its own switch, a saved report with the system. */
async function dressed(page, scheme, size) {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: scheme });
  const turn = (wanted) => document.querySelector(`input[data-md-color-scheme="${wanted}"]`)?.click();
  await page.evaluate(turn, SCHEMES[scheme]);
  const shown = (wanted) => (document.body.dataset.mdColorScheme ?? wanted) === wanted;
  await page.waitForFunction(shown, SCHEMES[scheme], { timeout: PATIENCE });
}

async function violations(page, runOnly, but) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const rules = Object.fromEntries(but.map((each) => [each, { enabled: false }]));
  const run = ([runOnly, rules]) => axe.run({ runOnly, rules, resultTypes: ["violations"] });
  return (await page.evaluate(run, [runOnly, rules])).violations;
}

function report(tally, where, found) {
  tally.check(!found.length, where, "axe finds nothing", found.map(words).join("\n    "));
}

const words = ({ id, help, nodes }) => `${id} (${help}) ${nodes.length}x: ${nodes.slice(0, 2).map(element).join("; ")}`;
const element = ({ target, html, any }) => `${target.flat().join(" ")} ${html.slice(0, 160)} ${any[0]?.message ?? ""}`;
