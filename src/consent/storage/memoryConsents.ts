import type { ConsentPurposes, WordsVersion } from "../actions/consentPurposes.ts";
import type {
  AnsweredQuestion,
  ConsentAnswers,
  ConsentNumbers,
  Consents,
} from "../actions/consents.ts";
import type { ServiceToken, ServiceTokens } from "../actions/serviceTokens.ts";
import type { ConsentPurpose } from "../model/purpose/consentPurpose.ts";
import { phaseOf, type Consent, type ConsentEnd } from "../model/purpose/consentState.ts";
import { wordsHash, type ConsentWords } from "../model/purpose/purposeWords.ts";

/** All that the ports of consent keep, as long as the process lives. */
export interface MemoryConsent {
  readonly purposes: ConsentPurposes;
  readonly consents: Consents;
  readonly answers: ConsentAnswers;
  readonly tokens: ServiceTokens;
}

/** Without a ledger: every act is its own proof, at the place at which it was done. */
export const memoryConsent = (): MemoryConsent => {
  const purposes = new Map<string, ConsentPurpose>();
  const words = new Map<string, ConsentWords>();
  const versions = new Map<string, readonly WordsVersion[]>();
  const given: Consent[] = [];
  const answers: AnsweredQuestion[] = [];
  const tokens = new Map<string, { token: ServiceToken; digest: string }>();
  const entries = new Map<string, number>();

  const lastOf = (purpose: string, person: string): Consent | null =>
    given.findLast((each) => each.purpose === purpose && each.person === person) ?? null;
  const end = (consent: Consent, ended: ConsentEnd): void => {
    given[given.indexOf(consent)] = { ...consent, end: ended };
  };
  const enter = (name: string): void => void entries.set(name, entries.size);
  const keepWords = (id: string, next: WordsVersion, said: ConsentWords): void => {
    words.set(next.hash, said);
    versions.set(id, [next, ...(versions.get(id) ?? [])]);
    enter(`${id}/${next.number}`);
  };

  return {
    purposes: {
      list: async (body) =>
        [...purposes.values()]
          .filter((each) => each.body === body)
          .toSorted(
            (a, b) =>
              Number(a.closedAt !== null) - Number(b.closedAt !== null) ||
              (a.content.title.fr < b.content.title.fr ? -1 : 1),
          ),
      find: async (id) => purposes.get(id) ?? null,
      open: async (purpose, { words: said, content, asksAnew, reason, at }) => {
        const hash = wordsHash(said);
        purposes.set(purpose.id, {
          ...purpose,
          content,
          words: { number: 1, hash },
          countsFrom: 1,
          openedAt: at,
          closedAt: null,
        });
        keepWords(purpose.id, { number: 1, hash, asksAnew, reason, at }, said);
      },
      changeWords: async (id, seen, { words: said, content, asksAnew, reason, at }) => {
        const purpose = purposes.get(id);
        if (purpose?.closedAt !== null || purpose.words.number !== seen) return false;
        const hash = wordsHash(said);
        const isSame = hash === purpose.words.hash;
        const number = isSame ? seen : seen + 1;
        purposes.set(id, {
          ...purpose,
          content,
          words: { number, hash },
          countsFrom: asksAnew && !isSame ? number : purpose.countsFrom,
        });
        if (!isSame) keepWords(id, { number, hash, asksAnew, reason, at }, said);
        return true;
      },
      close: async (id, { at }) => {
        const purpose = purposes.get(id);
        if (purpose?.closedAt !== null) return false;
        purposes.set(id, { ...purpose, closedAt: at });
        for (const each of given.filter(({ purpose: of, end: ended }) => of === id && !ended))
          end(each, { at, how: "closed", means: null, reason: null });
        return true;
      },
      words: async (hash) => words.get(hash) ?? null,
      versions: async (id) => versions.get(id) ?? [],
    },

    consents: {
      give: async (consent) => {
        const purpose = purposes.get(consent.purpose);
        if (purpose?.closedAt !== null || purpose.words.hash !== consent.words.hash) return false;
        const last = lastOf(consent.purpose, consent.person);
        if (last?.end === null)
          end(last, { at: consent.givenAt, how: "renewed", means: null, reason: null });
        given.push({ ...consent, end: null });
        enter(`${consent.id}/given`);
        return true;
      },
      withdraw: async ({ purpose, person }, withdrawal) => {
        const last = lastOf(purpose, person);
        if (last === null || phaseOf(last, withdrawal.at) !== "given") return false;
        end(last, { ...withdrawal, how: "withdrawn" });
        enter(`${last.id}/withdrawn`);
        return true;
      },
      last: async (purpose, persons) =>
        new Map(
          persons.flatMap((person) => {
            const last = lastOf(purpose, person);
            return last === null ? [] : [[person, last] as const];
          }),
        ),
      proofs: async (purpose, person) =>
        given
          .filter((each) => each.purpose === purpose && each.person === person)
          .toReversed()
          .map((consent) => ({
            consent,
            entries: ["given", "withdrawn"].flatMap((act) => {
              const index = entries.get(`${consent.id}/${act}`);
              return index === undefined ? [] : [{ index, isTrue: true }];
            }),
          })),
      numbers: async (asked, now) =>
        new Map(
          asked.map(({ id, countsFrom }) => [id, numbersOf(given, id, countsFrom, now)] as const),
        ),
    },

    answers: {
      record: async (answer) => void answers.push(answer),
      list: async (purpose, limit) =>
        answers
          .filter((each) => each.purpose === purpose)
          .toReversed()
          .slice(0, limit),
    },

    tokens: {
      make: async (token, digest) =>
        void tokens.set(token.id, {
          token: { ...token, usedOn: null, revokedAt: null },
          digest: hex(digest),
        }),
      list: async (body) =>
        [...tokens.values()]
          .map(({ token }) => token)
          .filter((token) => token.body === body)
          .toSorted(
            (a, b) =>
              Number(a.revokedAt !== null) - Number(b.revokedAt !== null) ||
              Temporal.Instant.compare(b.madeAt, a.madeAt),
          ),
      use: async (digest, today) => {
        const found = [...tokens.values()].find((each) => each.digest === hex(digest));
        if (found === undefined || found.token.revokedAt !== null) return null;
        found.token = { ...found.token, usedOn: today };
        return found.token;
      },
      revoke: async (body, id, at) => {
        const found = tokens.get(id);
        if (found?.token.body !== body || found.token.revokedAt !== null) return false;
        found.token = { ...found.token, revokedAt: at };
        return true;
      },
    },
  };
};

const hex = (digest: Uint8Array): string => Buffer.from(digest).toString("hex");

const numbersOf = (
  given: readonly Consent[],
  id: string,
  countsFrom: number,
  now: Temporal.Instant,
): ConsentNumbers => {
  const of = given.filter(({ purpose }) => purpose === id);
  const counted = (phase: ReturnType<typeof phaseOf>): readonly Consent[] =>
    of.filter((each) => phaseOf(each, now) === phase);
  const ofNow = counted("given");
  const inForce = ofNow.filter(({ words }) => words.number >= countsFrom).length;
  return {
    given: inForce,
    otherWords: ofNow.length - inForce,
    withdrawn: counted("withdrawn").length,
    expired: counted("expired").length,
  };
};
