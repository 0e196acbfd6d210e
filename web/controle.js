// The validator on a page: files come in by hand, by drop or as an example, and are judged one after another.
import { refusal, find, result, say, State } from "./page.js";
import { Stopped, Validator } from "./validator.js";

/** @typedef {{ name: string, size: number, arrayBuffer(): Promise<ArrayBuffer> }} Source */

const LARGEST = 100 * 1024 * 1024;
const NOT_READ = /\.(xlsx?|xls[bm]|ods|csv|docx?|odt|pdf|zip|xml)$/i;

class Check {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.bundle = new URL(root.dataset.bundle ?? "./", document.baseURI);
    this.codes = new URL(root.dataset.codes ?? "../code/", document.baseURI).href;
    this.state = new State(root);
    /** @type {HTMLElement} */
    this.results = find(root, ".mvi-results");
    this.busy = false;
    this.ready = false;
    this.telling = () => say("ready");
    this.validator = new Validator(this.bundle, {
      loading: (step, steps) => this.#loading(step, steps),
      progress: (done) => this.state.tell(this.#judging(done)),
    });
    this.current = { name: "", n: 0, all: 0 };
  }

  /** Load before anyone asks, so that the first file need not wait. */
  prepare() {
    if (!this.busy && !this.ready) this.validator.start();
  }

  /** @param {Source[]} files */
  async judge(files) {
    if (this.busy || !files.length) return;
    this.busy = true;
    this.results.replaceChildren();
    this.state.settle(true, false);
    this.state.show(this.ready ? undefined : 0);
    const verdicts = [];
    try {
      for (const [index, file] of files.entries()) {
        this.current = { name: file.name, n: index + 1, all: files.length };
        if (this.ready) this.state.tell(this.#judging());
        verdicts.push(await this.#one(file));
      }
      this.state.tell(this.#summary(verdicts));
    } catch (error) {
      this.ready = false;
      this.state.tell(error instanceof Stopped ? say("stopped") : say("failed"));
    }
    this.busy = false;
    this.state.settle(false, this.results.hasChildNodes());
    this.#focus();
  }

  stop() {
    this.validator.stop();
  }

  clear() {
    this.results.replaceChildren();
    this.state.settle(false, false);
    this.state.tell(say("cleared"));
  }

  /** @param {Source} file */
  async #one(file) {
    const { name } = file;
    const problem = file.size > LARGEST ? "too_large" : NOT_READ.test(name) ? "workbook" : undefined;
    const bytes = problem ? undefined : await file.arrayBuffer().catch(() => undefined);
    if (!bytes) {
      this.results.append(refusal(name, say(problem ?? "no_access", { name })));
      return "unreadable";
    }
    const language = document.documentElement.lang.startsWith("en") ? "en" : "nl";
    const outcome = await this.validator.judge({ name, bytes, language, codes: this.codes });
    this.results.append(result(name, outcome));
    return outcome.verdict;
  }

  /** @param {number} step @param {number} steps */
  #loading(step, steps) {
    this.ready = step === steps;
    if (this.ready) {
      this.state.tell(this.busy ? this.#judging() : say("ready"));
      this.state.settle(this.busy, false);
      if (this.busy) this.state.show();
    } else {
      this.state.tell(say("loading", { step: step + 1, steps }));
      this.state.show(step / steps);
    }
  }

  /** @param {number} [done] */
  #judging(done = 0) {
    return say(done > 1 ? "judging_some" : "judging", { ...this.current, done });
  }

  /** @param {string[]} verdicts */
  #summary(verdicts) {
    const [verdict] = verdicts;
    const good = verdicts.filter((each) => each === "conforms").length;
    if (verdicts.length > 1) return say("done_many", { all: verdicts.length, good });
    return say("done", { name: this.current.name, verdict: say(/** @type {"bug"} */ (verdict)) });
  }

  #focus() {
    /** @type {HTMLElement | null} */
    const first = this.results.querySelector("[tabindex='-1']");
    first?.focus();
  }
}

/**
 * An example of ours, as if it were a file of the visitor.
 * @param {URL} bundle
 * @param {string} name
 * @returns {Source}
 */
const example = (bundle, name) => ({
  name,
  size: 0,
  arrayBuffer: () => fetch(new URL(`examples/${name}`, bundle)).then((answer) => answer.arrayBuffer()),
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
