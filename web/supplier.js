// The figures of a supplier: a form to ask for them, and forms that came back.
import { asking } from "./asking.js";
import { element, labelled } from "./element.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./source.js").Source} Source */

const BOOKS = ".xlsx,.ods,.xls,.xlsb,.zip";

/**
 * @param {Desk} desk
 * @param {Source} source
 * @param {import("./onward.js").Contract[]} contracts
 */
export function forming(desk, source, contracts) {
  const contract = element("select", {}, ...contracts.map(({ key, label }) => new Option(label, key)));
  const due = element("input", { type: "date" });
  const to = element("input", { type: "text", autocomplete: "off" });
  const fields = [
    labelled(say("form_contract"), contract),
    labelled(say("form_due"), due),
    labelled(say("form_to"), to),
  ];
  const given = () => ({ contract: contract.value, due: due.value, to: to.value.trim() });
  const ask = asking(desk, { what: "form", label: say("form_make"), fields, given, sources: () => [source] });
  return [element("p", {}, say("form_how")), ask];
}

/**
 * @param {Desk} desk
 * @param {Source} source
 * @param {boolean} final
 * @param {import("./asking.js").Further} further
 */
export function merging(desk, source, final, further) {
  const forms = element("input", { type: "file", multiple: true, accept: BOOKS });
  const replace = element("input", { type: "checkbox" });
  const reason = element("input", { type: "text", autocomplete: "off" });
  const why = final ? [labelled(say("merge_correction"), reason)] : [];
  const tick = element("label", { className: "mvi-tick" }, replace, say("merge_replace"));
  const ask = asking(desk, {
    what: "merge",
    label: say("merge_look"),
    fields: [labelled(say("merge_forms"), forms), tick, ...why],
    given: () => ({ replace: replace.checked, correction: reason.value.trim() }),
    sources: () => [source, ...(forms.files ?? [])],
    lacks: () => (forms.files?.length ? "" : say("merge_none")),
    further,
  });
  return [element("p", {}, say("merge_how")), ask];
}
