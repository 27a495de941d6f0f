import { retentionFailure } from "../../errors.ts";
import type { Ground, Refuse } from "./ground.ts";

/**
 * What makes every run on a database unsafe or impossible, whatever the rule. That it takes no write at all is a warning
 * instead (`warningsOn`): a plan and a simulation may well be made on a copy, and a run stops before its first write.
 */
export const judgeServer = (
  { store, catalogue: { server }, remedies }: Pick<Ground, "store" | "catalogue" | "remedies">,
  refuse: Refuse,
): void => {
  const account = server.account ?? "";
  if (!server.countsChanges) refuse(retentionFailure("retention.counts-off", { store, account }));
  if (server.preparation === "possible") return;
  const statement =
    server.preparation === "no-create"
      ? remedies.grantCreate(server.database ?? "", account)
      : remedies.grantOutbox(account);
  refuse(retentionFailure("retention.prepare-refused", { store, account, statement }));
};
