// A workbook made to measure: what the visitor chose is asked of the validator.
import { asking } from "./asking.js";
import { find } from "./element.js";
import { say } from "./words.js";

/**
 * @param {import("./desk.js").Desk} desk
 * @param {HTMLElement} form  The controls to choose with.
 */
export function template(desk, form) {
  /** @type {HTMLSelectElement} */
  const kind = find(form, "[name=organisation_type]");
  /** @type {HTMLSelectElement} */
  const profile = find(form, "[name=profile]");
  /** @type {NodeListOf<HTMLInputElement>} */
  const boxes = form.querySelectorAll("[name=theme]");
  const themes = () => [...boxes].filter((each) => each.checked).map((each) => each.value);
  const ask = asking(desk, {
    what: "template",
    label: say("template_make"),
    fields: [...form.children],
    given: () => ({ organisation_type: kind.value, themes: themes(), profile: profile.value }),
  });
  form.replaceChildren(ask);
}
