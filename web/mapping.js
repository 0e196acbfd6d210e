// A list out of another system: what its columns mean is proposed, changed by the visitor, tried and kept.
import { asking } from "./asking.js";
import { element, labelled } from "./element.js";
import { saver, savers } from "./saver.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./source.js").Source} Source */

const LARGEST = 1_000_000;
const ROWS = 24;

/**
 * @param {Desk} desk
 * @param {Source} source
 * @param {import("./asking.js").Further} further
 */
export function mapping(desk, source, further) {
  const text = element("textarea", { rows: ROWS, spellcheck: false, autocapitalize: "off", wrap: "off" });
  const editor = edited(desk, source, text, further);
  /** @param {string} found */
  const put = (found) => {
    text.value = text.defaultValue = found;
    editor.hidden = false;
  };
  const propose = asking(desk, {
    what: "propose",
    label: say("map_propose"),
    sources: () => [source],
    may: () => !loses(text),
    heard: (answer) => answer.text && put(answer.text),
  });
  return [element("p", {}, say("map_how")), propose, chosen(text, put), editor];
}

/**
 * Whether the visitor would lose changes, and does not want that.
 * @param {HTMLTextAreaElement} text
 */
const loses = (text) => text.value !== text.defaultValue && !confirm(say("unkept"));

/**
 * The text to change, with a button to keep it and one to try it.
 * @param {Desk} desk
 * @param {Source} source
 * @param {HTMLTextAreaElement} text
 * @param {import("./asking.js").Further} further
 */
function edited(desk, source, text, further) {
  const keep = saver(say("map_keep"), `${source.name.replace(/\.[^.]*$/, "")}.toml`, () => {
    text.defaultValue = text.value;
    return text.value;
  });
  const check = asking(desk, {
    what: "map",
    label: say("map_check"),
    fields: [labelled(say("map_text"), text), savers(keep)],
    given: () => ({ mapping: text.value }),
    sources: () => [source],
    further,
  });
  return element("div", { hidden: true }, check);
}

/**
 * A mapping that was kept before.
 * @param {HTMLTextAreaElement} text
 * @param {(found: string) => void} put
 */
function chosen(text, put) {
  const file = element("input", { type: "file", accept: ".toml" });
  const told = element("p", { className: "mvi-sorry", hidden: true });
  told.setAttribute("role", "alert");
  file.addEventListener("change", async () => {
    const [given] = file.files ?? [];
    if (!given || loses(text)) return;
    const found = await decoded(given);
    told.hidden = found !== undefined;
    told.textContent = found === undefined ? say("map_unread", { name: given.name }) : "";
    if (found !== undefined) put(found);
    file.value = ""; // the same file, mended, can be chosen again
  });
  return element("div", { className: "mvi-ask" }, labelled(say("map_choose"), file), told);
}

/**
 * The text of a file; undefined where it is none.
 * @param {File} file
 */
async function decoded(file) {
  if (file.size > LARGEST) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
