// Every page that the standard needs is there, in each language, says what it must, and no page is there unasked.
import { readdir, readFile } from "node:fs/promises";

const MARKS = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

export default async function pages({ site, version, languages, must, says }, tally) {
  for (const language of languages) {
    const folder = `${site}/${language}/${version}`;
    const there = await addresses(folder);
    counted(must, there, language, tally);
    const known = new Set(Object.values(must).flat());
    const stray = [...there].filter((each) => !known.has(each));
    tally.check(!stray.length, language, "no page that the standard does not know", stray.join(" "));
    for (const each of there) {
      const html = await readFile(`${folder}/${each}index.html`, "utf8");
      judged(html, `${language}/${version}/${each}`, language, says[language][each] ?? [], tally);
    }
  }
}

async function addresses(folder) {
  const names = await readdir(folder, { recursive: true });
  return new Set(names.filter((each) => /(^|\/)index\.html$/.test(each)).map((each) => each.slice(0, -"index.html".length)));
}

function counted(must, there, language, tally) {
  for (const [kind, wanted] of Object.entries(must)) {
    for (const each of wanted) tally.check(there.has(each), `${language}/${each}`, `this ${kind} has its page`);
    tally.say(`${language} ${kind} ${wanted.filter((each) => there.has(each)).length}/${wanted.length}`);
  }
}

function judged(html, page, language, words, tally) {
  tally.same(html.match(/<h1[ >]/g)?.length ?? 0, 1, page, "a page has one title");
  tally.check(html.includes(`<html lang="${language}"`), page, "a page says its language");
  const text = readable(html);
  const missing = words.filter((each) => !text.includes(squeezed(each)));
  tally.check(!missing.length, page, "a page says what the standard says", `not on the page: ${missing.slice(0, 3).join(" | ")}`);
}

const squeezed = (text) => text.replace(/\s+/g, " ").trim();

function readable(html) {
  const article = html.slice(html.indexOf("<article"), html.indexOf("</article>"));
  const decoded = article.replace(/<[^>]*>/g, "").replace(/&(#?\w+);/g, (all, name) => entity(name) ?? all);
  return squeezed(decoded);
}

function entity(name) {
  if (!name.startsWith("#")) return MARKS[name];
  return String.fromCodePoint(name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
}
