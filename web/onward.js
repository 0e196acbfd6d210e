// What can be done with a file that was judged: report, keep it in another form, go on with it, ask and take answers in.
import { asking } from "./asking.js";
import { element, labelled } from "./element.js";
import { mapping } from "./mapping.js";
import { forming, merging } from "./supplier.js";
import { made } from "./source.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {{ key: string, label: string }} Contract */
/**
 * @typedef {object} Onward
 * @property {("json" | "xlsx")[]} convert
 * @property {Contract[]} contracts
 * @property {boolean} final
 * @property {boolean} map
 * @property {boolean} report
 * @property {boolean} next_year
 * @property {boolean} small
 * @property {boolean} sheets
 */

/** @type {Record<Onward["convert"][number], import("./words.js").Key>} */
const CONVERT = { json: "convert_json", xlsx: "convert_xlsx" };

/**
 * The block under an outcome; nothing where there is nothing to do.
 * @param {Desk} desk
 * @param {Source} source
 * @param {string} text  What can be done, as JSON.
 * @param {"onward" | "onward_made"} title
 * @returns {HTMLElement[]}
 */
export function onward(desk, source, text, title = "onward") {
  /** @type {Onward} */
  const can = JSON.parse(text || "{}");
  const parts = [...submission(desk, source, can), ...(can.map ? [translated(desk, source)] : [])];
  if (!parts.length) return [];
  const named = { className: "mvi-onward", ariaLabel: say("onward_with", { name: source.name }) };
  return [element("section", named, element("h3", {}, say(title)), ...parts)];
}

/**
 * @param {Desk} desk
 * @param {Source} source
 * @param {Onward} can
 */
function submission(desk, source, { convert = [], contracts = [], final = false, ...can }) {
  const sources = () => [source];
  const ways = [
    ...(can.report ? [asking(desk, { what: "report", label: say("report"), sources })] : []),
    ...convert.map((to) => asking(desk, { what: "convert", label: say(CONVERT[to]), given: () => ({ to }), sources })),
    ...(can.small ? [asking(desk, { what: "small", label: say("small"), sources })] : []),
    ...(can.sheets ? [unfolding("sheets", more(desk, sources))] : []),
    ...(can.next_year ? [unfolding("next_year", again(desk, sources))] : []),
  ];
  if (!contracts.length) return ways;
  const form = unfolding("form", forming(desk, source, contracts));
  return [...ways, form, unfolding("merge", merging(desk, source, final, (answer) => further(desk, answer)))];
}

/**
 * @param {Desk} desk
 * @param {() => Source[]} sources
 */
function more(desk, sources) {
  const options = [new Option(say("sheets_effect"), "effect"), new Option(say("template_all"), "")];
  const profile = element("select", {}, ...options);
  const fields = [labelled(say("sheets_which"), profile)];
  const given = () => ({ profile: profile.value });
  return [element("p", {}, say("sheets_how")), asking(desk, { what: "sheets", label: say("sheets_make"), fields, given, sources })];
}

/**
 * @param {Desk} desk
 * @param {() => Source[]} sources
 */
const again = (desk, sources) => [
  element("p", {}, say("next_year_how")),
  asking(desk, { what: "next_year", label: say("next_year_make"), sources }),
];

/**
 * @param {Desk} desk
 * @param {Source} source
 */
function translated(desk, source) {
  const shown = unfolding("map", mapping(desk, source, (answer) => further(desk, answer)));
  shown.open = true;
  return shown;
}

/**
 * @param {"sheets" | "next_year" | "form" | "merge" | "map"} title
 * @param {Node[]} content
 */
const unfolding = (title, content) => element("details", {}, element("summary", {}, say(title)), ...content);

/**
 * @param {Desk} desk
 * @param {import("./validator.js").Answer} answer
 */
const further = (desk, { files, onward: text }) =>
  files.length ? onward(desk, made(files[0]), text, "onward_made") : [];
