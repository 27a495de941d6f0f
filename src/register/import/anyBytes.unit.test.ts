import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { readDocument } from "../../reading/index.ts";
import { assertAccountedFor, assertQuoted } from "./accountedFor.fixture.ts";
import { importDocument } from "./importDocument.ts";
import { page } from "./page.fixture.ts";

const names = fc.constantFrom("a.txt", "a.html", "a.md", "stdin");
const read = (bytes: Uint8Array, name: string) => importDocument({ bytes, name, language: "fr" });

/** Pages that look like registers: lines of a real one, shuffled, cut, doubled and mixed with noise. */
const scrambled = fc
  .array(
    fc.oneof(
      fc.constantFrom(...page.split("\n")),
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom(
        "",
        "  • Durée de conservation :",
        "# Titre",
        "  1. (",
        ")",
        "; ; :",
        "• ",
        "A : B",
      ),
    ),
    { maxLength: 60 },
  )
  .map((lines) => lines.join("\n"));

describe("an import of anything", () => {
  it("never fails on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), names, (bytes, name) => {
        const register = read(bytes, name);
        const { source, encoding } = readDocument(bytes, name);
        if (encoding !== "binary") assertAccountedFor(source, register);
      }),
      { numRuns: 400 },
    );
  });

  it("accounts for every character of any scrambled page, and invents nothing", () => {
    fc.assert(
      fc.property(scrambled, names, (text, name) => {
        const bytes = Buffer.from(text);
        const { source, encoding } = readDocument(bytes, name);
        if (encoding === "binary") return;
        const register = read(bytes, name);
        assertAccountedFor(source, register);
        if (name === "a.txt" && !/\p{M}/u.test(source)) assertQuoted(source, register);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same register for the same bytes", () => {
    const bytes = Buffer.from(page);
    assert.deepEqual(read(bytes, "a.txt"), read(bytes, "a.txt"));
  });

  it("stays linear on hostile pages", () => {
    const hostile: Record<string, (size: number) => [string, string]> = {
      "open brackets": (size) => ["(".repeat(size), "a.txt"],
      "same heads": (size) => ["A : B\n\n  • Finalité : x\n\n".repeat(size / 25), "a.txt"],
      "deep lists": (size) => ["<ul><li>".repeat(size / 8), "a.html"],
      "unclosed elements": (size) => ["<div>".repeat(size / 5), "a.html"],
      "one label again and again": (size) => [
        `A : B\n\n${"  • Finalité : x\n".repeat(size / 17)}`,
        "a.txt",
      ],
      "unclosed links": (size) => ["[a](".repeat(size / 4), "a.md"],
      "deeper and deeper bullets": (size) => [
        `T\n\n• Finalité :\n${Array.from({ length: Math.sqrt(size) }, (_, at) => `${" ".repeat(at)}• x`).join("\n")}`,
        "a.txt",
      ],
    };
    for (const [kind, make] of Object.entries(hostile)) {
      const time = (size: number): number => {
        const [text, name] = make(size);
        const start = performance.now();
        read(Buffer.from(text), name);
        return performance.now() - start;
      };
      time(50_000);
      const small = Math.max(time(100_000), 20);
      const large = Math.min(time(500_000), time(500_000));
      // Five times the size: a quadratic step would take 25 times as long, whatever the machine.
      assert.ok(large / small < 18, `${kind}: ${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
    }
  });
});
