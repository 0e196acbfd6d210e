// The page without internet and after a reload: the host of the site is gone, and one version of everything is there.
import { mkdtemp, readdir, readFile, rm, symlink, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Controle, SOUND } from "./controle.mjs";
import { plain } from "./server.mjs";

const NEWER = "newer";

/** After one visit the check works from what the browser keeps; a newer version of the site replaces all of it. */
export async function kept(world, tally) {
  const folder = await mkdtemp(join(tmpdir(), "mvi-"));
  const [bundle] = await readdir(join(world.site, "validator"));
  let host = await plain(world.site);
  const { root, port } = host;
  const visitor = await Controle.open({ ...world, root }, "nl");
  try {
    await visitor.ready();
    await visitor.page.evaluate(() => navigator.serviceWorker.ready);
    await host.close();
    await works(visitor, bundle, tally);

    await newer(world.site, folder, bundle);
    host = await plain(folder, "/", (html) => html.replaceAll(bundle, NEWER), port);
    await visitor.page.reload();
    await visitor.ready();
    await visitor.page.evaluate(waiting);
    tally.same(await named(visitor), NEWER, root, "with internet the newer version comes at once");
    await elsewhere(visitor);
    await host.close();
    await visitor.page.goBack();
    await works(visitor, NEWER, tally);
    const stores = await visitor.page.evaluate(async () => (await caches.keys()).length);
    tally.same(stores, 1, root, "of the older version nothing is kept");
  } finally {
    await host.close();
    await visitor.close();
    await rm(folder, { recursive: true });
  }
}

/** The host is gone: the page comes all the same, with its validator, and keeps nothing of the file. */
async function works(visitor, bundle, tally) {
  const { page } = visitor;
  await page.reload();
  await visitor.ready();
  tally.same(await named(visitor), bundle, page.url(), "without internet the page is of the version that is kept");
  tally.same(await visitor.choose(SOUND), visitor.verdict(basename(SOUND), "conforms"), page.url(), "and checks a file");
  const held = await page.evaluate(addresses);
  tally.check(held.length > 10 && held.every((each) => each.startsWith(new URL(page.url()).origin)), page.url(), "it keeps files of the site");
  tally.check(!held.some((each) => each.includes(basename(SOUND))), page.url(), "and none of the visitor");
}

/** The site as it is in its next version: another bundle, and a script that says so. */
async function newer(site, folder, bundle) {
  for (const each of ["nl", "en"]) await symlink(join(site, each), join(folder, each));
  await mkdir(join(folder, "validator"));
  await symlink(join(site, "validator", bundle), join(folder, "validator", NEWER));
  const script = await readFile(join(site, "offline.js"), "utf8");
  const changed = script.replace(/(?<=VERSION = ")\w+/, NEWER).replaceAll(bundle, NEWER);
  await writeFile(join(folder, "offline.js"), changed);
}

const named = async ({ page }) => basename(new URL(await page.locator(".mvi-check").getAttribute("data-bundle"), page.url()).pathname);

/** Runs in the browser: wait until the newer version is whole. */
async function waiting() {
  const there = await navigator.serviceWorker.getRegistration();
  while (!there.waiting) await new Promise((done) => setTimeout(done, 50));
}

/** Leave the site: only then does a browser take the newer version into use. */
async function elsewhere({ page }) {
  await page.goto("about:blank");
}

/** Runs in the browser: the addresses of all that is kept. */
async function addresses() {
  const stores = await Promise.all((await caches.keys()).map(async (each) => (await caches.open(each)).keys()));
  return stores.flat().map((each) => each.url);
}
