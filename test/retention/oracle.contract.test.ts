import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { compare } from "./compareStory.ts";
import { storyOf } from "./story.ts";
import { placeKinds } from "./storyStores.ts";

const asked = Number(process.env["EGIDE_TEST_STORIES"] ?? "0");
const seed = process.env["EGIDE_TEST_SEED"];
const ends = ["anonymise", "archive", "delete", "restrict"];

for (const kind of placeKinds())
  suite(`stories lived on ${kind.name}, held against the oracle`, () => {
    const usual = kind.name === "SQLite" ? 100 : 8;
    const seeds =
      seed === undefined
        ? Array.from({ length: asked > 0 ? asked : usual }, (_, at) => at + 1)
        : [Number(seed)];
    test(`${seeds.length} stories: what stands each morning is what the oracle says, and what is gone is receipted`, async () => {
      const place = await kind.make();
      const seen = new Set<string>();
      try {
        for (const each of seeds)
          for (const { end } of await compare(storyOf(each), place)) seen.add(end);
      } finally {
        await place.close();
      }
      if (seeds.length >= 100) assert.deepEqual([...seen].toSorted(), ends);
    });
  });
