// Write the code of ajv for the JSON Schema on stdin, one judge a class, as one module without eval:
// node structure.mjs FILE <  {"schema": {...}, "classes": [...]}
import { writeFileSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";

const { schema, classes } = JSON.parse(readFileSync(0, "utf8"));
const ajv = addFormats(new Ajv({ strict: true, allErrors: true, messages: false, code: { source: true, esm: true } }));
ajv.addSchema(schema);
const names = Object.fromEntries(classes.map((each) => [each, `${schema.$id}#/$defs/${each}`]));
const outcome = await build({
  stdin: { contents: standalone.default(ajv, names), resolveDir: import.meta.dirname, loader: "js" },
  bundle: true,
  format: "esm",
  minify: true,
  platform: "browser",
  target: "es2022",
  write: false,
});
writeFileSync(process.argv[2], outcome.outputFiles[0].contents);
