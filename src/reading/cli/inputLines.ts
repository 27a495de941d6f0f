/** One line of the input, without its end; null for a line longer than any sentence. */
export type InputLine = string | null;

/** Beyond this a line is not held in memory. */
export const longestLine = 16 * 1024 * 1024;

const lineFeed = 10;

/**
 * Cuts bytes into lines as they come, and gives together those that one piece completes. A line end after the last line
 * makes no line more. The memory it takes is that of one line; the work is linear, however the input is cut.
 */
export async function* inputLines(
  pieces: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<readonly InputLine[]> {
  let held: Uint8Array[] = [];
  let weight = 0;
  let isFirst = true;
  const complete = (end: Uint8Array): InputLine[] => {
    const isTooLong = weight > longest;
    const lines: InputLine[] = textOf(isTooLong ? end : Buffer.concat([...held, end])).split("\n");
    if (isTooLong) lines[0] = null;
    held = [];
    weight = 0;
    if (isFirst && typeof lines[0] === "string") lines[0] = lines[0].replace(/^\uFEFF/, "");
    isFirst = false;
    return lines.map((line) => (line?.endsWith("\r") ? line.slice(0, -1) : line));
  };
  for await (const piece of pieces) {
    const last = piece.lastIndexOf(lineFeed);
    if (last >= 0) {
      weight += piece.indexOf(lineFeed);
      yield complete(piece.subarray(0, last));
    }
    const rest = piece.subarray(last + 1);
    weight += rest.byteLength;
    if (weight > longest) held = [];
    else if (rest.byteLength > 0) held.push(rest);
  }
  if (weight > 0) yield complete(new Uint8Array());
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const western = new TextDecoder("windows-1252");

/** UTF-8; a line that is none is taken for the encoding of old French files. */
const textOf = (bytes: Uint8Array): string => {
  try {
    return strict.decode(bytes);
  } catch {
    const ends = [...linesOf(bytes)];
    return ends.length === 1 ? western.decode(bytes) : ends.map(textOf).join("\n");
  }
};

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, start)) {
    yield bytes.subarray(start, at);
    start = at + 1;
  }
  yield bytes.subarray(start);
}
