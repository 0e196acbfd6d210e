// Chromium, and visits that remember what was requested.
import { chromium } from "playwright-core";

const QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-quic"];
const QUIETER = ["--disable-component-update", "--disable-sync"];

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

export const browser = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...QUIET, ...QUIETER] });

export async function visit(world, options = {}) {
  const context = await world.chromium.newContext({ viewport: WIDE, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const requests = [];
  const methods = [];
  const problems = [];
  context.on("request", (request) => requests.push(request.url()) && methods.push(request.method()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (said) => said.type() === "error" && problems.push(said.text())); // a blocked request too
  page.on("response", (response) => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`));
  return { page, context, requests, methods, problems, close: () => context.close() };
}

/** What was asked of others; a page makes data: and blob: addresses itself. */
export function elsewhere(requests, root) {
  const own = [root, "data:", `blob:${new URL(root).origin}/`];
  return requests.filter((each) => !own.some((start) => each.startsWith(start)));
}

export const address = (world, language, path) => `${world.root}/${language}/${world.version}/${path}`;
