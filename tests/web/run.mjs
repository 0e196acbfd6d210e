// Test the built site in Chromium: `node tests/web/run.mjs SITE [SUITE...]`; without names every suite runs.
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { browser } from "./browser.mjs";
import { expected, links } from "./source.mjs";
import { serve } from "./server.mjs";
import { Tally } from "./tally.mjs";

/** The longest first, so that no long one is left for the end. */
const SUITES = ["axe", "browse", "onward", "validator", "overviews", "findings", "reports", "search", "use", "uploads", "links", "respec", "pages"];
const AT_ONCE = 3;

const [folder, ...asked] = process.argv.slice(2);
if (!folder) refuse(`usage: node tests/web/run.mjs SITE [${SUITES.join(" | ")}]...`);
for (const each of asked) if (!SUITES.includes(each)) refuse(`no suite is called ${each}: there are ${SUITES.join(", ")}`);
for (const each of await forgotten()) refuse(`${each}.mjs is a suite that SUITES in tests/web/run.mjs does not name`);
const site = resolve(folder);
const chosen = SUITES.filter((each) => !asked.length || asked.includes(each));

function refuse(why) {
  console.error(why);
  process.exit(2);
}

/** Suites beside this file, by what they give, that would never run. */
async function forgotten() {
  const here = import.meta.dirname;
  const names = (await readdir(here)).filter((each) => each.endsWith(".mjs")).map((each) => each.slice(0, -".mjs".length));
  const texts = await Promise.all(names.map((each) => readFile(join(here, `${each}.mjs`), "utf8")));
  return names.filter((each, at) => /^export default /m.test(texts[at]) && !SUITES.includes(each));
}

async function suite(name, world) {
  const tally = new Tally(name, folder);
  const started = Date.now();
  try {
    if (name === "links") await links(site, tally);
    else await (await import(`./${name}.mjs`)).default(world, tally);
  } catch (problem) {
    tally.fail("", "the suite runs to its end", problem.stack);
  }
  return tally.close((Date.now() - started) / 1000);
}

/** How many suites hold; `AT_ONCE` run together, and who is ready begins the next. */
async function hold(world) {
  const waiting = chosen.values();
  const sound = [];
  const work = async () => {
    for (const name of waiting) sound.push(await suite(name, world));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return sound.filter(Boolean).length;
}

const started = Date.now();
const server = await serve(site);
const chromium = await browser();
try {
  const world = { site, root: server.root, chromium, ...(await expected()) };
  const good = await hold(world);
  console.log(`${good} of ${chosen.length} suites hold (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  process.exitCode = good === chosen.length ? 0 : 1;
} finally {
  await chromium.close();
  await server.close();
}
