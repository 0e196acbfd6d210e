// What was checked and what failed. A failure says where, which rule, what was seen, and how to see it again.
export class Tally {
  #suite;
  #site;
  #checks = 0;
  #failures = 0;
  #facts = [];

  constructor(suite, site) {
    this.#suite = suite;
    this.#site = site;
  }

  check(holds, page, rule, seen = "") {
    this.#checks += 1;
    if (!holds) this.fail(page, rule, seen);
    return Boolean(holds);
  }

  same(found, wanted, page, rule) {
    return this.check(found === wanted, page, rule, `found ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`);
  }

  fail(page, rule, seen = "") {
    this.#failures += 1;
    console.log(`FAILED ${this.#suite}: ${page || "(no page)"}: ${rule}${seen ? `\n    ${seen}` : ""}`);
  }

  say(fact) {
    this.#facts.push(fact);
  }

  close(seconds) {
    const facts = [`${this.#checks} checks`, `${this.#failures} failed`, ...this.#facts];
    console.log(`${this.#suite}: ${facts.join(", ")} (${seconds.toFixed(1)} s)`);
    if (this.#failures) console.log(`    again: node tests/web/run.mjs ${this.#site} ${this.#suite}`);
    return !this.#failures && this.#checks > 0;
  }
}
