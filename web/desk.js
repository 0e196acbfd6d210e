// Where things are done one at a time: the validator, and what the page says meanwhile and at the end.
import { find } from "./element.js";
import { State } from "./page.js";
import { NotLoaded, Stopped, Validator } from "./validator.js";
import { say } from "./words.js";

export const LANGUAGE = document.documentElement.lang.startsWith("en") ? "en" : "nl";

export class Desk {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.bundle = new URL(root.dataset.bundle ?? "./", document.baseURI);
    this.codes = new URL(root.dataset.codes ?? "../code/", document.baseURI).href;
    this.state = new State(root);
    /** @type {HTMLElement} */
    this.results = find(root, ".mvi-results");
    this.busy = false;
    this.ready = false;
    this.stopped = false;
    /** @type {Record<string, string>} What was chosen about a list, for the next time that it comes. */
    this.chosen = {};
    this.unkept = false;
    this.doing = () => "";
    /** @type {(done: number) => void} */
    this.progress = () => {};
    this.validator = new Validator(this.bundle, {
      loading: (step, steps) => this.#loading(step, steps),
      progress: (done) => this.progress(done),
      lost: (error) => this.#lost(error),
    });
  }

  /** Load before anyone asks, so that the first file need not wait. */
  prepare() {
    if (!this.busy && !this.ready) this.validator.start();
  }

  /**
   * Do one thing, and tell what it says in the end; false when it did not come to its end.
   * @param {() => string} doing  What to say meanwhile.
   * @param {() => Promise<string>} work
   */
  async run(doing, work) {
    this.busy = true;
    this.stopped = false;
    this.doing = doing;
    this.state.settle(true, false);
    this.state.show(this.ready ? undefined : 0);
    this.hold();
    try {
      if (this.ready) this.tell();
      this.state.tell(await work());
      this.#settle();
      return true;
    } catch (error) {
      this.#lost(error);
      return false;
    }
  }

  /** Nothing else can be begun while it is busy, and a file that comes in is judged when it is ready. */
  hold() {
    const controls = this.root.querySelectorAll(".mvi-ask :is(button, input, select, textarea)");
    for (const each of /** @type {NodeListOf<HTMLButtonElement>} */ (controls)) each.disabled = this.busy;
  }

  tell() {
    this.state.tell(this.doing());
  }

  /** End it, also while the browser still reads a file. */
  stop() {
    this.stopped = true;
    this.validator.stop();
  }

  /** Go on only when nobody stopped it. */
  goOn() {
    if (this.stopped) throw new Stopped();
  }

  /** Forget what was chosen; false when it was not kept, and the visitor does not want to lose it. */
  forget() {
    if (this.unkept && !confirm(say("unkept"))) return false;
    this.chosen = {};
    this.unkept = false;
    return true;
  }

  /** @param {number} step @param {number} steps */
  #loading(step, steps) {
    this.ready = step === steps;
    if (!this.busy && this.results.hasChildNodes()) return; // what was said of a file stays in sight
    if (this.ready) {
      this.#keep();
      this.state.settle(this.busy, false);
      if (!this.busy) return this.state.tell(say("ready"));
      this.tell();
      this.state.show();
    } else {
      this.state.tell(say("loading", { step: step + 1, steps }));
      this.state.show(step / steps);
    }
  }

  /** Let the browser keep the page for a visit without internet; where it cannot, that visit needs `mvi web`. */
  #keep() {
    navigator.serviceWorker?.register(new URL("../../offline.js", this.bundle)).catch(() => {});
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
    this.hold();
  }
}
