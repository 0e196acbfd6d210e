// The site as people without internet see it: served by the project's own command.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { createInterface } from "node:readline";
import { ROOT, PYTHON } from "./source.mjs";

const WAIT = 20_000;

export async function serve(site) {
  const run = spawn(PYTHON, ["-m", "mvi_standard.cli.mvi", "web", site, "--no-open", "--port", "0"], { cwd: ROOT });
  let said = "";
  const root = await new Promise((done, failed) => {
    const late = setTimeout(() => failed(new Error(`mvi web gave no address: ${said}`)), WAIT);
    for (const stream of [run.stdout, run.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        said += `${line}\n`;
        const found = /http:\/\/(127\.0\.0\.1|localhost):\d+/.exec(line);
        if (found) clearTimeout(late), done(found[0]);
      });
    }
    run.on("exit", (code) => failed(new Error(`mvi web ended with ${code}: ${said}`)));
  });
  return { root, close: () => run.kill("SIGINT") };
}

const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".png": "image/png" };

/** Any web server; `under` is the folder that it keeps the site in, `edit` what it does to a page. */
export async function plain(site, under = "/", edit = (html) => html, port = 0) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    let file = join(site, path.startsWith(under) ? path.slice(under.length) : "not in this folder");
    try {
      if ((await stat(file)).isDirectory()) file = join(file, "index.html");
      const body = extname(file) === ".html" ? edit(await readFile(file, "utf8")) : await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("404");
    }
  });
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  const taken = server.address().port;
  const close = () => new Promise((done) => (server.close(done), server.closeAllConnections()));
  return { root: `http://127.0.0.1:${taken}`, port: taken, close };
}
