// Search finds words, labels and codes, in the language of the page, and speaks it too.
import { PHONE, address, visit, WIDE } from "./browser.mjs";
import { inEveryLook } from "./axe.mjs";

/** What people type, and the page that must be among the first. */
const WANTED = {
  nl: {
    perceel: "model/Lot/",
    MKI: "kpi/MIL-03/",
    "MVI-C012": "code/MVI-C012/",
    "KLI-02": "kpi/KLI-02/",
    wajong: "codelijst/target_group/",
    "social return": "model/SocialReturnReport/",
    Contract: "model/Contract/",
    "elektrische auto": "kpi/KLI-09/",
    wegwerkzaamheden: "codelijst/product_cluster/",
    voedselverspilling: "kpi/MIL-11/",
    wethouder: "",
  },
  en: {
    lot: "model/Lot/",
    "MVI-C012": "code/MVI-C012/",
    "KLI-02": "kpi/KLI-02/",
    "greenhouse gas": "kpi/KLI-01/",
    Contract: "model/Contract/",
    "electric car": "kpi/KLI-09/",
    "road works": "codelijst/product_cluster/",
  },
};
const WORDS = {
  nl: { field: "Zoeken", many: /^[\d.]+ plaatsen gevonden$/, none: "Niets gevonden. Probeer één ander, korter woord.", list: "Gevonden" },
  en: { field: "Search", many: /^[\d,]+ results$/, none: "No results. Try one other, shorter word.", list: "Search results" },
};
const FIRST = 10;
const NOTHING = "xqzwv";
const PATIENCE = 10_000;
/** axe holds the name of a result (its title) against all that stands in it; a longer name would be read out in full. */
const NAME = "label-content-name-mismatch";

export default async function search(world, tally) {
  for (const language of Object.keys(WANTED)) {
    for (const viewport of [WIDE, PHONE]) {
      const { page, problems, close } = await visit(world, { viewport });
      await page.goto(address(world, language, "kpi/"));
      await opened(page, viewport);
      await words(world, page, language, tally);
      for (const [text, wanted] of Object.entries(WANTED[language])) await finds(world, page, language, text, wanted, tally);
      await follow(world, page, language, tally);
      tally.check(!problems.length, page.url(), "search gives no error", problems.join("\n    "));
      await close();
    }
  }
  await readable(world, tally);
}

/** On a phone the button is a glass; the word stands beside it on a wide screen. */
const opened = (page, viewport) =>
  viewport === WIDE ? page.locator(".md-search__button").click() : page.locator("label[for=__search]").first().click();

const field = (page) => page.locator("dialog").getByRole("combobox");
const state = (page) => page.locator("dialog [role=status]");
const hits = (page) => page.locator("dialog [role=option]");

async function typed(page, text) {
  await field(page).fill(NOTHING);
  await state(page).filter({ hasText: /^(No results|Niets gevonden)/ }).waitFor({ timeout: PATIENCE });
  if (text === NOTHING) return;
  await field(page).fill(text);
  await hits(page).first().waitFor({ timeout: PATIENCE });
}

async function words(world, page, language, tally) {
  const { field: name, many, none, list } = WORDS[language];
  await typed(page, NOTHING);
  tally.same(await state(page).textContent(), none, page.url(), "search says that it finds nothing, and what to do");
  const way = page.locator("dialog .nothing a");
  tally.same(await way.evaluate((each) => each.href), address(world, language, "woordenlijst/"), page.url(), "it shows a way on");
  await typed(page, "contract");
  const said = await state(page).textContent();
  tally.check(many.test(said), page.url(), "search says how much it finds, in the language of the page", said);
  tally.same(await field(page).getAttribute("placeholder"), name, page.url(), "the field speaks the language of the page");
  tally.same(await field(page).getAttribute("aria-label"), name, page.url(), "the field has a name in that language");
  tally.same(await page.locator("dialog ol").first().getAttribute("aria-label"), list, page.url(), "the list has a name");
  tally.check(!(await page.getByLabel("Filters").first().isVisible()), page.url(), "no button that does nothing");
}

async function finds(world, page, language, text, wanted, tally) {
  await typed(page, text);
  const found = await hits(page).evaluateAll((all) => all.map((each) => each.href));
  const at = found.findIndex((each) => each.split("#")[0] === address(world, language, wanted));
  tally.check(at >= 0 && at < FIRST, `${language}: ${text}`, `search finds ${wanted} among the first ${FIRST}`, `place ${at}`);
}

async function follow(world, page, language, tally) {
  await typed(page, "MVI-C012");
  await field(page).press("Enter");
  await page.waitForURL(new RegExp("/code/MVI-C012/"), { timeout: PATIENCE });
  tally.check(page.url().startsWith(address(world, language, "code/MVI-C012/")), page.url(), "Enter opens what is found");
}

async function readable(world, tally) {
  const { page, close } = await visit(world);
  await page.goto(address(world, "nl", "kpi/"));
  await opened(page, WIDE);
  await typed(page, "contract");
  await inEveryLook(page, tally, "search", [NAME]);
  await close();
}
