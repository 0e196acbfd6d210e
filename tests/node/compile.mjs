// Let TypeScript judge the examples with docs/downloads/mvi-1.0.d.ts: it must take every valid one, and refuse each
// invalid one whose fault is of a kind that types can see.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const folder = new URL("build/types/", root);
const read = (kind, file) => JSON.stringify(JSON.parse(readFileSync(new URL(`examples/${kind}/${file}`, root), "utf8")));
const files = (kind, wanted) => readdirSync(new URL(`examples/${kind}/`, root)).filter((each) => wanted.test(each));

// A number with decimals where a count belongs is a number all the same.
const seen = /^MVI-S00[1-4]-(?!count-with-decimals).*\.json$/;
const made = {
  "unknown field": (each) => ({ ...each, remark: "x" }),
  "unknown field in an organisation": (each) => ({ ...each, organisations: [{ ...each.organisations[0], naam: "x" }] }),
  "unknown field in a period": (each) => ({ ...each, reporting_period: { ...each.reporting_period, days: 365 } }),
  "wrong code": (each) => ({ ...each, state: "concept" }),
  "code in capitals": (each) => ({ ...each, profile: "BASIS" }),
  "missing required field": ({ submitter, ...each }) => each,
  "missing required field in a period": (each) => ({ ...each, reporting_period: { start: "2026-01-01" } }),
  "number as text": (each) => ({ ...each, version: String(each.version) }),
  "text as number": (each) => ({ ...each, standard_version: 1 }),
  "one record without list": (each) => ({ ...each, organisations: each.organisations[0] }),
  "null": (each) => ({ ...each, lots: null }),
  "nothing": () => ({}),
};

const declare = (value, place) => `export const submission${place}: Submission = ${value};`;
const refuse = ([about, value], place) => `// @ts-expect-error ${about}\n${declare(value, place)}`;
const module = (lines) => ['import type { Submission } from "../../docs/downloads/mvi-1.0";', ...lines, ""].join("\n");

const valid = files("valid", /\.json$/);
const sound = JSON.parse(read("valid", "gemeente-basis.json"));
const invalid = [
  ...files("invalid", seen).map((each) => [each, read("invalid", each)]),
  ...Object.entries(made).map(([about, change]) => [about, JSON.stringify(change(sound))]),
];
if (!valid.length || invalid.length < 10) throw new Error("there are no examples to judge");

mkdirSync(folder, { recursive: true });
writeFileSync(new URL("valid.ts", folder), module(valid.map((each, place) => declare(read("valid", each), place))));
writeFileSync(new URL("invalid.ts", folder), module(invalid.map(refuse)));

const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", import.meta.url));
const flags = ["--strict", "--noEmit", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"];
const sources = ["valid.ts", "invalid.ts"].map((each) => fileURLToPath(new URL(each, folder)));
const { status } = spawnSync(process.execPath, [tsc, ...flags, ...sources], { stdio: "inherit" });
console.log(`tsc --strict: ${valid.length} valid and ${invalid.length} invalid submissions, ${status ? "not all" : "all"} as expected`);
process.exit(status ?? 1);
