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

/** @type {Key[]} */
const THIRDS = ["judging", "judging_rules", "judging_result"];

/**
 * How far it is: with which file, how many submissions of it are done, and which third of the first one.
 * @param {{ name: string, n: number, all: number, done: number }} current
 */
export function judging(current) {
  const key = current.done < 2 ? THIRDS[Math.floor(current.done * THIRDS.length)] ?? "judging" : "judging_some";
  return say(key, { ...current, done: Math.floor(current.done) });
}

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
