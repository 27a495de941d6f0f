import assert from "node:assert/strict";
import { suite, test } from "node:test";
import * as fc from "fast-check";
import {
  legalBasisLetters,
  rightsOf,
  subjectRights,
  type Activity,
  type RetentionStatement,
} from "../../register/index.ts";
import { bareActivity, demoRegister, inputOf, registerWith } from "../notices.fixture.ts";
import { composeNotice } from "./composeNotice.ts";
import { composeShortForm } from "./composeShortForm.ts";
import { textsOf } from "./glossary.ts";
import type { NoticeDocument, NoticeItem } from "./noticeDocument.ts";
import { plain, words } from "./text.ts";

const statement = (id: string, text: string): RetentionStatement => ({
  id,
  hash: "",
  text,
  context: null,
  source: [],
  reading: {
    status: "not-understood",
    rules: [],
    unread: [],
  } as unknown as RetentionStatement["reading"],
});

const anyText = fc.constantFrom("Service de lecture", "Régie", "Agents d’accueil", "  ");
const quoted = fc.array(
  anyText.map((text) => ({ text, source: [] })),
  { maxLength: 3 },
);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const line = fc.constantFrom("Selon la délibération du conseil", "Par convention");

/** Activities of which anything may be said, or not. */
const activities: fc.Arbitrary<Activity> = fc
  .record({
    purposes: quoted,
    legalBases: fc.array(
      fc.record({
        article: fc.constantFrom(...legalBasisLetters.map((letter) => `6.1.${letter}`), "6.1"),
        text: fc.constantFrom("Article 6 du règlement", ""),
        source: fc.constant([]),
        interest: optional(line),
        withdrawal: optional(line),
      }),
      { maxLength: 3 },
    ),
    recipients: quoted,
    recipientsNone: fc.boolean(),
    retention: fc.uniqueArray(fc.constantFrom("un an", "deux ans", "six mois"), { maxLength: 3 }),
    nationalIdentifier: fc.boolean(),
    specialCategories: fc.uniqueArray(fc.constantFrom("health", "criminal-offences"), {
      maxLength: 2,
    }),
    dataSources: optional(
      fc.record({
        collection: fc.constantFrom("from-subject", "from-others", "both"),
        others: quoted,
      }),
    ),
    transfers: optional(
      fc.array(
        fc.record({
          recipient: line,
          country: fc.constant("Ailleurs"),
          safeguard: optional(fc.constantFrom("adequacy-decision", "certification")),
          document: optional(line),
          source: fc.constant([]),
        }),
        { maxLength: 2 },
      ),
    ),
    provision: optional(
      fc.record({
        requirement: fc.constantFrom("statutory", "optional"),
        consequences: optional(line),
        source: fc.constant([]),
      }),
    ),
    automatedDecisions: optional(
      fc.record({
        used: fc.boolean(),
        logic: optional(line),
        consequences: optional(line),
        source: fc.constant([]),
      }),
    ),
    rightsOverrides: optional(
      fc.array(
        fc.record({
          right: fc.constantFrom(...subjectRights),
          applies: fc.boolean(),
          ground: line,
        }),
        { maxLength: 2 },
      ),
    ),
  })
  .map(({ retention, ...rest }) => {
    const said = Object.fromEntries(
      Object.entries(rest).filter(([, value]) => value !== undefined),
    ) as Partial<Activity>;
    return bareActivity({
      ...said,
      retention: retention.map((text, at) => statement(`prets.${at + 1}`, `Gardé ${text}.`)),
    });
  });

const rightsShown = (document: NoticeDocument): readonly string[] =>
  document.sections.flatMap(({ id, blocks }) =>
    id !== "rights"
      ? []
      : blocks.flatMap((block) =>
          block.kind === "definitions"
            ? block.entries.map((entry) => entry.id?.replace("right-", "") ?? "")
            : [],
        ),
  );

const saidIn = (document: NoticeDocument, section: string): string =>
  document.sections
    .filter(({ id }) => id === section)
    .flatMap((each) => textsOf({ ...document, title: [], lead: [], sections: [each] }).map(plain))
    .join("\n");

const hole = /Le registre ne le dit pas encore/;

