// The validator on a page: files come in by hand, by drop or as an example.
import { Check } from "./check.js";
import { Desk } from "./desk.js";
import { find } from "./element.js";
import { example } from "./source.js";
import { template } from "./template.js";

/** @param {HTMLElement} root */
function connect(root) {
  const desk = new Desk(root);
  const check = new Check(desk);
  const { drop } = desk.state;
  /** @type {HTMLInputElement} */
  const input = find(root, "input[type=file]");
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
    const source = example(desk.bundle, each.dataset.example ?? "");
    each.addEventListener("click", () => check.judge([source]));
  }
  template(desk, find(root, ".mvi-template-form"));
  desk.state.cancel.addEventListener("click", () => desk.stop());
  desk.state.clear.addEventListener("click", () => check.clear());
  addEventListener("beforeunload", (event) => desk.unkept && event.preventDefault());
  (globalThis.requestIdleCallback ?? setTimeout)(() => desk.prepare());
}

/** @type {HTMLElement | null} */
const root = document.querySelector(".mvi-check");
if (root) connect(root);
