// Test the built site in Chromium: `node tests/web/run.mjs SITE [SUITE...]`; without names every suite runs.
import { resolve } from "node:path";
import { browser } from "./browser.mjs";
import { expected, links } from "./source.mjs";
import { serve } from "./server.mjs";
import { Tally } from "./tally.mjs";

const SUITES = ["links", "pages", "browse", "use", "search", "axe", "validator", "reports", "overviews", "uploads", "findings", "onward", "respec"];

const [folder, ...asked] = process.argv.slice(2);
const unknown = asked.filter((each) => !SUITES.includes(each));
if (!folder || unknown.length) {
  console.error(`usage: node tests/web/run.mjs SITE [${SUITES.join(" | ")}]...`);
  process.exit(2);
}
const site = resolve(folder);
const chosen = SUITES.filter((each) => !asked.length || asked.includes(each));

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

const server = await serve(site);
const chromium = await browser();
try {
  const world = { site, root: server.root, chromium, ...(await expected()) };
  let sound = true;
  for (const name of chosen) sound = (await suite(name, world)) && sound;
  process.exitCode = sound ? 0 : 1;
} finally {
  await chromium.close();
  await server.close();
}
