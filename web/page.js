// What is on the page: the few elements that change.
import { element, find } from "./element.js";
import { saver, savers } from "./saver.js";
import { say } from "./words.js";

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

  /** Beside the button to stop, for what was pressed cannot have the focus meanwhile. */
  focus() {
    this.line.focus({ preventScroll: true });
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
 * One file with its outcome, and what can be kept right below the verdict, or above the verdicts on many submissions.
 * The fragment was made harmless where it was made.
 * @param {string} name
 * @param {import("./validator.js").Outcome} outcome
 */
export function result(name, { fragment, json, document: overview, marked }) {
  const shown = element("section", { className: "mvi-one", ariaLabel: say("result_of", { name }) });
  shown.innerHTML = fragment;
  if (overview) {
    const html = saver(say("save_html"), `${name}.controle.html`, () => overview);
    const data = saver(say("save_json"), `${name}.controle.json`, () => json);
    const copy = marked && saver(say("save_marked"), name.replace(/\.xlsx$/i, ".gemarkeerd.xlsx"), () => marked);
    const kept = savers(...(copy ? [copy] : []), html, data);
    const heads = shown.querySelectorAll(".mvi-counts");
    if (heads.length === 1) heads[0].after(kept);
    else shown.prepend(kept);
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
