// Keeps the page that checks files for who has no internet: FILES, of this version and no other, seen from its folder.
// The site comes first, so a new version replaces the old one; what is asked without it comes from one version only.
// Nothing else is kept: what a visitor opens or makes never passes here.
const OURS = `mvi ${registration.scope} `;
const CACHE = OURS + VERSION;
const KEPT = new Map(FILES.map((each) => [new URL(each, registration.scope).href, each]));

addEventListener("install", (event) => event.waitUntil(filled()));
addEventListener("activate", (event) => event.waitUntil(emptied()));
addEventListener("fetch", (event) => {
  const address = event.request.url.split(/[?#]/, 1)[0];
  if (event.request.method === "GET" && KEPT.has(address)) event.respondWith(found(event.request, address));
});

/** All of it, or none: a version that is half there would be another one. */
async function filled() {
  const cache = await caches.open(CACHE);
  await cache.addAll([...KEPT.keys()].map((each) => new Request(each, { cache: fixed(each) ? "default" : "no-cache" })));
}

async function emptied() {
  const names = (await caches.keys()).filter((each) => each.startsWith(OURS) && each !== CACHE);
  await Promise.all(names.map((each) => caches.delete(each)));
}

/** What is named after its content never changes; anything else is asked of the site first. */
async function found(request, address) {
  const kept = async () => (await caches.open(CACHE)).match(address);
  if (fixed(address)) return (await kept()) ?? fetch(request);
  return fetch(request).catch(async () => (await kept()) ?? Response.error());
}

function fixed(address) {
  return KEPT.get(address).startsWith("validator/");
}