suite("the notice of an activity", () => {
  test("lists a right exactly where the legal basis gives it, whatever the activity", () => {
    fc.assert(
      fc.property(activities, (activity) => {
        const expected = rightsOf(activity)
          .filter(({ applies }) => applies === true)
          .map(({ right }) => right);
        for (const language of ["fr", "en"] as const) {
          const notice = composeNotice(activity, inputOf(registerWith([activity])), language);
          assert.deepEqual(rightsShown(notice), expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("has every item of articles 13 and 14, or says that the register does not", () => {
    const items: Readonly<Record<string, (activity: Activity) => readonly NoticeItem[] | null>> = {
      purposes: () => ["purposes"],
      "legal-basis": () => ["legal-basis"],
      recipients: () => ["recipients"],
      transfers: () => ["transfers"],
      retention: () => ["retention"],
      source: () => ["source"],
      provision: ({ dataSources }) =>
        dataSources?.collection === "from-others" ? null : ["provision"],
      automated: () => ["automated-decisions"],
      data: () => ["categories"],
    };
    fc.assert(
      fc.property(activities, (activity) => {
        const notice = composeNotice(activity, inputOf(registerWith([activity])), "fr");
        for (const [section, itemsOf] of Object.entries(items)) {
          const wanted = itemsOf(activity);
          if (wanted === null) continue;
          const isMissing = notice.missing.some(
            ({ item, about }) => wanted.includes(item) && about === undefined,
          );
          const text = saidIn(notice, section);
          const isSaid = text !== "" && !hole.test(text.split("\n")[0] ?? "");
          assert.notEqual(isSaid, isMissing, `${section}: ${text}`);
        }
        for (const each of ["controller", "officer", "complaint"])
          assert.notEqual(saidIn(notice, each), "", each);
      }),
      { numRuns: 150 },
    );
  });

  test("asks for each safeguard, ground and interest that the register leaves unsaid", () => {
    fc.assert(
      fc.property(activities, (activity) => {
        const missing = composeNotice(
          activity,
          inputOf(registerWith([activity])),
          "en",
        ).missing.map(({ item }) => item);
        const has = (item: NoticeItem): boolean => missing.includes(item);
        assert.equal(
          has("legitimate-interest"),
          activity.legalBases.some(({ article, interest }) => article === "6.1.f" && !interest),
        );
        assert.equal(
          has("transfer-safeguard"),
          (activity.transfers ?? []).some(({ safeguard }) => safeguard === undefined),
        );
        assert.equal(has("national-identifier-text"), activity.nationalIdentifier);
        assert.equal(has("special-condition"), activity.specialCategories.includes("health"));
        assert.equal(
          has("rights"),
          rightsOf(activity).some(({ applies }) => applies === null),
        );
      }),
      { numRuns: 150 },
    );
  });

  test("gives the sentence of the register exactly, and no other period", () => {
    fc.assert(
      fc.property(activities, (activity) => {
        for (const language of ["fr", "en"] as const) {
          const notice = composeNotice(activity, inputOf(registerWith([activity])), language);
          const sentences = notice.sections
            .flatMap(({ id, blocks }) => (id === "retention" ? blocks : []))
            .flatMap((block) => (block.kind === "definitions" ? block.entries : []))
            .map(({ term }) => term);
          assert.deepEqual(
            sentences,
            activity.retention.map(({ text }) => [{ kind: "quote", text }]),
          );
          const others = notice.sections
            .filter(({ id }) => id !== "retention" && id !== "rights")
            .map(({ id }) => saidIn(notice, id))
            .join("\n");
          assert.doesNotMatch(others, /\b(?:un an|deux ans|six mois)\b/);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("says in words what was read of a sentence, and that nothing was where it was not", () => {
    const activity = bareActivity({
      retention: [statement("a", "Gardé un an."), statement("b", "Gardé longtemps.")],
    });
    const input = inputOf(registerWith([activity]), {
      readingOf: ({ id }) => (id === "a" ? [words("un an")] : null),
    });
    assert.match(
      saidIn(composeNotice(activity, input, "fr"), "retention"),
      /En clair : un an\.[^]+pas compris toute/,
    );
  });

  test("answers article 14 where others give the data, and names them", () => {
    const others = [{ text: "Caisse voisine", source: [] }];
    const activity = bareActivity({ dataSources: { collection: "from-others", others } });
    const notice = composeNotice(activity, inputOf(registerWith([activity])), "fr");
    assert.match(saidIn(notice, "source"), /ne viennent pas de vous[^]+Caisse voisine/);
    assert.equal(notice.sections.find(({ id }) => id === "source")?.articles[0], "14(2)(f)");
    assert.ok(notice.missing.every(({ item }) => item !== "provision" && item !== "source"));
  });

  test("guesses nothing of where the data comes from", () => {
    const activity = bareActivity();
    const notice = composeNotice(activity, inputOf(registerWith([activity])), "fr");
    assert.equal(saidIn(notice, "source"), "");
    assert.match(saidIn(notice, "missing"), /de vous ou de quelqu’un d’autre/);
  });

  test("leads to the body and its officer, and says so where nobody said how", () => {
    const activity = bareActivity();
    const full = inputOf(registerWith([activity]));
    const bare = {
      ...full,
      officers: [],
      publisher: { ...full.publisher, address: null, telephone: null, email: null },
    };
    const items = composeNotice(activity, bare, "fr").missing.map(({ item }) => item);
    assert.ok(items.includes("dpo") && items.includes("controller-address"));
    const said = composeNotice(activity, full, "fr").missing.map(({ item }) => item);
    assert.ok(!said.includes("dpo") && !said.includes("controller-address"));
  });
});

suite("the short form", () => {
  test("has three to five lines, and the way to the whole notice as the last", () => {
    const input = inputOf(demoRegister());
    for (const activity of input.register.activities)
      for (const language of ["fr", "en"] as const) {
        const { sections } = composeShortForm(activity, input, language);
        const [block] = sections[0]?.blocks ?? [];
        assert.ok(block?.kind === "list");
        assert.ok(block.items.length >= 3 && block.items.length <= 5, activity.id);
        assert.ok(
          block.items
            .at(-1)
            ?.some(
              (each) =>
                each.kind === "link" && each.href === input.links[language].notice(activity.id),
            ),
        );
      }
  });
});
