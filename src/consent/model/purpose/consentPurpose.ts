import type { Bilingual } from "../../../kernel/index.ts";

/** What is done with a consent: whoever asks for it says the same. */
export const purposeActs = ["campaign", "publication", "transmission", "other"] as const;
export type PurposeAct = (typeof purposeActs)[number];

/** What a data protection officer writes of one purpose; the rest of what is shown follows from it (`purposeWords`). */
export interface PurposeContent {
  /** A few words, such as « Offres de services ». */
  readonly title: Bilingual;
  /** The sentence beside the box, as the person says it: « J’accepte de recevoir… ». */
  readonly agreement: Bilingual;
  /** Which data, for what, and who receives it. */
  readonly explanation: Bilingual;
  readonly act: PurposeAct;
  /** How long a consent counts, as an ISO-8601 period; null: until it is withdrawn. */
  readonly lifetime: string | null;
  /** It may be asked of children: who gives it is asked too. */
  readonly minors: boolean;
}

/**
 * One purpose for which a body asks consent (GDPR art. 6(1)(a), 7): bound to one activity of its register, and to the exact words that are
 * shown for it.
 */
export interface ConsentPurpose {
  readonly id: string;
  readonly body: string;
  /** The activity of the register of the body. */
  readonly activity: string;
  readonly content: PurposeContent;
  /** The number of the words in force, from 1, and their digest. */
  readonly words: { readonly number: number; readonly hash: string };
  /** Consents to words of a lower number no longer count: the later words mean something else. */
  readonly countsFrom: number;
  readonly openedAt: Temporal.Instant;
  /** When asking for it ended for good; null: it is open. */
  readonly closedAt: Temporal.Instant | null;
}
