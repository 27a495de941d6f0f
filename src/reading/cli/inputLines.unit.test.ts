import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { inputLines, type InputLine } from "./inputLines.ts";

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.byteLength; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const linesOf = async (
  input: string | Uint8Array,
  sizes: readonly number[] = [5],
  longest?: number,
): Promise<readonly InputLine[]> => {
  const lines: InputLine[] = [];
  for await (const some of inputLines(cut(Buffer.from(input), sizes), longest)) lines.push(...some);
  return lines;
};

const line = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .map((text) => text.replaceAll(/[\n\r\uFEFF]/g, " "));
const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 });

suite("the lines of the input", () => {
  test("are those of the text, however the bytes come", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line), sizes, async (lines, sizes) => {
        assert.deepEqual(await linesOf(lines.map((each) => `${each}\n`).join(""), sizes), lines);
      }),
    );
  });

  test("count the last one with or without its end, and the blank ones", async () => {
    assert.deepEqual(await linesOf(""), []);
    assert.deepEqual(await linesOf("\n"), [""]);
    assert.deepEqual(await linesOf("a\n\nb"), ["a", "", "b"]);
    assert.deepEqual(await linesOf("a\n\nb\n"), ["a", "", "b"]);
  });

  test("end as on Windows too, and begin without a byte order mark", async () => {
    assert.deepEqual(await linesOf("\uFEFFété\r\n\uFEFF\r\nfin\r"), ["été", "\uFEFF", "fin"]);
  });

  test("are taken for the encoding of old files where they are no UTF-8, one by one", async () => {
    const old = Buffer.from("d\u00e9lai\n", "latin1");
    for (const size of [2, 100])
      assert.deepEqual(await linesOf(Buffer.concat([Buffer.from("été\n"), old]), [size]), [
        "été",
        "délai",
      ]);
  });

  test("longer than can be held are said, and cost the others nothing", async () => {
    const long = "x".repeat(100);
    for (const size of [3, 10, 11]) {
      assert.deepEqual(await linesOf(`a\n${long}\nb\n`, [size], 20), ["a", null, "b"]);
      assert.deepEqual(await linesOf(`a\n${long}`, [size], 20), ["a", null]);
      assert.deepEqual(await linesOf("x".repeat(20), [size], 20), ["x".repeat(20)]);
    }
  });

  test("come in linear time, also one of five megabytes in small pieces", async () => {
    const [lone] = await linesOf("(".repeat(5_000_000), [4096]);
    assert.equal(lone?.length, 5_000_000);
  });
});
