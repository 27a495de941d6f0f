import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import { takePage } from "../takePage.ts";
import { judgePicture } from "./judgePicture.ts";

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

const header = (width: number, height: number): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 0, 0, 0, 0], 8);
  return chunk("IHDR", data);
};

/** One grey pixel, with what else stands between its header and its end. */
const png = (between: readonly Buffer[] = [], width = 1): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    header(width, 1),
    ...between,
    chunk("IDAT", deflateSync(Buffer.from([0, 128]))),
    chunk("IEND", Buffer.alloc(0)),
  ]);

const segment = (marker: number, data: string | Uint8Array): Buffer => {
  const body = Buffer.from(data as string, "latin1");
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

const jpeg = (between: readonly Buffer[] = [], rest: readonly number[] = []): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"),
    ...between,
    segment(0xc0, Uint8Array.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9, ...rest]),
  ]);

const codeOf = (bytes: Uint8Array): string => {
  const judged = judgePicture(bytes);
  return judged.ok ? judged.value.kind : judged.failure.code;
};

suite("a picture of a page", () => {
  test("is told by its content, and keeps nothing of where and when it was taken", () => {
    const where = "GPS 43.6, 1.44 of Léa";
    for (const [bytes, kind] of [
      [jpeg([segment(0xe1, `Exif\0\0${where}`), segment(0xfe, where)]), "jpeg"],
      [png([chunk("tEXt", Buffer.from(where)), chunk("eXIf", Buffer.from(where))]), "png"],
    ] as const) {
      const judged = judgePicture(bytes);
      assert.ok(judged.ok);
      assert.equal(judged.value.kind, kind);
      assert.equal(Buffer.from(judged.value.content).includes("GPS"), false);
      assert.deepEqual(
        Buffer.from(judged.value.content),
        kind === "jpeg" ? jpeg() : png(),
        "the picture itself is as it was",
      );
    }
  });

  test("is refused where it is another thing, hides one, is cut, or would fill a memory", () => {
    assert.equal(codeOf(Buffer.from("<svg onload=alert(1)>")), "files.wrong-kind");
    assert.equal(codeOf(Buffer.from("GIF89a")), "files.wrong-kind");
    assert.equal(codeOf(jpeg([], [0x50, 0x4b, 3, 4])), "files.two-in-one");
    assert.equal(codeOf(Buffer.concat([png(), Buffer.from("<script>")])), "files.two-in-one");
    assert.equal(codeOf(png([], 30_000)), "files.damaged");
    assert.equal(codeOf(png([chunk("EVIL", Buffer.alloc(1))])), "files.damaged");
    const wrong = png();
    wrong[20] = (wrong[20] ?? 0) ^ 1;
    assert.equal(codeOf(wrong), "files.damaged");
  });

  test("is refused cut anywhere, and what is random never is one", () => {
    for (const whole of [jpeg(), png()])
      for (let length = 8; length < whole.length; length += 1)
        assert.equal(codeOf(whole.subarray(0, length)), "files.damaged", String(length));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        assert.match(codeOf(Buffer.concat([jpeg().subarray(0, 4), bytes])), /^files\./);
      }),
    );
  });

  test("is taken beside a PDF, and a document of an office program is not", async () => {
    const code = async (bytes: Uint8Array): Promise<string> => {
      const taken = await takePage(bytes, null);
      return taken.ok ? taken.value.kind : taken.failure.code;
    };
    assert.equal(await code(jpeg()), "jpeg");
    assert.equal(await code(Buffer.from("Bonjour")), "files.no-page");
    assert.equal(await code(Buffer.alloc(5 * 1024 * 1024 + 1)), "files.too-large");
    const scanner = { scan: async () => ({ ok: true, value: "infected" }) as const };
    const found = await takePage(jpeg(), scanner);
    assert.ok(!found.ok && found.failure.code === "files.infected");
  });
});
