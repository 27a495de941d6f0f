import { sha256, type Language } from "../../kernel/index.ts";
import type { Edition } from "../actions/editions.ts";
import type { RegisterDiff } from "../diff/registerDiff.ts";
import { atomFeed } from "./atomFeed.ts";

/** Older editions stand on the page of all. */
export const editionsInFeed = 20;
/** Lines of one entry; the page it leads to holds them all. */
const mostLines = 50;

/** The feed of what changed, an entry for each edition. */
export const feedOfEditions = (
  editions: readonly {
    readonly edition: Edition;
    readonly title: string;
    readonly address: string;
    /** Null where it cannot be told. */
    readonly changes: RegisterDiff | null;
  }[],
  {
    origin,
    body,
    language,
    ...head
  }: {
    readonly origin: string;
    readonly body: string;
    readonly language: Language;
    readonly title: string;
    readonly author: string;
    readonly self: string;
    readonly alternate: string;
  },
): string =>
  atomFeed({
    ...head,
    language,
    id: lastingId(`${origin} register-feed ${language} ${body}`),
    began: Temporal.Instant.fromEpochMilliseconds(0),
    entries: editions.map(({ edition, title, address, changes }) => ({
      id: lastingId(`${origin} register-edition ${language} ${body} ${edition.name}`),
      title,
      updated: edition.publishedAt,
      alternate: address,
      content: linesOf(changes, language),
    })),
  });

/** The same for the same name, wherever the site stands: a UUID made of the digest of a name (RFC 9562, version 8). */
const lastingId = (name: string): string => {
  const hex = sha256(name);
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
};

const linesOf = (changes: RegisterDiff | null, language: Language): readonly string[] => {
  if (changes === null) return [];
  const all = [
    ...changes.document.map(({ words }) => words[language]),
    ...changes.activities.flatMap(({ words, changes: of }) => [
      words[language],
      ...of.map((change) => `– ${change.words[language]}`),
    ]),
  ];
  return all.length <= mostLines ? all : [...all.slice(0, mostLines), "…"];
};
