import type { Clause } from "./clauses.ts";
import type { Draft } from "./drafts.ts";
import type { Part } from "./parts.ts";
import type { Sentence } from "./sentence.ts";

/** A clause on its way from parts to drafts: the functions of `place*.ts` write to it, nobody else. */
export interface Placing {
  readonly sentence: Sentence;
  readonly clause: Clause;
  /** The clause goes on with the rules before it. */
  readonly later: boolean;
  /** What every draft of the clause begins with. */
  base: Draft;
  readonly drafts: Draft[];
  readonly unread: number[];
  join: "or" | "and" | "then" | "before" | "plus" | "that" | "comma" | "open" | null;
  last: Part | null;
  /** The draft whose end and second stage are those of every draft before it. */
  ending: Draft | null;
  inParenthesis: boolean;
}

export type PartOf<Kind extends Part["kind"]> = Extract<Part, { kind: Kind }>;

/** The draft that is being filled. */
export const current = ({ drafts }: Placing): Draft => drafts.at(-1)!;

/** A draft that says only what the whole clause says. */
export const fresh = ({ base }: Placing): Draft => ({ ...base, conditions: [...base.conditions] });

/**
 * « deux ans après le prêt, ou six mois en cas de refus, puis supprimées »: said once behind rules on the same data, the end
 * is that of each. Behind rules on different data nobody can tell.
 */
export const sharesItsEnd = (state: Placing): boolean => {
  const [first, ...others] = state.drafts;
  if (others.length === 0) return true;
  if (others.some(({ scope }) => scope !== first!.scope)) return false;
  const before = state.drafts.slice(0, -1);
  if (before.some(({ end, then }) => end !== state.base.end || then !== null)) return true;
  state.ending = current(state);
  return true;
};

/** Opens one more draft. */
export const another = (state: Placing): Draft => {
  const draft = fresh(state);
  state.drafts.push(draft);
  return draft;
};
