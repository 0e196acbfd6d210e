// What happens to files on the page: they are judged one after another, and the page says how far it is.
import { refusal, find, result, say, State } from "./page.js";
import { NotLoaded, Stopped, Validator } from "./validator.js";

/**
 * A file of the visitor, or an example of ours.
 * @typedef {{ name: string, size: number, absent?: "no_example", arrayBuffer(): Promise<ArrayBuffer> }} Source
 */

const LARGEST = 100 * 1024 * 1024;
const NOT_READ = /\.(xlsx?|xls[bm]|ods|csv|docx?|odt|pdf|zip|xml)$/i;

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
    this.validator = new Validator(this.bundle, {
      loading: (step, steps) => this.#loading(step, steps),
      progress: (done) => this.state.tell(this.#judging(done)),
      lost: (error) => this.#lost(error),
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
    this.stopped = false;
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
      this.#settle();
    } catch (error) {
      this.#lost(error);
    }
    this.#focus();
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

  /** @param {Source} file */
  async #one(file) {
    const { name } = file;
    const problem = file.size > LARGEST ? "too_large" : NOT_READ.test(name) ? "workbook" : undefined;
    const bytes = problem ? undefined : await file.arrayBuffer().catch(() => undefined);
    if (!bytes) {
      this.results.append(refusal(name, say(problem ?? file.absent ?? "no_access", { name })));
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

  /** @param {unknown} error */
  #lost(error) {
    this.ready = false;
    this.state.tell(say(error instanceof Stopped ? "stopped" : error instanceof NotLoaded ? "failed_load" : "failed"));
    this.#settle();
  }

  #settle() {
    this.busy = false;
    this.state.settle(false, this.results.hasChildNodes());
  }

  #focus() {
    /** @type {HTMLElement | null} */
    const first = this.results.querySelector("[tabindex='-1']");
    first?.focus();
  }
}
