import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findReferences } from "../../../../reading/index.ts";
import { citedTexts } from "./citedTexts.ts";

describe("texts whose period is known", () => {
  for (const { code, article, says } of citedTexts)
    it(`are named as the reader names them: ${code}, ${article}`, () => {
      const [, where] = /\(([^()]+)\)$/.exec(says.fr)!;
      const [named, number] = where!.split(", art. ") as [string, string];
      const read = findReferences(`Selon l’article ${number} du ${named}.`);
      assert.ok(
        read.some((each) => each.code === code && each.article === article),
        JSON.stringify(read),
      );
    });
});
