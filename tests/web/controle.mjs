// The page with the validator, as a visitor uses it.
import { readFile } from "node:fs/promises";
import { address, visit } from "./browser.mjs";
import { ROOT } from "./source.mjs";

export const PATIENCE = 120_000;
export const TEXTS = JSON.parse(await readFile(`${ROOT}/web/texts.json`, "utf8"));
export const example = (name) => `${ROOT}/examples/${name}`;
export const FAULTY = example("demo/gemeente-met-fouten.json");
export const SOUND = example("valid/gemeente-basis.json");

/** Where a page says that its validator stands. */
export async function bundle(context, page) {
  const html = await (await context.request.get(page)).text();
  return new URL(/ data-bundle="([^"]+)"/.exec(html)[1], page).href;
}

export class Controle {
  /**
   * Open the page; it remembers every line of its status, and the addresses that it made and kept.
   * `parts` says of parts of the validator how they come.
   */
  static async open(world, language, { parts = {}, ...options } = {}) {
    const visited = await visit(world, options);
    const there = address(world, language, "controle/");
    const folder = await bundle(visited.context, there);
    for (const [part, how] of Object.entries(parts)) await visited.context.route(folder + part, how);
    await visited.page.addInitScript(() => {
      globalThis.told = [];
      globalThis.kept = new Set();
      const { createObjectURL: make, revokeObjectURL: revoke } = URL;
      URL.createObjectURL = (blob) => {
        const address = make(blob);
        globalThis.kept.add(address);
        return address;
      };
      URL.revokeObjectURL = (address) => globalThis.kept.delete(address) && revoke(address);
      addEventListener("DOMContentLoaded", () => {
        const line = document.querySelector(".mvi-status");
        const tell = () => globalThis.told.push(line.textContent);
        new MutationObserver(tell).observe(line, { childList: true, characterData: true, subtree: true });
      });
    });
    await visited.page.goto(there);
    return new Controle(visited, language);
  }

  constructor({ page, context, requests, methods, problems, close }, language) {
    Object.assign(this, { page, context, requests, methods, problems, close, language, words: TEXTS[language] });
    this.status = page.locator(".mvi-status");
    this.results = page.locator(".mvi-results > section");
    this.input = page.locator(".mvi-check > input[type=file]");
    this.cancel = page.locator(".mvi-cancel");
    this.clear = page.locator(".mvi-clear");
    this.onward = page.locator(".mvi-onward");
    this.kept = page.locator(".mvi-onward .mvi-answer .mvi-save button");
  }

  says(key, values = {}) {
    return this.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  async ready() {
    await this.waits("ready");
    return this;
  }

  waits(key, values) {
    return this.status.filter({ hasText: this.says(key, values) }).waitFor({ timeout: PATIENCE });
  }

  /** Choose files, by path or as `{name, mimeType, buffer}`, and return the last line of the status. */
  async choose(...files) {
    await this.input.setInputFiles(files);
    return this.done();
  }

  async done() {
    await this.results.first().waitFor({ timeout: PATIENCE });
    await this.cancel.waitFor({ state: "hidden", timeout: PATIENCE });
    return this.status.textContent();
  }

  async drop(name, text) {
    await this.dropped(name, text);
    return this.done();
  }

  /** Drop a file, and wait for nothing. */
  async dropped(name, text) {
    const transfer = await this.page.evaluateHandle(([name, text]) => {
      const made = new DataTransfer();
      made.items.add(new File([text], name));
      return made;
    }, [name, text]);
    await this.page.locator(".mvi-drop").dispatchEvent("drop", { dataTransfer: transfer });
  }

  /** Whether the next file can be chosen at once. */
  atDrop() {
    return this.page.locator(".mvi-drop").evaluate((each) => each === document.activeElement);
  }

  /** A button or a field by the name of its text. */
  button(key) {
    return this.page.getByRole("button", { name: this.says(key), exact: true });
  }

  field(key) {
    return this.page.getByLabel(this.says(key), { exact: true });
  }

  async unfold(key) {
    await this.page.locator("summary", { hasText: this.says(key) }).click();
  }

  /** Press a button that asks for something, and return the last line of the status. */
  async press(key) {
    await this.button(key).click();
    await this.cancel.waitFor({ state: "hidden", timeout: PATIENCE });
    return this.status.textContent();
  }

  answer(key) {
    return this.page.locator(".mvi-asking", { has: this.button(key) }).locator("> .mvi-answer").textContent();
  }

  /** Keep the one file with a name that an answer offers, as `path`. */
  async keep(name, path) {
    const said = name instanceof RegExp ? new RegExp(name.source.replace("^", "")) : this.says("keep", { name });
    const button = this.page.locator(".mvi-answer .mvi-save").getByRole("button", { name: said });
    const [made] = await Promise.all([this.page.waitForEvent("download"), button.click()]);
    await made.saveAs(path);
    return path;
  }

  told() {
    return this.page.evaluate(() => globalThis.told);
  }

  verdict(name, key) {
    return this.says("done", { name, verdict: this.words[key] });
  }
}

export const file = (name, content) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
