import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tokenize } from "../tokens/tokenize.ts";
import { closedClasses } from "./closedClasses.ts";
import { spellings } from "./compile.ts";
import { connectors } from "./connectors.ts";
import { events } from "./events.ts";
import { entries } from "./lexicon.ts";
import { neutral } from "./neutral.ts";
import { nouns } from "./nouns.ts";
import { numbers } from "./numbers.ts";
import { periods } from "./periods.ts";
import { places } from "./places.ts";
import { refused } from "./refused.ts";
import { sources } from "./sources.ts";
import { verbs } from "./verbs.ts";

/** Every category that the grammar asks for. One that it does not ask for is a line that does nothing. */
const known = `
  number about unit half unit-neutral unit-other current-year month
  keep-past keep-active keep-infinitive keep-object keep-pledge not-kept-cell end-past move-past end-active end-object end-infinitive
  use-past account-act own-act may-do prolonged-past announcement announced announces happens remark no-matter time-name at-any-time final-fate end-head end-noun be been have modal-may modal-must right other-past placed-past own-law other-active used-past used-active define set-by
  max min over not-before lead lead-more raised now unlimited criterion reference duration-noun criterion-noun criterion-event
  from at at-request at-clause until until-clause until-whole while while-clause while-whole while-bare after-period
  condition condition-clause condition-whole concession law purpose manner aim aim-long for joiner introduction heading-question
  active archive restricted place stage-label storage system-noun supplementary
  det prep contracted conj rel pron subject-pronoun agent neg pas none negated break degree
  hedge if-any no-event no-event-within inactivity erased-from no-place other-quantity other-time other-time-above section-title abolished other-matter no-data aside-label asked-again non-act warned contrast contrast-adverb opens-something circular circular-of
  opening adverb tail fixed note event state act end-of-state before-event noun-in-ment
`
  .trim()
  .split(/\s+/);

const files = {
  closedClasses,
  connectors,
  events,
  neutral,
  nouns,
  numbers,
  periods,
  places,
  refused,
  verbs,
};
const lines = Object.values(files).flatMap((text) => text.trim().split("\n"));

/** A spelling as the grammar meets it: two that fold alike are one. */
const met = (category: string, spelling: string): string =>
  `${category} ; ${tokenize(spelling)
    .map(({ word }) => word)
    .join(" ")}`;

describe("the lexicon", () => {
  it("has one entry a line: a category, words, a value and a source", () => {
    for (const line of lines) {
      const cells = line.split(";").map((cell) => cell.trim());
      assert.equal(cells.length, 4, line);
      assert.ok(cells[0] && cells[1] && cells[3], line);
    }
  });

  it("takes each entry from a source of the list, and the list has no other", () => {
    assert.deepEqual(
      [...new Set(entries().map(({ source }) => source))].toSorted(),
      Object.keys(sources).toSorted(),
    );
  });

  it("has no category that the grammar does not know, and lacks none that it knows", () => {
    assert.deepEqual(
      [...new Set(entries().map(({ category }) => category))].toSorted(),
      known.toSorted(),
    );
  });

  it("repeats no line, and no line says only what those before it say", () => {
    const said = new Set<string>();
    for (const line of lines) {
      const [category = "", words = ""] = line.split(";").map((cell) => cell.trim());
      const spelled = spellings(words).map((spelling) => met(category, spelling));
      assert.ok(
        spelled.some((spelling) => !said.has(spelling)),
        `says nothing new: ${line}`,
      );
      for (const spelling of spelled) said.add(spelling);
    }
  });

  it("never gives the same words two values in one category", () => {
    const values = new Map<string, string>();
    for (const { category, words, value } of entries())
      for (const key of spellings(words).map((spelling) => met(category, spelling))) {
        assert.equal(value, values.get(key) ?? value, key);
        values.set(key, value);
      }
  });
});
