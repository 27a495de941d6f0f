import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { assertAccountedFor, assertQuoted } from "../accountedFor.fixture.ts";
import { importDocument } from "../importDocument.ts";

const folder = join(import.meta.dirname, "../../../../../shared/corpus/registers");
const absent = existsSync(folder) ? false : "the real notices do not stand beside this checkout";

describe("the real notices", { skip: absent }, () => {
  const read = (absent ? [] : readdirSync(folder)).map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return {
      name,
      text,
      register: importDocument({ bytes: Buffer.from(text), name, language: "fr" }),
    };
  });

  it("are read as activities, without dropping a character or inventing a word", () => {
    for (const { text, register } of read) {
      assertAccountedFor(text, register);
      // Around the markup of a link, what is read and what is joined from its places differ by a blank.
      if (!text.includes("](")) assertQuoted(text, register);
    }
    const none = read.filter(({ register }) => register.activities.length === 0);
    assert.ok(none.length <= 1, none.map(({ name }) => name).join(", "));
  });

  it("say why, on what basis, what data, for whom and how long, as often as they were found to", () => {
    const activities = read.map(({ register }) => register.activities);
    const count = (has: (activity: (typeof activities)[number][number]) => boolean): number =>
      activities.filter((each) => each.some(has)).length;
    const found = {
      purposes: count(({ purposes }) => purposes.length > 0),
      legalBases: count(({ legalBases }) => legalBases.length > 0),
      dataCategories: count(({ dataCategories }) => dataCategories.length > 0),
      recipients: count(({ recipients }) => recipients.length > 0),
      retention: count(({ retention }) => retention.length > 0),
      rights: count(({ rights }) => rights !== null),
      controllers: read.filter(({ register }) => register.controller !== null).length,
      officers: read.filter(({ register }) => register.dataProtectionOfficers.length > 0).length,
    };
    for (const [part, floor] of Object.entries(floors))
      assert.ok(found[part as keyof typeof found] >= floor, `${part}: ${JSON.stringify(found)}`);
  });
});

/** Of 48 notices; a few less than were found on the day that this was written. */
const floors = {
  purposes: 38,
  legalBases: 32,
  dataCategories: 40,
  recipients: 37,
  retention: 45,
  rights: 41,
  controllers: 18,
  officers: 20,
} as const;
