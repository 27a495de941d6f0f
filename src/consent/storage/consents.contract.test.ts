import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { askConsent } from "../actions/askConsent.ts";
import { changePurposeWords } from "../actions/changePurposeWords.ts";
import { followBodyName } from "../actions/followBodyName.ts";
import { giveConsent } from "../actions/giveConsent.ts";
import { openPurpose } from "../actions/openPurpose.ts";
import { consentAdapters, offersContent, type ConsentHere } from "../consent.fixture.ts";
import type { PurposeContent } from "../model/purpose/consentPurpose.ts";

const body = "valmarine";

const opened = async (here: ConsentHere, content: PurposeContent = offersContent) => {
  const outcome = await openPurpose(here, { body, activity: "offres", content });
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};

const gives = async (here: ConsentHere, purpose: string, reference: string) => {
  const words = (await here.purposes.find(purpose))?.words.hash ?? "";
  return await giveConsent(here, {
    purpose,
    person: here.keys.person(body, purpose, reference),
    words,
    language: "fr",
    means: "link",
    giver: "self",
  });
};

const takesBack = async (here: ConsentHere, purpose: string, reference: string) =>
  await here.consents.withdraw(
    { purpose, person: here.keys.person(body, purpose, reference) },
    { at: here.clock.now(), means: "link", reason: null },
  );

const asks = async (here: ConsentHere, purpose: string, references: string[], isDry = false) => {
  const asker = { kind: "token", id: "token-1" } as const;
  const outcome = await askConsent(here, { body, purpose, references, asker, isDry });
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};

