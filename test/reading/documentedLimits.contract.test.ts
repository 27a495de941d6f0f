import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readRetention } from "../../src/reading/index.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/reading.md"), "utf8");

/** The sentences that the tables of one section quote; shorter quotes are words. */
const quotedUnder = (title: string): readonly string[] => {
  const [, section = ""] = page.split(`\n## ${title}\n`);
  const lines = section.split("\n## ")[0]!.split("\n");
  return lines
    .filter((line) => line.startsWith("|"))
    .flatMap((line) =>
      [...line.matchAll(/« ([^»]*\.) »/g)].map(({ 1: sentence = "" }) => sentence),
    );
};

const isRead = (sentence: string): boolean => readRetention(sentence, null).status === "read";

describe("the documentation of what the reader cannot do", () => {
  it("gives examples that are not read", () => {
    const examples = quotedUnder("What is not understood, and why");
    assert.ok(examples.length >= 15);
    assert.deepEqual(examples.filter(isRead), []);
  });

  it("gives examples of misreadings that are still read; one that is mended leaves the page", () => {
    const examples = quotedUnder("What is read wrongly");
    assert.deepEqual(
      examples.filter((sentence) => !isRead(sentence)),
      [],
    );
  });
});
