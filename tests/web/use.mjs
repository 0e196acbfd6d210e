// What a visitor does on a page: choose a form of the example, copy it, print, and walk by keyboard.
import { address, PHONE, visit } from "./browser.mjs";

const FORMS = ["JSON", "YAML", "Python"];
const AWAY = [".md-header", ".md-tabs", ".md-sidebar--primary", ".md-sidebar--secondary", ".md-footer", ".headerlink"];
const SAID = {
  nl: { copy: "Kopiëren", copied: "Gekopieerd" },
  en: { copy: "Copy to clipboard", copied: "Copied to clipboard" },
};
const PATIENCE = 10_000;

export default async function use(world, tally) {
  for (const language of world.languages) {
    await example(world, language, tally);
    await printed(world, language, tally);
    await byKeyboard(world, language, tally);
  }
  await inOwnColours(world, tally);
  await onPhone(world, tally);
}

async function example(world, language, tally) {
  const { page, context, problems, close } = await visit(world);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: world.root });
  await page.goto(address(world, language, "model/Contract/"));
  const texts = {};
  for (const form of FORMS) {
    await page.locator(".tabbed-labels label", { hasText: form }).click();
    const shown = page.locator(".tabbed-block:visible pre");
    tally.same(await shown.count(), 1, page.url(), `${form} is the one form that is shown`);
    texts[form] = await copied(page, shown, language, tally);
  }
  tally.check("id" in JSON.parse(texts.JSON), page.url(), "the JSON of an example can be read as it is copied");
  tally.check(/^id: /m.test(texts.YAML), page.url(), "the YAML is YAML");
  tally.check(/^import |^from /m.test(texts.Python), page.url(), "the Python can be run as it is copied");
  tally.check(!problems.length, page.url(), "nothing goes wrong", problems.join(" "));
  await close();
}

async function copied(page, shown, language, tally) {
  const button = shown.locator("xpath=..").locator("button[data-md-type=copy]");
  tally.same(await button.getAttribute("title"), SAID[language].copy, page.url(), "the copy button speaks the language");
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await button.click();
  await page.locator(".md-dialog--active", { hasText: SAID[language].copied }).waitFor({ timeout: PATIENCE });
  const text = await page.evaluate(() => navigator.clipboard.readText());
  tally.same(text.trim(), (await shown.textContent()).trim(), page.url(), "what is copied is what is shown");
  return text;
}

async function printed(world, language, tally) {
  const { page, close } = await visit(world);
  for (const path of ["model/Contract/", "kpi/KLI-02/", "code/MVI-C012/"]) {
    await page.goto(address(world, language, path));
    await page.emulateMedia({ media: "print" });
    for (const part of AWAY) {
      const seen = await page.locator(part).evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
      tally.same(seen, 0, page.url(), `${part} is not printed`);
    }
    tally.check(await page.locator("article h1").isVisible(), page.url(), "the text is printed");
    await page.emulateMedia({ media: "screen" });
  }
  await close();
}

/** The first key leads to the text; what has the focus can be seen. */
async function byKeyboard(world, language, tally) {
  const { page, close } = await visit(world);
  await page.goto(address(world, language, "kpi/KLI-02/"));
  await page.keyboard.press("Tab");
  const skip = page.locator(".md-skip");
  tally.check(await skip.evaluate((each) => each === document.activeElement), page.url(), "the first stop leads to the text");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.hash === "#__skip", { timeout: PATIENCE });
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => document.activeElement.closest("article") !== null);
  tally.check(inside, page.url(), "the next stop is in the text");
  await close();
}

/** Icons are drawn as holes in a background: with the colours of the visitor these stand out from the page still. */
async function inOwnColours(world, tally) {
  const { page, close } = await visit(world);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    for (const path of ["code/MVI-S001/", "model/Contract/", "controle/"]) {
      await page.goto(address(world, "nl", path));
      await page.locator(".md-version__current").waitFor();
      const { icons, lost } = await page.evaluate(drawn);
      tally.check(icons > 0, page.url(), "this page has icons");
      tally.check(!lost.length, page.url(), `icons can be seen in forced colours (${colorScheme})`, lost.join(" "));
    }
  }
  await close();
}

/** In the page: how many icons are drawn, and which have the colour of the page behind them. */
function drawn() {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.cssText = "background: Canvas; forced-color-adjust: none";
  const channels = (colour) => colour.match(/[\d.]+/g).slice(0, 3).join();
  const canvas = channels(getComputedStyle(probe).backgroundColor);
  probe.remove();
  const all = [...document.querySelectorAll("*")].flatMap((each) => [null, "::before", "::after"].map((part) => [each, part]));
  const looks = all.map(([each, part]) => [each, part, getComputedStyle(each, part)]);
  const holes = looks.filter(([, , look]) => look.maskImage !== "none" && look.content !== "none");
  const lost = holes.filter(([each, , look]) => each.checkVisibility() && channels(look.backgroundColor) === canvas);
  return { icons: holes.length, lost: lost.map(([each, part]) => `${each.className || each.tagName}${part}`) };
}

/** The header says whose page this is, on a phone too. */
async function onPhone(world, tally) {
  const { page, close } = await visit(world, { viewport: PHONE });
  await page.goto(address(world, "nl", "kpi/KLI-02/"));
  await page.locator(".md-version__current").waitFor();
  const cut = await page.locator(".md-header__topic > .md-ellipsis").first().evaluate((each) => each.scrollWidth - each.clientWidth);
  tally.check(cut <= 0, page.url(), "the name of the site stands whole in the header of a phone", `${cut} px are cut off`);
  await close();
}
