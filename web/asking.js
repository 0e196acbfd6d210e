// Asking the validator for something else than a judgement: a button, and under it what came of it.
import { LANGUAGE } from "./desk.js";
import { element } from "./element.js";
import { saver, savers, viewer } from "./saver.js";
import { read } from "./source.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./validator.js").Answer} Answer */
/** @typedef {keyof typeof DOING} What */
/** @typedef {(answer: Answer) => Node[]} Further  What can be done with what was made. */
/**
 * What a button asks for: `fields` are the controls that belong to it, `given` what they say, `sources` the files;
 * `lacks` says what has to be chosen first, and `heard` does more with an answer than show it.
 * @typedef {object} Ask
 * @property {What} what
 * @property {string} label
 * @property {Node[]} [fields]
 * @property {() => Record<string, unknown>} [given]
 * @property {() => Source[]} [sources]
 * @property {() => string} [lacks]
 * @property {(answer: Answer) => void} [heard]
 * @property {Further} [further]
 */

/** @satisfies {Record<string, import("./words.js").Key>} */
const DOING = {
  report: "doing_report",
  convert: "doing_convert",
  small: "doing_small",
  sheets: "doing_sheets",
  next_year: "doing_next_year",
  form: "doing_form",
  merge: "doing_merge",
  propose: "doing_propose",
  map: "doing_map",
  template: "doing_template",
};
const JUDGED = ["conforms", "departs", "own_list", "unreadable"];

/** Said instead of an answer: a file cannot be opened. */
class Unopened extends Error {}

/**
 * The controls of something to ask, its button, and the place for the answer.
 * @param {Desk} desk
 * @param {Ask} ask
 */
export function asking(desk, ask) {
  const answered = element("div", { className: "mvi-answer" });
  const button = element("button", { type: "button" }, ask.label);
  button.addEventListener("click", async () => {
    const lacking = ask.lacks?.();
    answered.replaceChildren(...(lacking ? [sorry(lacking)] : []));
    const ended = lacking || (await asked(desk, ask, answered));
    if (ended) focus(answered);
    else button.focus();
  });
  const controls = element("div", { className: "mvi-ask" }, ...(ask.fields ?? []), button);
  return element("div", { className: "mvi-asking" }, controls, answered);
}

/** @param {string} sentence */
const sorry = (sentence) => element("p", { className: "mvi-sorry", tabIndex: -1 }, sentence);

/**
 * Lead a reader of the screen to the sentence that an answer begins with.
 * @param {HTMLElement} answered
 */
function focus(answered) {
  /** @type {HTMLElement | null} */
  const first = answered.querySelector("[tabindex='-1']");
  first?.focus();
}

/**
 * @param {Desk} desk
 * @param {Ask} ask
 * @param {HTMLElement} answered
 */
function asked(desk, { what, given, sources, heard, further }, answered) {
  const files = sources?.() ?? [];
  const name = files[0]?.name ?? "";
  desk.state.focus();
  return desk.run(() => say(DOING[what], { name }), async () => {
    try {
      const options = JSON.stringify({ ...given?.(), language: LANGUAGE, codes: desk.codes });
      const read = await opened(files);
      desk.goOn();
      const answer = await desk.validator.ask({ what, given: options, files: read });
      heard?.(answer);
      answered.replaceChildren(...shown(answer, further));
      return told(answer, name);
    } catch (error) {
      if (!(error instanceof Unopened)) throw error;
      answered.replaceChildren(sorry(error.message));
      return say("refused");
    }
  });
}

/**
 * What is in files; refuses with Unopened when one cannot be opened.
 * @param {Source[]} files
 */
const opened = (files) =>
  Promise.all(
    files.map(async (file) => {
      const bytes = await read(file);
      if (typeof bytes === "string") throw new Unopened(say(bytes, { name: file.name }));
      return { name: file.name, bytes };
    }),
  );

/**
 * What came of it, the files to keep, and what can be done with the first of them.
 * @param {Answer} answer
 * @param {Further} [further]
 */
function shown(answer, further) {
  const fragment = element("div", {});
  fragment.innerHTML = answer.fragment;
  const kept = answer.files.flatMap(({ name, bytes }) => [
    ...(name.endsWith(".html") ? [viewer(say("look", { name }), () => bytes)] : []),
    saver(say("keep", { name }), name, () => bytes),
  ]);
  return [fragment, ...(kept.length ? [savers(...kept)] : []), ...(further?.(answer) ?? [])];
}

/**
 * @param {Answer} answer
 * @param {string} name
 */
function told({ verdict }, name) {
  if (!JUDGED.includes(verdict)) return say(verdict === "done" ? "answered" : "refused");
  return say("done", { name, verdict: say(/** @type {import("./words.js").Key} */ (verdict)) });
}
