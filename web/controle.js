// The validator on a page: files come in by hand, by drop or as an example.
import { Check } from "./check.js";
import { find } from "./page.js";

/** @typedef {import("./check.js").Source} Source */

/**
 * An example of ours, as if it were a file of the visitor.
 * @param {URL} bundle
 * @param {string} name
 * @returns {Source}
 */
const example = (bundle, name) => ({
  name,
  size: 0,
  absent: "no_example",
  arrayBuffer: async () => {
    const answer = await fetch(new URL(`examples/${name}`, bundle));
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer.arrayBuffer();
  },
});

/** @param {HTMLElement} root */
function connect(root) {
  const check = new Check(root);
  const [drop, input] = [find(root, ".mvi-drop"), /** @type {HTMLInputElement} */ (find(root, "input[type=file]"))];
  drop.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    check.judge([...(input.files ?? [])]);
    input.value = ""; // the same file, mended, can be chosen again
  });
  // Beside the box too: a browser would leave the page and open the file.
  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("mvi-over", kind === "dragover");
    });
  }
  document.addEventListener("drop", (event) => check.judge([...(event.dataTransfer?.files ?? [])]));
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-example]"))) {
    each.addEventListener("click", () => check.judge([example(check.bundle, each.dataset.example ?? "")]));
  }
  check.state.cancel.addEventListener("click", () => check.stop());
  check.state.clear.addEventListener("click", () => {
    check.clear();
    drop.focus();
  });
  (globalThis.requestIdleCallback ?? setTimeout)(() => check.prepare());
}

/** @type {HTMLElement | null} */
const root = document.querySelector(".mvi-check");
if (root) connect(root);