for (const { name, on } of consentAdapters)
  suite(`consent to a purpose (${name})`, () => {
    test(
      "is refused for whoever never gave it, given by a clear act, and gone with its withdrawal (AME-08, CNM-03, CRA-29)",
      on(async (here) => {
        const purpose = await opened(here);
        assert.ok((await gives(here, purpose, "A-1")).ok);
        assert.deepEqual(await asks(here, purpose, ["A-1", "A-2"]), {
          allowed: ["A-1"],
          refused: [{ reference: "A-2", because: "never-given" }],
        });
        assert.ok(await takesBack(here, purpose, "A-1"));
        assert.ok(!(await takesBack(here, purpose, "A-1")), "once");
        const [refused] = (await asks(here, purpose, ["A-1"])).refused;
        assert.equal(refused?.because, "withdrawn");
        assert.ok((await gives(here, purpose, "A-1")).ok, "it may be given anew (CRA-30, CRA-31)");
        assert.deepEqual((await asks(here, purpose, ["A-1"])).allowed, ["A-1"]);
      }),
    );

    for (const act of ["campaign", "publication", "transmission"] as const)
      test(
        `lets a ${act} be done with nobody else (AME-08, CRA-24, CRA-25, CRA-27, CRA-28, CRA-29)`,
        on(async (here) => {
          const purpose = await opened(here, { ...offersContent, act });
          const other = await opened(here, { ...offersContent, act });
          await gives(here, other, "A-1");
          assert.deepEqual((await asks(here, purpose, ["A-1"])).allowed, [], "one purpose each");
          await gives(here, purpose, "A-1");
          assert.deepEqual((await asks(here, purpose, [" A-1 ", "A-1"])).allowed, ["A-1"]);
        }),
      );

    test(
      "ends with the last day of its lifetime, and by nothing that has to run",
      on(async (here) => {
        const purpose = await opened(here);
        await gives(here, purpose, "A-1");
        here.clock.set("2029-03-01T22:59:59Z");
        assert.deepEqual((await asks(here, purpose, ["A-1"])).allowed, ["A-1"]);
        here.clock.set("2029-03-01T23:00:00Z");
        const [refused] = (await asks(here, purpose, ["A-1"])).refused;
        assert.equal(refused?.because, "expired");
        assert.ok(!(await takesBack(here, purpose, "A-1")));
        await gives(here, purpose, "A-1");
        const proofs = await here.consents.proofs(purpose, here.keys.person(body, purpose, "A-1"));
        assert.equal(proofs.length, 2);
        const numbers = await here.consents.numbers(
          [{ id: purpose, countsFrom: 1 }],
          here.clock.now(),
        );
        assert.deepEqual(numbers.get(purpose), {
          given: 1,
          withdrawn: 0,
          expired: 1,
          otherWords: 0,
        });
      }),
    );

    test(
      "is asked anew when the words mean something else, and stays where they only say it better",
      on(async (here) => {
        const id = await opened(here);
        await gives(here, id, "A-1");
        const said = (fr: string): PurposeContent => ({
          ...offersContent,
          explanation: { ...offersContent.explanation, fr },
        });
        const change = async (fr: string, asksAnew: boolean, seen: number) =>
          await changePurposeWords(
            here,
            { body, id, seen },
            { content: said(fr), asksAnew, reason: "plus clair" },
          );
        assert.ok((await change("Nous vous écrirons à votre adresse.", false, 1)).ok);
        assert.deepEqual((await asks(here, id, ["A-1"])).allowed, ["A-1"]);
        const late = await change("Autre chose.", true, 1);
        assert.ok(!late.ok && late.failure.code === "consent.purpose-changed");
        assert.ok((await change("Nos partenaires aussi vous écriront.", true, 2)).ok);
        const [refused] = (await asks(here, id, ["A-1"])).refused;
        assert.equal(refused?.because, "other-words");
        const [last] = await here.consents.proofs(id, here.keys.person(body, id, "A-1"));
        const shown = await here.purposes.words(last?.consent.words.hash ?? "");
        assert.ok(shown?.fr.lines.includes(offersContent.explanation.fr), "what was shown is kept");
        assert.deepEqual(
          (await here.purposes.versions(id)).map(({ number, asksAnew }) => [number, asksAnew]),
          [
            [3, true],
            [2, false],
            [1, true],
          ],
        );
        const numbers = await here.consents.numbers([{ id, countsFrom: 3 }], here.clock.now());
        assert.equal(numbers.get(id)?.otherWords, 1);
      }),
    );

    test(
      "is given to the words that were before the person, not to those of the moment",
      on(async (here) => {
        const purpose = await opened(here);
        const before = (await here.purposes.find(purpose))?.words.hash ?? "";
        const content = { ...offersContent, lifetime: null };
        await changePurposeWords(
          here,
          { body, id: purpose, seen: 1 },
          { content, asksAnew: true, reason: "sans fin" },
        );
        const person = here.keys.person(body, purpose, "A-1");
        const given = { purpose, person, words: before, language: "fr", means: "link" } as const;
        const outcome = await giveConsent(here, { ...given, giver: "self" });
        assert.ok(!outcome.ok && outcome.failure.code === "consent.words-changed");
        assert.deepEqual((await asks(here, purpose, ["A-1"])).allowed, []);
      }),
    );

    test(
      "is asked of no child unless the purpose says so",
      on(async (here) => {
        const given = { language: "fr", means: "body", giver: "guardian" } as const;
        for (const minors of [false, true]) {
          const purpose = await opened(here, { ...offersContent, minors });
          const words = (await here.purposes.find(purpose))?.words.hash ?? "";
          const person = here.keys.person(body, purpose, "enfant");
          const outcome = await giveConsent(here, { ...given, purpose, person, words });
          assert.equal(outcome.ok, minors);
          assert.equal((await asks(here, purpose, ["enfant"])).allowed.length, minors ? 1 : 0);
        }
      }),
    );

    test(
      "is proved by what entered the ledger",
      on(async (here) => {
        const purpose = await opened(here);
        await gives(here, purpose, "A-1");
        await takesBack(here, purpose, "A-1");
        const proofs = await here.consents.proofs(purpose, here.keys.person(body, purpose, "A-1"));
        assert.equal(proofs.length, 1);
        assert.deepEqual(
          proofs[0]?.entries.map(({ isTrue }) => isTrue),
          [true, true],
        );
        assert.equal(proofs[0]?.consent.end?.how, "withdrawn");
      }),
    );

    test(
      "ends with its purpose, for good",
      on(async (here) => {
        const purpose = await opened(here);
        await gives(here, purpose, "A-1");
        const by = { at: here.clock.now(), reason: "campagne finie" };
        assert.ok(await here.purposes.close(purpose, by));
        assert.ok(!(await here.purposes.close(purpose, by)));
        const [refused] = (await asks(here, purpose, ["A-1"])).refused;
        assert.equal(refused?.because, "closed");
        assert.ok(!(await gives(here, purpose, "A-2")).ok);
        const last = await here.consents.last(purpose, [here.keys.person(body, purpose, "A-1")]);
        assert.equal([...last.values()][0]?.end?.how, "closed");
      }),
    );

    test(
      "counts once, however often it is sent at one moment, and not beside the end of its purpose",
      on(async (here) => {
        const purpose = await opened(here);
        const all = await Promise.all(Array.from({ length: 5 }, () => gives(here, purpose, "A-1")));
        assert.ok(all.every(({ ok }) => ok));
        const counted = async (id: string): Promise<number> =>
          (await here.consents.numbers([{ id, countsFrom: 1 }], here.clock.now())).get(id)?.given ??
          0;
        assert.equal(await counted(purpose), 1);
        const by = { at: here.clock.now(), reason: "fin" };
        await Promise.all([
          ...["B-1", "B-2", "B-3"].map((reference) => gives(here, purpose, reference)),
          here.purposes.close(purpose, by),
          ...["B-4", "B-5"].map((reference) => gives(here, purpose, reference)),
        ]);
        assert.equal(await counted(purpose), 0, "what came before the end ended with it");
      }),
    );

    test(
      "is bound to an activity that rests on it in the register of the body",
      on(async (here) => {
        const code = async (of: string, activity: string): Promise<string | null> => {
          const asked = { body: of, activity, content: offersContent };
          const outcome = await openPurpose(here, asked);
          return outcome.ok ? null : outcome.failure.code;
        };
        assert.equal(await code(body, "paie"), "consent.activity-not-on-consent");
        assert.equal(await code(body, "inconnue"), "consent.activity-unknown");
        assert.equal(await code("hauterive", "offres"), "consent.activity-unknown");
        assert.deepEqual(await here.purposes.list(body), []);
        const purpose = await opened(here);
        const asker = { kind: "token", id: "t" } as const;
        const outcome = await askConsent(here, {
          body: "hauterive",
          purpose,
          references: ["A-1"],
          asker,
          isDry: true,
        });
        assert.ok(!outcome.ok && outcome.failure.code === "consent.purpose-unknown");
      }),
    );

    test(
      "is asked under the present name of its body, and those who gave it under the former one are not asked again",
      on(async (here) => {
        const purpose = await opened(here);
        const ended = await opened(here);
        await gives(here, purpose, "A-1");
        await here.purposes.close(ended, { at: here.clock.now(), reason: "fini" });
        assert.equal(await followBodyName(here, body), 0, "it bears it already");
        const renamed = { ...here, bodyName: async () => "Entraide du Littoral" };
        assert.equal(await followBodyName(renamed, body), 1, "not what is closed");
        assert.equal(await followBodyName(renamed, body), 0);
        const now = await here.purposes.find(purpose);
        assert.equal(now?.words.number, 2);
        const said = await here.purposes.words(now.words.hash);
        assert.match(said?.fr.lines[0] ?? "", /Entraide du Littoral/);
        assert.deepEqual((await asks(here, purpose, ["A-1"])).allowed, ["A-1"]);
        assert.ok((await gives(renamed, purpose, "A-2")).ok);
      }),
    );

    test(
      "is asked about many at once, and writes down what was meant: counts, nobody in them",
      on(async (here) => {
        const purpose = await opened(here);
        await gives(here, purpose, "A-1");
        const references = ["A-1", "A-2", "", "deux\nlignes"];
        const dry = await asks(here, purpose, references, true);
        assert.deepEqual(await here.answers.list(purpose, 10), []);
        assert.deepEqual(await asks(here, purpose, references), dry);
        assert.deepEqual(
          dry.refused.map(({ because }) => because),
          ["never-given", "reference-unreadable", "reference-unreadable"],
        );
        const [answer] = await here.answers.list(purpose, 10);
        assert.deepEqual([answer?.asked, answer?.allowed], [4, 1]);
        const many = Array.from({ length: 20_001 }, (_, index) => String(index));
        const asker = { kind: "token", id: "t" } as const;
        const outcome = await askConsent(here, {
          body,
          purpose,
          references: many,
          asker,
          isDry: true,
        });
        assert.ok(!outcome.ok && outcome.failure.code === "consent.references-many");
      }),
    );
  });
