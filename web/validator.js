// The worker behind promises: start it, let it judge or make one thing after another, stop it.

/** @typedef {{ name: string, bytes: Uint8Array<ArrayBuffer> }} Made  A file that was made, to keep. */
/**
 * What came out of a file; `onward` says as JSON what can be done with it.
 * @typedef {object} Outcome
 * @property {string} verdict
 * @property {string} fragment
 * @property {string} json
 * @property {string} document
 * @property {Uint8Array<ArrayBuffer>} [marked]
 * @property {string} onward
 */
/** @typedef {{ verdict: string, fragment: string, form: string, files: Made[], onward: string }} Answer */
/**
 * @typedef {object} Listener
 * @property {(step: number, steps: number) => void} loading
 * @property {(done: number) => void} progress
 * @property {(error: Error) => void} lost  It broke while nothing was asked.
 */

/** The visitor ended it. */
export class Stopped extends Error {}

/** It broke before it was ready. */
export class NotLoaded extends Error {}

export class Validator {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {((error: Error) => void) | undefined} */
  #refuse;
  /** @type {((message: any) => void) | undefined} */
  #answer;
  #address = "";
  #loaded = false;
  #id = 0;

  /**
   * @param {URL} bundle
   * @param {Listener} listener
   */
  constructor(bundle, listener) {
    this.bundle = bundle;
    this.listener = listener;
  }

  /** Load what is needed; at most once. */
  start() {
    if (this.#worker) return;
    // From a blob, because such a worker is bound by the Content-Security-Policy of the page: it cannot send anything
    // elsewhere. A worker from an address would be bound by nothing but the headers of a server.
    const code = `import ${JSON.stringify(new URL("worker.js", this.bundle).href)};`;
    this.#address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    this.#loaded = false;
    this.#worker = new Worker(this.#address, { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", (event) => this.#fail(event.message));
  }

  /**
   * Judge one file; refuses when the worker fails or is stopped.
   * @param {{ name: string, bytes: ArrayBuffer, language: string, codes: string }} task
   * @returns {Promise<Outcome>}
   */
  judge(task) {
    return this.#send(task, [task.bytes]);
  }

  /**
   * Ask for something else than a judgement; refuses as `judge` does.
   * @param {{ what: string, given: string, files: { name: string, bytes: ArrayBuffer }[] }} task
   * @returns {Promise<Answer>}
   */
  ask(task) {
    return this.#send({ ...task, kind: "ask" }, task.files.map((each) => each.bytes));
  }

  /** End the worker, whatever it is doing; the next file gets a new one. */
  stop() {
    this.#end(new Stopped());
  }

  /** @param {object} task @param {ArrayBuffer[]} moved */
  #send(task, moved) {
    this.start();
    this.#id += 1;
    const answer = new Promise((resolve, reject) => {
      this.#answer = resolve;
      this.#refuse = reject;
    });
    this.#worker?.postMessage({ ...task, id: this.#id }, moved);
    return answer;
  }

  /** @param {any} message */
  #hear({ kind, id, ...message }) {
    if (kind === "loading") this.#load(message.step, message.steps);
    else if (kind === "failed") this.#fail(message.reason);
    else if (id !== this.#id) return;
    else if (kind === "progress") this.listener.progress(message.done);
    else if (kind === "outcome" || kind === "answer") this.#settle(this.#answer, message);
  }

  /** @param {number} step @param {number} steps */
  #load(step, steps) {
    this.#loaded = step === steps;
    URL.revokeObjectURL(this.#address); // a worker that speaks has read it
    this.listener.loading(step, steps);
  }

  /** @param {string} reason */
  #fail(reason) {
    console.error(reason);
    this.#end(this.#loaded ? new Error(reason) : new NotLoaded(reason));
  }

  /** @param {Error} error */
  #end(error) {
    this.#worker?.terminate();
    URL.revokeObjectURL(this.#address);
    this.#worker = undefined;
    if (this.#refuse) this.#settle(this.#refuse, error);
    else if (!(error instanceof Stopped)) this.listener.lost(error);
  }

  /**
   * Answer or refuse what was asked, once.
   * @template Value
   * @param {((value: Value) => void) | undefined} how
   * @param {Value} value
   */
  #settle(how, value) {
    this.#answer = this.#refuse = undefined;
    how?.(value);
  }
}
