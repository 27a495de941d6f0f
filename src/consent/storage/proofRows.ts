import { choiceActions, type ChoiceAction } from "../model/choice/choice.ts";
import type { Proof } from "../model/proof/proof.ts";
import { givenOf } from "../model/proof/serviceBits.ts";

/** One byte for each act; a letter that was given is never given to another. */
const letters: Readonly<Record<ChoiceAction, string>> = {
  "accept-all": "a",
  "refuse-all": "r",
  save: "s",
  withdraw: "w",
  signal: "g",
};

export const letterOf = (action: ChoiceAction): string => letters[action];

export const actionOfLetter = (letter: string): ChoiceAction => {
  const action = choiceActions.find((each) => letters[each] === letter);
  if (action === undefined) throw new TypeError(`no act is written ${letter}`);
  return action;
};

export interface ProofRow {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly choices: Buffer;
  readonly late_by: number | null;
  readonly language: string;
  readonly hash: string;
  readonly site: string;
  readonly services: readonly string[];
}

export const proofOfRow = (row: ProofRow): Proof => ({
  id: row.id,
  at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
  site: row.site,
  version: row.hash,
  language: row.language,
  action: actionOfLetter(row.action),
  given: givenOf(row.services, row.choices),
  lateBy: row.late_by,
});
