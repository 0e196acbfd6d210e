// Compile the packages and the standard library inside Pyodide: node pack.mjs FOLDER-OF-WHEELS TARGET-FOLDER
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const PLACE = "/lib/python3.14/site-packages";
const [wheels, target] = process.argv.slice(2).map((each) => resolve(each));
const python = await loadPyodide();
for (const [inside, outside] of Object.entries({
  "/wheels": wheels,
  "/target": target,
  "/runtime": fileURLToPath(new URL("node_modules/pyodide", import.meta.url)),
})) {
  python.FS.mkdirTree(inside);
  python.mountNodeFS(inside, outside);
}
python.runPython(readFileSync(new URL("pack.py", import.meta.url), "utf8"));
python.runPython(`
pack_library("/runtime/python_stdlib.zip", "/target/python_stdlib.zip")
pack("/wheels", "/target")
`);

// What was left out of the standard library is missed by nothing: a Python as visitors get it imports every module.
const made = await loadPyodide({ indexURL: target });
for (const each of ["packages", "workbook", "onward"]) {
  made.unpackArchive(new Uint8Array(readFileSync(`${target}/${each}.tar.zst`)), "zstdtar", { extractDir: PLACE });
}
made.runPython(readFileSync(new URL("pack.py", import.meta.url), "utf8"));
const lacking = made.runPython("lacking()").toJs();
if (lacking.length) {
  console.error(lacking.join("\n"));
  process.exit(1);
}
