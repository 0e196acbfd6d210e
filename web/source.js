// Where files come from: a visitor, our own examples, or the validator; and which of them are not read at all.

/**
 * A file of the visitor, an example of ours, or what was made of one.
 * @typedef {{ name: string, size: number, absent?: "no_example", arrayBuffer(): Promise<ArrayBuffer> }} Source
 */

const LARGEST = 100 * 1024 * 1024;
const NOT_READ = /\.(docx?|odt|pdf|xml)$/i;

/**
 * An example of ours, as if it were a file of the visitor.
 * @param {URL} bundle
 * @param {string} name
 * @returns {Source}
 */
export const example = (bundle, name) => ({
  name,
  size: 0,
  absent: "no_example",
  arrayBuffer: async () => {
    const answer = await fetch(new URL(`examples/${name}`, bundle));
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer.arrayBuffer();
  },
});

/**
 * A file that was made here, as if it were one of the visitor.
 * @param {import("./validator.js").Made} file
 * @returns {Source}
 */
export const made = ({ name, bytes }) => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => bytes.slice().buffer,
});

/**
 * What is in a file, or the name of the text that says why nobody looks.
 * @param {Source} source
 */
export async function read(source) {
  if (source.size > LARGEST) return "too_large";
  if (NOT_READ.test(source.name)) return "document";
  return source.arrayBuffer().catch(() => source.absent ?? "no_access");
}
