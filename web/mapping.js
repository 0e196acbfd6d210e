// A list out of another system: people say what its columns mean, where that is not clear, and it is read and checked.
import { asking } from "./asking.js";
import { element, labelled } from "./element.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./source.js").Source} Source */

const LARGEST = 1_000_000;
let forms = 0;

/**
 * @param {Desk} desk
 * @param {Source} source
 * @param {import("./asking.js").Further} further
 */
export function mapping(desk, source, further) {
  const prefix = `mvi-map-${(forms += 1)}`;
  const form = element("div", { className: "mvi-mapping" });
  const check = asking(desk, {
    what: "map",
    label: say("map_check"),
    fields: [form],
    given: () => ({ answers: answers(form), prefix }),
    sources: () => [source],
    heard: (answer) => answer.form && draw(answer.form),
    further,
  });
  check.hidden = true;
  form.addEventListener("input", ({ target }) => {
    const each = /** @type {HTMLInputElement} */ (target);
    desk.chosen[each.name] = said(each);
    desk.unkept = true;
  });
  check.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest(".mvi-save")) desk.unkept = false;
    if (leads(form, target)) event.preventDefault();
  });
  /** @param {string} drawn  The form, made harmless where it was made. */
  const draw = (drawn) => {
    form.innerHTML = drawn;
    check.hidden = false;
  };
  const propose = asking(desk, {
    what: "propose",
    label: say("map_propose"),
    given: () => ({ answers: desk.chosen, prefix }),
    sources: () => [source],
    heard: (answer) => answer.form && draw(answer.form),
  });
  return [element("p", {}, say("map_how")), propose, check, again(desk, source, further)];
}

/**
 * Lead from what is said to be missing to its control; false where nothing leads there.
 * @param {HTMLElement} form
 * @param {HTMLElement} link
 */
function leads(form, link) {
  const to = link.getAttribute("href");
  const control = to?.startsWith("#") && [...form.querySelectorAll("input, select")].find((each) => `#${each.id}` === to);
  if (!(control instanceof HTMLElement)) return false;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: "center" });
  return true;
}

/**
 * What is chosen, by the name of each control.
 * @param {HTMLElement} form
 */
function answers(form) {
  /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
  const controls = form.querySelectorAll("input, select");
  return Object.fromEntries([...controls].map((each) => [each.name, said(each)]));
}

/** @param {HTMLInputElement | HTMLSelectElement} control */
const said = (control) => (control.type === "checkbox" && !(/** @type {HTMLInputElement} */ (control).checked) ? "" : control.value);

/**
 * A mapping that was kept before, and is used as it is.
 * @param {Desk} desk
 * @param {Source} source
 * @param {import("./asking.js").Further} further
 */
function again(desk, source, further) {
  const file = element("input", { type: "file", accept: ".toml" });
  const told = element("p", { className: "mvi-sorry", hidden: true });
  told.setAttribute("role", "alert");
  let text = "";
  file.addEventListener("change", async () => {
    const [given] = file.files ?? [];
    const found = given && (await decoded(given));
    told.hidden = !given || found !== undefined;
    told.textContent = told.hidden ? "" : say("map_unread", { name: given.name });
    text = found ?? "";
  });
  return asking(desk, {
    what: "map",
    label: say("map_again"),
    fields: [labelled(say("map_choose"), file), told],
    given: () => ({ mapping: text }),
    sources: () => [source],
    lacks: () => (text ? "" : say("map_none")),
    further,
  });
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
