// What the theme gets wrong: words that are English in every language, a button with nothing to offer, a pale text, and
// buttons that call themselves a menu.

const DUTCH = {
  "Close search": "Zoeken sluiten",
  "Loading search…": "De zoekfunctie wordt geladen…",
  Search: "Zoeken",
  "Search is unavailable. Reload the page to try again.": "Zoeken werkt nu niet. Laad de pagina opnieuw.",
  "Search results": "Gevonden",
};
/** What the theme says of a search that finds nothing, and what we say: what to do, and where else to look. */
const NONE = "No results";
const NOTHING = {
  nl: ["Niets gevonden. Probeer één ander, korter woord.", "Of kijk in de woordenlijst"],
  en: ["No results. Try one other, shorter word.", "Or look in the glossary"],
};
const COUNT = /^([\d,]+) results?$/;
const NAMES = ["aria-label", "placeholder"];

const STYLE = ".nothing { margin: 0; padding: 0 1.2em 1em } ol menu[id] { color: rgb(var(--color-foreground) / 0.75) }";

const amount = (digits) => Number(digits.replaceAll(",", "")).toLocaleString("nl-NL");
const counted = (digits) => (digits === "1" ? "1 plaats gevonden" : `${amount(digits)} plaatsen gevonden`);
const inDutch = (text) => DUTCH[text] ?? text.replace(COUNT, (_, digits) => counted(digits));

function translate(node) {
  const dutch = inDutch(node.nodeValue);
  if (dutch !== node.nodeValue) node.nodeValue = dutch; // writing it again would wake the observer again
}

/** The address of the glossary, from the page that we are on. */
const glossary = () => new URL(`${JSON.parse(document.querySelector("#__config").textContent).base}/woordenlijst/`, location);

/** What to do when nothing is found: in words, with a link below. */
function advised(state) {
  const [said, offered] = NOTHING[document.documentElement.lang];
  if (state.textContent === NONE) state.firstChild.nodeValue = said;
  const way = state.parentElement.querySelector(".nothing");
  if (way) {
    if (way.hidden !== (state.textContent !== said)) way.hidden = !way.hidden;
    return;
  }
  const link = Object.assign(document.createElement("a"), { href: glossary(), textContent: offered });
  const fresh = Object.assign(document.createElement("p"), { className: "nothing", hidden: state.textContent !== said });
  fresh.append(link);
  state.after(fresh);
}

function mend(root) {
  for (const each of root.querySelectorAll("[aria-label='Filters']")) each.style.display = "none"; // by tags: we have none
  const state = root.querySelector("[role=status]");
  if (state?.firstChild) advised(state);
  if (document.documentElement.lang !== "nl") return;
  if (state?.firstChild) translate(state.firstChild);
  for (const name of NAMES) {
    for (const each of root.querySelectorAll(`[${name}]`)) translate(each.getAttributeNode(name));
  }
}

// The theme adds the version button later, under a name that leaves out what it shows.
function named() {
  const button = document.querySelector(".md-version__current");
  if (!button) return false;
  button.ariaLabel = `${button.ariaLabel}: ${button.textContent.trim()}`;
  return true;
}

// Search stands in a shadow tree of its own, that is written while the visitor types.
function searching() {
  const root = [...document.body.children].find((each) => each.shadowRoot)?.shadowRoot;
  if (!root) return false;
  const changes = { attributeFilter: NAMES, characterData: true, childList: true, subtree: true };
  new MutationObserver(() => mend(root)).observe(root, changes);
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  root.adoptedStyleSheets.push(style);
  mend(root);
  return true;
}

// The buttons of a piece of code stand in a <nav> without a name: each would be in the list of menus.
function unlisted() {
  for (const each of document.querySelectorAll("nav.md-code__nav")) {
    const plain = Object.assign(document.createElement("div"), { className: each.className });
    plain.append(...each.childNodes);
    each.replaceWith(plain);
  }
  return false; // there may be more
}

function soon(does, where, deep) {
  if (does()) return;
  new MutationObserver((_, watch) => does() && watch.disconnect()).observe(where, { childList: true, subtree: deep });
}

soon(named, document.querySelector(".md-header"), true);
soon(searching, document.body, false);
if (document.querySelector("article pre")) soon(unlisted, document.querySelector("article"), true);
