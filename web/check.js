// What happens to files on the page: they are judged one after another, and the page says how far it is.
import { LANGUAGE } from "./desk.js";
import { onward } from "./onward.js";
import { refusal, result } from "./page.js";
import { read } from "./source.js";
import { judging, say, summary } from "./words.js";

/** @typedef {import("./source.js").Source} Source */

export class Check {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.busy = false;
    /** @type {Source[]} */
    this.files = [];
    this.current = { name: "", n: 0, done: 0 };
    desk.progress = (done) => this.#progress(done);
  }

  /**
   * What comes while files are judged waits its turn, once; while the validator makes something else it is not taken.
   * @param {Source[]} files
   */
  async judge(files) {
    const { desk } = this;
    if (desk.busy && !this.busy) return desk.state.tell(say("wait"));
    this.files.push(...files.filter((each) => !this.files.includes(each)));
    if (this.busy) return desk.ready && desk.tell();
    if (!files.length) return;
    this.busy = true;
    this.current = { name: files[0].name, n: 1, done: 0 };
    desk.results.replaceChildren();
    const doing = () => judging({ ...this.current, all: this.files.length });
    await desk.run(doing, async () => summary(this.current.name, await this.#all()));
    this.files = [];
    this.busy = false;
    if (!desk.stopped) this.#focus();
  }

  clear() {
    const { state, results } = this.desk;
    if (!this.desk.forget()) return;
    results.replaceChildren();
    state.settle(false, false);
    state.tell(say("cleared"));
  }

  async #all() {
    const verdicts = [];
    for (const [index, file] of this.files.entries()) {
      this.current = { name: file.name, n: index + 1, done: 0 };
      if (this.desk.ready) this.#progress(0);
      verdicts.push(await this.#one(file));
    }
    return verdicts;
  }

  /** @param {Source} file */
  async #one(file) {
    const { results, validator, codes } = this.desk;
    const { name } = file;
    const bytes = await read(file);
    if (typeof bytes === "string") {
      results.append(refusal(name, say(bytes, { name })));
      return "unreadable";
    }
    this.desk.goOn();
    const outcome = await validator.judge({ name, bytes, language: LANGUAGE, codes });
    const shown = result(name, outcome);
    shown.append(...onward(this.desk, file, outcome.onward));
    results.append(shown);
    this.desk.hold();
    return outcome.verdict;
  }

  /** @param {number} done */
  #progress(done) {
    this.current.done = done;
    this.desk.tell();
    this.desk.state.show(done && done <= 1 ? done : undefined);
  }

  #focus() {
    /** @type {HTMLElement | null} */
    const first = this.desk.results.querySelector("[tabindex='-1']");
    first?.focus({ preventScroll: true });
    first?.scrollIntoView();
  }
}
