// A server on another address, that should hear nothing.
import { createServer } from "node:net";

const HEARING = 10_000;
const ANSWER = "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

async function until(holds) {
  for (const end = Date.now() + HEARING; Date.now() < end && !holds(); ) await new Promise((done) => setTimeout(done, 20));
  return holds();
}

/** A host elsewhere, that remembers every byte; a browser may open a connection before it asks itself whether it may. */
export async function listener() {
  const said = [];
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.on("data", (bytes) => {
      said.push(bytes.toString("latin1").split("\r\n")[0]);
      socket.end(ANSWER);
    });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    root: `http://127.0.0.1:${server.address().port}`,
    heard: (name) => said.some((each) => each.includes(`/${name} `)),
    hears: (name) => until(() => said.some((each) => each.includes(`/${name} `))),
    all: () => [...said],
    forget: () => said.splice(0),
    close: () => server.close(),
  };
}
