import type { RetentionRule } from "../../model/retentionReading.ts";

/** What a heading, an introductory clause, a table cell or the sentence before says of the sentence under it. */
export interface Context {
  readonly understood: boolean;
  /** « …, dès : »: the sentence below is the end of one that begins with this word. */
  readonly opensWith: string | null;
  /** « Les lettres sont conservées : »: a line that has neither a verb nor data of its own ends this sentence. */
  readonly keeps: boolean;
  /** What stands above opens the sentence below, which does not say all without it. */
  readonly leads: boolean;
  /** Only a sentence with its own verb can stand under this context. */
  readonly needsVerb: boolean;
  /** False under « Réponse aux demandes »: a bare period may be the time of that. */
  readonly times: boolean;
  /** « La durée est de deux ans : »: what a line below that says from when goes on with; null where nothing does. */
  readonly goesOn: string | null;
  readonly previous: readonly RetentionRule[];
  readonly apply: (rule: RetentionRule) => RetentionRule;
}

const same = (rule: RetentionRule): RetentionRule => rule;
/** Nothing is known of what stands above. */
export const unknown: Context = {
  understood: false,
  opensWith: null,
  keeps: false,
  leads: false,
  needsVerb: false,
  times: true,
  goesOn: null,
  previous: [],
  apply: same,
};
