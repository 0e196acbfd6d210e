// What is on the page: the few elements that change.
import { say } from "./words.js";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} properties
 * @param {...(Node | string)} children
 */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/**
 * The one element for a selector; the page is broken without it.
 * @template {HTMLElement} Kind
 * @param {HTMLElement} root
 * @param {string} selector
 * @returns {Kind}
 */
export function find(root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(selector);
  return /** @type {Kind} */ (found);
}

/** The line that says what is going on, with a bar and two buttons. */
export class State {
  /** @param {HTMLElement} root */
  constructor(root) {
    /** @type {HTMLElement} */
    this.line = find(root, "[role=status]");
    /** @type {HTMLProgressElement} */
    this.bar = find(root, "progress");
    /** @type {HTMLButtonElement} */
    this.cancel = find(root, ".mvi-cancel");
    /** @type {HTMLButtonElement} */
    this.clear = find(root, ".mvi-clear");
    /** @type {HTMLButtonElement} */
    this.drop = find(root, ".mvi-drop");
  }

  /** @param {string} text */
  tell(text) {
    this.line.textContent = text;
  }

  /** How far it is, from 0 to 1; undefined where nobody knows. @param {number} [share] */
  show(share) {
    this.bar.hidden = false;
    if (share === undefined) this.bar.removeAttribute("value");
    else this.bar.value = share;
  }

  /**
   * A button that goes away hands the focus to the box for the next file.
   * @param {boolean} busy
   * @param {boolean} results
   */
  settle(busy, results) {
    const pressed = [this.cancel, this.clear].find((each) => each === document.activeElement);
    this.bar.hidden = !busy;
    this.cancel.hidden = !busy;
    this.clear.hidden = busy || !results;
    if (pressed?.hidden) this.drop.focus();
  }
}

/**
 * A button that saves something as a file.
 * @param {string} label
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type
 */
export function saver(label, name, content, type) {
  const button = element("button", { type: "button" }, label);
  button.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([content], { type }));
    element("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
  return button;
}

/**
 * One file with its outcome; the fragment was made harmless where it was made.
 * @param {string} name
 * @param {import("./validator.js").Outcome} outcome
 */
export function result(name, { fragment, json, document: overview, marked }) {
  const shown = element("section", { className: "mvi-one", ariaLabel: say("result_of", { name }) });
  shown.innerHTML = fragment;
  if (overview) {
    const html = saver(say("save_html"), `${name}.controle.html`, overview, "text/html");
    const data = saver(say("save_json"), `${name}.controle.json`, json, "application/json");
    const savers = [html, data];
    if (marked) savers.unshift(saver(say("save_marked"), name.replace(/\.xlsx$/i, ".gemarkeerd.xlsx"), marked, XLSX));
    shown.append(element("ul", { className: "mvi-save" }, ...savers.map((each) => element("li", {}, each))));
  }
  return shown;
}

/**
 * One file that could not be judged, and why.
 * @param {string} name
 * @param {string} sentence
 */
export function refusal(name, sentence) {
  const said = element("p", { className: "mvi-sorry", tabIndex: -1 }, sentence);
  return element("section", { className: "mvi-one", ariaLabel: say("result_of", { name }) }, said);
}
