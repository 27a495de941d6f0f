import type { Receipt } from "../../connectors/index.ts";
import type { Policy } from "../../retention/index.ts";

/**
 * Says whether a receipt is of this policy: the ledger holds those of every policy, and rules of two may bear one name. Of a
 * run that is no longer remembered only the sentence is known, which is enough where no other body has a policy: a proof is
 * never lent.
 */
export const receiptsOfPolicy = (
  { name, register }: Pick<Policy, "name" | "register">,
  /** The policy of each run that is remembered. */
  ranFor: ReadonlyMap<string, string>,
  isAlone: boolean,
): ((receipt: Pick<Receipt, "run" | "statement">) => boolean) => {
  const sentences = new Set(
    register.activities.flatMap(({ retention }) => retention.map(({ id }) => id)),
  );
  return ({ run, statement }) => {
    const policy = ranFor.get(run);
    return policy === undefined ? isAlone && sentences.has(statement.id) : policy === name;
  };
};
