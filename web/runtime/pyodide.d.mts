// Exists in the bundle: Pyodide, as npm gives it.
export { loadPyodide } from "pyodide";
