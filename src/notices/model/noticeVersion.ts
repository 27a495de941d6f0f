import { canonicalJson, sha256, type Bilingual, type Language } from "../../kernel/index.ts";
import { textsIn } from "./glossary.ts";
import type { NoticeDocument } from "./noticeDocument.ts";
import { plain, type Text } from "./text.ts";

/** A text in both languages. */
export type Documents = Readonly<Record<Language, NoticeDocument>>;

/** Which text of a body: the policy, or the notice of an activity. */
export type NoticeKey = "policy" | `activity/${string}`;

export const activityKey = (id: string): NoticeKey => `activity/${id}`;

/** A version without its text. */
export interface VersionHead {
  readonly number: number;
  readonly day: Temporal.PlainDate;
  /** The edition of the register that it was composed from; null where none was frozen. */
  readonly edition: string | null;
  readonly digest: string;
  readonly changes: Readonly<Record<Language, readonly Text[]>>;
  /** The activity left the register: the notice no longer holds. */
  readonly isWithdrawn: boolean;
}

/** A text as it was published on a day. It never changes. */
export interface NoticeVersion extends VersionHead {
  readonly body: string;
  readonly key: NoticeKey;
  /** Null for a withdrawal. */
  readonly documents: Documents | null;
}

/** What stands for the words of a text: where its links lead makes no other version of it. */
export const digestOf = (documents: Documents): string =>
  sha256(canonicalJson([saidBy(documents.fr), saidBy(documents.en)]));

const saidBy = ({ title, lead, sections }: NoticeDocument): unknown => [
  plain(title),
  plain(lead),
  sections.map((section) => [
    section.title,
    section.blocks.map((block) => textsIn(block).map(plain)),
  ]),
];

/** « Version 3 du 12 janvier 2031 ». */
export const editionWords = {
  version: { fr: "Version {number} du {day}", en: "Version {number} of {day}" },
  pending: {
    fr: "Ce texte suit le registre d’aujourd’hui. Sa version datée paraîtra dans quelques minutes.",
    en: "This text follows the register of today. Its dated version will appear in a few minutes.",
  },
} as const satisfies Record<string, Bilingual>;
