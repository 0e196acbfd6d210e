// Compile the packages and the standard library inside Pyodide: node pack.mjs FOLDER-OF-WHEELS TARGET-FOLDER
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

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
