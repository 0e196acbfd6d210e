// The ReSpec source of each language renders with ReSpec itself: no error, no warning, and nothing looked up elsewhere.
import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { visit } from "./browser.mjs";
import { PYTHON } from "./source.mjs";

const RESPEC = createRequire(import.meta.url).resolve("respec/builds/respec-w3c.js");
const ROOT = "http://source.invalid/";
const START = `${ROOT}index.html?specStatus=unofficial`; // the general build has no name for the Dutch status
const ITS_OWN = /^https:\/\/www\.w3\.org\/((StyleSheets|scripts)\/TR\/|Tools\/respec\/respec-highlight$)/; // style and colours
const TYPES = { stylesheet: "text/css", fetch: "text/plain" };
const WAIT = 120_000;

export default async function respec(world, tally) {
  for (const language of world.languages) {
    const folder = await unpacked(`${world.site}/${language}/${world.version}/downloads/respec.zip`);
    await copyFile(RESPEC, join(folder, "js/respec.js"));
    try {
      await rendered(world, tally, folder, language);
    } finally {
      await rm(join(folder, ".."), { recursive: true });
    }
  }
}

async function unpacked(parcel) {
  const folder = await mkdtemp(join(tmpdir(), "respec-"));
  await promisify(execFile)(PYTHON, ["-m", "zipfile", "-e", parcel, folder]);
  return join(folder, "respec");
}

async function rendered(world, tally, folder, language) {
  const { page, context, problems, close } = await visit(world);
  const asked = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(ROOT)) return route.fulfill({ path: join(folder, new URL(url).pathname) });
    asked.push(url);
    return route.fulfill({ body: "", contentType: TYPES[route.request().resourceType()] ?? "text/javascript" });
  });
  await page.goto(START);
  await page.waitForFunction(() => document.respec, null, { timeout: WAIT });
  await page.evaluate(() => document.respec.ready);
  const seen = await page.evaluate(look);
  judged(tally, language, seen, { problems, asked: asked.filter((each) => !ITS_OWN.test(each)) });
  await close();
}

function judged(tally, language, seen, { problems, asked }) {
  const none = (those, rule) => tally.check(!those.length, language, rule, those.slice(0, 5).join("\n    "));
  none(seen.errors, "ReSpec finds no error");
  none(seen.warnings, "ReSpec has no warning");
  none(problems, "no script fails");
  none(asked, "ReSpec looks up nothing elsewhere");
  none(seen.broken, "each link leads to a place in the document");
  none(seen.twice, "an id stands there once");
  for (const part of ["title", "subtitle", "status", "conformance", "keywords", "references"])
    tally.check(seen[part], language, `the document has its ${part}`);
  tally.check(seen.subtitle.endsWith(seen.version), language, "the document shows its version", seen.subtitle);
  tally.check(seen.contents > seen.chapters, language, "the table of contents has every chapter", `${seen.contents}`);
  tally.say(`${language} ${seen.contents} titles in the table of contents`);
}

function look() {
  const text = (selector) => document.querySelector(selector)?.textContent.trim() ?? "";
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const links = [...document.querySelectorAll("a[href^='#']")].map((each) => each.getAttribute("href").slice(1));
  return {
    errors: document.respec.errors.map(({ message }) => message),
    warnings: document.respec.warnings.map(({ message }) => message),
    title: text("h1#title"),
    subtitle: text("#subtitle"),
    version: window.respecConfig.publishVersion,
    status: text("section#sotd p"),
    conformance: text("section#conformance h2"),
    keywords: document.querySelectorAll("section#conformance em.rfc2119").length,
    references: document.querySelectorAll("section#references dt").length,
    contents: document.querySelectorAll("nav#toc a").length,
    chapters: document.querySelectorAll("body > section > .header-wrapper").length,
    broken: links.filter((each) => each && !document.getElementById(decodeURIComponent(each))),
    twice: ids.filter((each, at) => ids.indexOf(each) !== at),
  };
}
