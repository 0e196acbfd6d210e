// What happens to files on the page: they are judged one after another, and the page says how far it is.
import { find, refusal, result, State } from "./page.js";
import { read } from "./source.js";
import { NotLoaded, Stopped, Validator } from "./validator.js";
import { judging, say, summary } from "./words.js";

/** @typedef {import("./source.js").Source} Source */

export class Check {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.bundle = new URL(root.dataset.bundle ?? "./", document.baseURI);
    this.codes = new URL(root.dataset.codes ?? "../code/", document.baseURI).href;
    this.state = new State(root);
    /** @type {HTMLElement} */
    this.results = find(root, ".mvi-results");
    this.busy = false;
    this.ready = false;
    this.stopped = false;
    /** @type {Source[]} */
    this.files = [];
    this.validator = new Validator(this.bundle, {
      loading: (step, steps) => this.#loading(step, steps),
      progress: (done) => this.#progress(done),
      lost: (error) => this.#lost(error),
    });
    this.current = { name: "", n: 0, done: 0 };
  }

  /** Load before anyone asks, so that the first file need not wait. */
  prepare() {
    if (!this.busy && !this.ready) this.validator.start();
  }

  /**
   * What comes while it is busy waits its turn, once.
   * @param {Source[]} files
   */
  async judge(files) {
    this.files.push(...files.filter((each) => !this.files.includes(each)));
    if (this.busy) return this.ready && this.#tell();
    if (!files.length) return;
    this.#begin();
    try {
      const verdicts = await this.#all();
      this.state.tell(summary(this.current.name, verdicts));
      this.#settle();
    } catch (error) {
      this.#lost(error);
    }
    if (!this.stopped) this.#focus();
  }

  /** End it, also while the browser still reads a file. */
  stop() {
    this.stopped = true;
    this.validator.stop();
  }

  clear() {
    this.results.replaceChildren();
    this.state.settle(false, false);
    this.state.tell(say("cleared"));
  }

  #begin() {
    this.busy = true;
    this.stopped = false;
    this.results.replaceChildren();
    this.state.settle(true, false);
    this.state.show(this.ready ? undefined : 0);
  }

  async #all() {
    const verdicts = [];
    for (const [index, file] of this.files.entries()) {
      this.current = { name: file.name, n: index + 1, done: 0 };
      if (this.ready) this.#tell();
      verdicts.push(await this.#one(file));
    }
    return verdicts;
  }

  /** @param {Source} file */
  async #one(file) {
    const { name } = file;
    const bytes = await read(file);
    if (typeof bytes === "string") {
      this.results.append(refusal(name, say(bytes, { name })));
      return "unreadable";
    }
    if (this.stopped) throw new Stopped();
    const language = document.documentElement.lang.startsWith("en") ? "en" : "nl";
    const outcome = await this.validator.judge({ name, bytes, language, codes: this.codes });
    this.results.append(result(name, outcome));
    return outcome.verdict;
  }

  /** @param {number} step @param {number} steps */
  #loading(step, steps) {
    this.ready = step === steps;
    if (!this.busy && this.results.hasChildNodes()) return; // what was said of a file stays in sight
    if (this.ready) {
      this.state.settle(this.busy, false);
      if (!this.busy) return this.state.tell(say("ready"));
      this.#tell();
      this.state.show();
    } else {
      this.state.tell(say("loading", { step: step + 1, steps }));
      this.state.show(step / steps);
    }
  }

  /** @param {number} done */
  #progress(done) {
    this.current.done = done;
    this.#tell();
  }

  #tell() {
    this.state.tell(judging({ ...this.current, all: this.files.length }));
  }

  /** @param {unknown} error */
  #lost(error) {
    this.ready = false;
    this.state.tell(say(error instanceof Stopped ? "stopped" : error instanceof NotLoaded ? "failed_load" : "failed"));
    this.#settle();
  }

  #settle() {
    this.busy = false;
    this.files = [];
    this.state.settle(false, this.results.hasChildNodes());
  }

  #focus() {
    /** @type {HTMLElement | null} */
    const first = this.results.querySelector("[tabindex='-1']");
    first?.focus();
  }
}
