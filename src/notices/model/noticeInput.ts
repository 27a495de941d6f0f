import type { Bilingual, Language } from "../../kernel/index.ts";
import type { Register, RetentionStatement } from "../../register/index.ts";
import type { Text } from "./text.ts";

/** Who publishes, as the network describes it. What is not known is null, and no text has a hole for it. */
export interface Publisher {
  readonly id: string;
  readonly name: string;
  /** GDPR art. 4(7): who the controller is named as; null: as the register says, else by the name. */
  readonly controller: Bilingual | null;
  readonly acronym: string | null;
  readonly address: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly website: string | null;
}

/**
 * Where the data protection officer is reached: GDPR art. 13(1)(b) asks for contact details. No name stands in a notice
 * (a frozen text would keep it for years); the directory has it.
 */
export interface OfficerContact {
  readonly email: string | null;
  readonly telephone: string | null;
  readonly address: string | null;
  /** The address of a form, `https://` or a path of this site. */
  readonly form: string | null;
}

/** GDPR art. 77: where to complain. */
export interface Authority {
  readonly name: string;
  readonly address: string;
  readonly website: string;
}

/** Where the texts lead, in one language. */
export interface NoticeLinks {
  readonly list: string;
  readonly policy: string;
  readonly glossary: string;
  readonly register: string;
  readonly cookies: string;
  /** Where a consent is taken back; null where none is asked for here. */
  readonly consents: string | null;
  /** The directory of data protection officers; null where there is none. */
  readonly directory: string | null;
  readonly notice: (activity: string) => string;
  readonly activity: (activity: string) => string;
}

/** A purpose for which people are asked. */
export interface AskedConsent {
  readonly activity: string;
  readonly title: Bilingual;
}

/** What a body adds to the chapters of its policy and to its glossary. */
export interface OwnTexts {
  /** By chapter. Blank lines part paragraphs, `- ` begins an item, `{body}` and its like are filled. */
  readonly chapters: Readonly<Partial<Record<Chapter, Bilingual>>>;
  readonly terms: readonly OwnTerm[];
}

export interface OwnTerm {
  readonly term: string;
  readonly meaning: Bilingual;
}

/** The seven chapters of a policy. */
export const chapters = [
  "purposes",
  "data",
  "retention",
  "security",
  "rights",
  "officer",
  "authority",
] as const;
export type Chapter = (typeof chapters)[number];

/** Everything that a text is composed from. */
export interface NoticeInput {
  readonly publisher: Publisher;
  readonly officers: readonly OfficerContact[];
  readonly authority: Authority;
  readonly register: Register;
  /** The other bodies whose acronyms the register may use. */
  readonly acronyms: readonly { readonly acronym: string; readonly name: string }[];
  /** Whether a postal code leads to a body. */
  readonly hasTerritories: boolean;
  readonly own: OwnTexts;
  /** What consent is asked for here, each by a personal link in every message, by the activity that rests on it. */
  readonly consents: readonly AskedConsent[];
  readonly links: Readonly<Record<Language, NoticeLinks>>;
  /** What was read of a sentence, in words; null when nothing was. */
  readonly readingOf: (statement: RetentionStatement, language: Language) => Text | null;
}

export const noOwnTexts: OwnTexts = { chapters: {}, terms: [] };
