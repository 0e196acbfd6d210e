// The TypeScript types of a submission, made from the strict JSON Schema. `--write` writes them; without it, a
// difference from what is committed fails.
import { readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const root = new URL("../../", import.meta.url);
const strict = JSON.parse(readFileSync(new URL("mvi_standard/v1/schema-1.0.json", root), "utf8"));
const target = new URL("docs/downloads/mvi-1.0.d.ts", root);

const banner = `// Generated from ${strict.$id} by json-schema-to-typescript 16.0.0. Do not edit.
// Types of a submission in edition 1.0 of the MVI standard. Forms, lowest and highest values and lists that may not be
// empty stand in the JSON Schema and not here, so what compiles does not yet conform: the validator tells.
// Licence: CC0-1.0.`;

const name = (ref) => ref.slice("#/$defs/".length);
const words = ({ title, description }) => `${title}. ${description}`;

// A named type for each reference: the generator would else write out, and number, every use of a class.
const value = ({ $ref, type, items }) =>
  $ref ? { tsType: name($ref) } : type === "array" ? { type, items: value(items) } : { type };

const field = ([key, each]) => [key, { ...value(each), description: words(each) }];

const definition = ([key, { type, properties, required, enum: codes, ...each }]) => {
  const kind = properties
    ? { properties: Object.fromEntries(Object.entries(properties).map(field)), required, additionalProperties: false }
    : codes && { enum: codes };
  return [key, { title: key, description: words(each), type, ...kind }];
};

const { Submission, ...others } = strict.$defs;
const [, submission] = definition(["Submission", Submission]);
const $defs = Object.fromEntries(Object.entries(others).map(definition));
const options = { bannerComment: banner, ignoreMinAndMaxItems: true, unreachableDefinitions: true };
const code = (await compile({ ...submission, $defs }, "Submission", options)).replaceAll(
  / \*\n \* This (?:interface|type) was referenced by .*\n \* via the .*\n/g,
  "",
);

const names = new Set([...code.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, each]) => each));
const lost = Object.keys(strict.$defs).filter((each) => !names.has(each));
if (lost.length || names.size !== Object.keys(strict.$defs).length) {
  console.log(`types: ${names.size} names, without ${lost}`);
  process.exit(1);
}
if (process.argv.includes("--write")) writeFileSync(target, code);
else if (readFileSync(target, "utf8") !== code) {
  console.log("docs/downloads/mvi-1.0.d.ts does not follow from the JSON Schema: run `npm run types` in tests/node");
  process.exit(1);
}
console.log(`types: ${names.size} names follow from the JSON Schema`);
