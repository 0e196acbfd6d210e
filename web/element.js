// Elements of the page: made, and found.

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} properties
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, properties, ...children) {
  const made = document.createElement(name);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

/**
 * The one element for a selector; the page is broken without it.
 * @template {HTMLElement} Kind
 * @param {HTMLElement} root
 * @param {string} selector
 * @returns {Kind}
 */
export function find(root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(selector);
  return /** @type {Kind} */ (found);
}

let fields = 0;

/**
 * A control under its label.
 * @param {string} label
 * @param {HTMLElement} control
 */
export function labelled(label, control) {
  control.id = `mvi-field-${(fields += 1)}`;
  return element("div", { className: "mvi-field" }, element("label", { htmlFor: control.id }, label), control);
}
