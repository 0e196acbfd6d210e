// Judge with ajv what pipeline.py wrote, by the JSON Schema of SARIF 2.1.0 that Microsoft publishes with its own matcher.
//
//     node sarif.mjs FOLDER
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import addFormats from "ajv-formats";

const require = createRequire(import.meta.url);
const Ajv = require("ajv-draft-04").default;
const schema = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");

// A pattern in this schema has a bracket too many, which only expressions without the flag u accept.
const judge = addFormats(new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false })).compile(schema);

const damages = {
  "a level that does not exist": (run) => (run.results[0].level = "fout"),
  "a result without a message": (run) => delete run.results[0].message,
  "a place before the first line": (run) => (run.results[0].locations[0].physicalLocation.region.startLine = 0),
  "an address with a blank": (run) => (run.artifacts[0].location.uri = "een twee.json"),
  "a property of our own": (run) => (run.mvi = true),
};

const folder = process.argv[2];
const log = (name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
const names = readdirSync(folder).filter((each) => each.endsWith(".sarif"));
assert.ok(names.length);

let results = 0;
for (const name of names) {
  assert.ok(judge(log(name)), `${name}: ${JSON.stringify(judge.errors?.slice(0, 5))}`);
  results += log(name).runs[0].results.length;
}
for (const [what, damage] of Object.entries(damages)) {
  const damaged = log(names[0]);
  damage(damaged.runs[0]);
  assert.ok(!judge(damaged), `the JSON Schema accepts ${what}`);
}
console.log(`as the JSON Schema of SARIF asks: ${names.length} logs with ${results} results`);
