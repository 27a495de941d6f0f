import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decode } from "./decode.ts";
import { readDocument } from "./readDocument.ts";

const stray = Buffer.from([0xe9]);

describe("the decoding of a document", () => {
  it("keeps UTF-8 where one byte of it is bad, and shows where", () => {
    const decoded = decode(
      Buffer.concat([Buffer.from("Prêté à l’été, "), stray, Buffer.from(" fin")]),
    );
    assert.deepEqual(decoded, { text: "Prêté à l’été, \ufffd fin", encoding: "utf-8-damaged" });
  });

  it("keeps UTF-8 that was cut inside its last letter", () => {
    assert.equal(decode(Buffer.from("prêté à l’été").subarray(0, -1)).encoding, "utf-8-damaged");
  });

  it("reads Windows-1252 where the bad bytes are as many as the good", () => {
    const decoded = decode(Buffer.from("prêté à l'été", "latin1"));
    assert.deepEqual(decoded, { text: "prêté à l'été", encoding: "windows-1252" });
  });

  it("recognises UTF-16 without a mark by the place of its zeros", () => {
    const text = "Finalité : prêter l’été • « un lit »";
    const little = Buffer.from(text, "utf16le");
    assert.deepEqual(decode(little), { text, encoding: "utf-16le" });
    assert.deepEqual(decode(Buffer.from(little).swap16()), { text, encoding: "utf-16be" });
  });

  it("takes figures of a binary file for no text", () => {
    const figures = Buffer.from(Uint16Array.from({ length: 200 }, (_, at) => at % 30).buffer);
    assert.equal(decode(figures).encoding, "binary");
    assert.equal(decode(Buffer.alloc(100)).encoding, "binary");
  });

  it("ends lines at returns where a file has no line feed, at the same offsets", () => {
    for (const name of ["a.txt", "a.md"]) {
      const { text, source } = readDocument(Buffer.from("un\rdeux"), name);
      assert.deepEqual([text, source], ["un\ndeux", "un\rdeux"]);
    }
    assert.equal(readDocument(Buffer.from("un\rdeux\n"), "a.txt").text, "un\rdeux\n");
  });
});
