import { FailureError } from "../../../kernel/index.ts";
import type { ArchiveReceiver, Connector } from "../../../connectors/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { PlanningDependencies } from "../../planning/actions/planOnStores.ts";
import type { Plan } from "../../planning/model/plan.ts";
import type { Policy } from "../../policy/model/policy.ts";

/** The stores that receive what plans archive elsewhere, by name. */
export type Archives = ReadonlyMap<string, ArchiveReceiver>;

/**
 * Opens the stores that receive what the plans archive, on connections of their own: the account, and the work that is
 * under way, are those of the store that receives. Closes them whatever happened.
 * @throws `retention.archive-store-unknown`; nothing was written.
 */
export const withArchives = async <T>(
  { openStore }: Pick<PlanningDependencies, "openStore">,
  policy: Policy,
  plans: readonly Plan[],
  work: (archives: Archives) => Promise<T>,
): Promise<T> => {
  const opened: Connector[] = [];
  const archives = new Map<string, ArchiveReceiver>();
  try {
    for (const { rule, target } of plans) {
      const name = archiveStoreOf(target.end);
      if (name === null || archives.has(name)) continue;
      const store = policy.stores.find((each) => each.name === name);
      if (!store)
        throw new FailureError(
          retentionFailure("retention.archive-store-unknown", { rule: rule.id, store: name }),
        );
      const connector = await openStore(store, {
        readOnly: false,
        clocks: {},
        folder: policy.folder,
      });
      opened.push(connector);
      archives.set(name, connector.archive());
    }
    return await work(archives);
  } finally {
    for (const connector of opened) await connector.close();
  }
};

/** The name of the store to which an end carries its rows; null when they stay in their own. */
export const archiveStoreOf = (end: Plan["target"]["end"]): string | null =>
  end.kind === "archive" && end.to.kind === "store" ? end.to.store : null;
