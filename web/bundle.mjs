// Bundle the scripts of the page: node bundle.mjs TARGET-FOLDER
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

await build({
  entryPoints: ["controle.js", "worker.js"].map((each) => fileURLToPath(new URL(each, import.meta.url))),
  outdir: process.argv[2],
  bundle: true,
  external: ["./structure.js", "./runtime/pyodide.mjs"],
  format: "esm",
  minify: true,
  target: "es2022",
  logLevel: "warning",
});
