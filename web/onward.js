// What can be done with a file that was judged: keep it in another form, make a form, take answers in, translate it.
import { asking } from "./asking.js";
import { element } from "./element.js";
import { mapping } from "./mapping.js";
import { forming, merging } from "./supplier.js";
import { made } from "./source.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {{ key: string, label: string }} Contract */
/** @typedef {{ convert: ("json" | "xlsx")[], contracts: Contract[], final: boolean, map: boolean }} Onward */

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
function submission(desk, source, { convert = [], contracts = [], final = false }) {
  const ways = convert.map((to) =>
    asking(desk, { what: "convert", label: say(CONVERT[to]), given: () => ({ to }), sources: () => [source] }),
  );
  if (!contracts.length) return ways;
  const form = unfolding("form", forming(desk, source, contracts));
  return [...ways, form, unfolding("merge", merging(desk, source, final, (answer) => further(desk, answer)))];
}

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
 * @param {"form" | "merge" | "map"} title
 * @param {Node[]} content
 */
const unfolding = (title, content) => element("details", {}, element("summary", {}, say(title)), ...content);

/**
 * @param {Desk} desk
 * @param {import("./validator.js").Answer} answer
 */
const further = (desk, { files, onward: text }) =>
  files.length ? onward(desk, made(files[0]), text, "onward_made") : [];
