// The words of the page, in its language.
import texts from "./texts.json";

/** @typedef {keyof typeof texts.nl} Key */

const words = document.documentElement.lang.startsWith("en") ? texts.en : texts.nl;

/**
 * A text in the language of the page, with its `{names}` filled in.
 * @param {Key} key
 * @param {Record<string, unknown>} [values]
 */
export const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/**
 * How far it is: with which file, and how many submissions of it are done.
 * @param {{ name: string, n: number, all: number, done: number }} current
 */
export const judging = (current) => say(current.done > 1 ? "judging_some" : "judging", current);

/**
 * How it ended, by the verdict on each file; `name` is that of the last.
 * @param {string} name
 * @param {string[]} verdicts
 */
export function summary(name, verdicts) {
  const good = verdicts.filter((each) => each === "conforms").length;
  if (verdicts.length > 1) return say("done_many", { all: verdicts.length, good });
  return say("done", { name, verdict: say(/** @type {Key} */ (verdicts[0])) });
}
