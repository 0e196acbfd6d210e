// Buttons that save something as a file.
import { element } from "./element.js";

/** @type {Record<string, string>} */
const TYPES = {
  html: "text/html",
  json: "application/json",
  toml: "application/toml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * A button that saves something as a file; its name says what it is.
 * @param {string} label
 * @param {string} name
 * @param {() => BlobPart} content
 */
export function saver(label, name, content) {
  const button = element("button", { type: "button" }, label);
  button.addEventListener("click", () => {
    const type = TYPES[name.split(".").pop() ?? ""];
    const address = URL.createObjectURL(new Blob([content()], { type }));
    element("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
  return button;
}

/**
 * A button that shows a page in a new tab: what was made has no address of its own.
 * @param {string} label
 * @param {() => BlobPart} content
 */
export function viewer(label, content) {
  const button = element("button", { type: "button" }, label);
  button.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([content()], { type: TYPES.html }));
    open(address, "_blank");
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
  return button;
}

/** @param {...HTMLElement} buttons */
export const savers = (...buttons) =>
  element("ul", { className: "mvi-save" }, ...buttons.map((each) => element("li", {}, each)));
