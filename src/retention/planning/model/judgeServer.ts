import { retentionFailure } from "../../errors.ts";
import type { Ground, Refuse } from "./ground.ts";

/**
 * What makes every run on a database unsafe or impossible, whatever the rule. That it takes no write at all is a warning
 * instead (`warningsOn`): a plan and a simulation may well be made on a copy, and a run stops before its first write.
 */
export const judgeServer = (
  ground: Pick<Ground, "store" | "catalogue" | "remedies" | "archives">,
  refuse: Refuse,
): void => {
  const { store, remedies } = ground;
  const { server } = ground.catalogue;
  const account = server.account ?? "";
  for (const other of twinsOf(ground))
    refuse(retentionFailure("retention.store-twins", { store, other }));
  if (!server.countsChanges) refuse(retentionFailure("retention.counts-off", { store, account }));
  if (server.preparation === "possible") return;
  const statement =
    server.preparation === "no-create"
      ? remedies.grantCreate(server.database ?? "", account)
      : remedies.grantOutbox(account);
  refuse(retentionFailure("retention.prepare-refused", { store, account, statement }));
};

/** The same database under another name, as it says itself: what a rule there keeps would not be seen from here. */
const twinsOf = ({
  store,
  catalogue: { server },
  archives,
}: Pick<Ground, "store" | "catalogue" | "archives">): readonly string[] =>
  [...archives]
    .filter(
      ([name, { catalogue, schema }]) =>
        name !== store &&
        catalogue.server.identity === server.identity &&
        schema === archives.get(store)?.schema,
    )
    .map(([name]) => name);
