// Judge with ajv what corpus.py wrote, a line each: {cls, value, faults}. Say where the sets of faults differ.
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [schemaFile, folder] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
const parts = JSON.parse(readFileSync(`${folder}/parts.json`, "utf8"));

const strict = () => addFormats(new Ajv({ strict: true, allErrors: true, validateFormats: true }));
strict().compile(schema);
const judges = Object.fromEntries(Object.entries(parts).map(([cls, part]) => [cls, strict().compile(part)]));

const member = ({ params }) => params.missingProperty ?? params.additionalProperty ?? null;
const fault = (error) => JSON.stringify([error.instancePath, error.keyword, member(error)]);

let count = 0;
let differ = 0;
for await (const line of createInterface({ input: createReadStream(`${folder}/values.jsonl`), crlfDelay: Infinity })) {
  const { cls, value, faults } = JSON.parse(line);
  const judge = judges[cls];
  const found = judge(value) ? [] : [...new Set(judge.errors.map(fault))].sort();
  const expected = faults.map((each) => JSON.stringify(each)).sort();
  count += 1;
  if (found.join() !== expected.join()) {
    differ += 1;
    if (differ <= 10) console.log(`${cls}: ajv finds ${found}, expected ${expected} in ${JSON.stringify(value)}`);
  }
}
console.log(`ajv strict compiled ${Object.keys(parts).length + 1} schemas; ${count - differ} passed, ${differ} failed`);
process.exit(differ || !count ? 1 : 0);
