import type { OpenedStores } from "../../planning/actions/planOnStores.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { copiesOf } from "../model/copiesOf.ts";
import type { RunReport } from "../model/runReport.ts";
import type { ReportDraft } from "./reportDraft.ts";

/**
 * What rows leave behind where they have ended: room in the files of the database, and copies elsewhere. A store that does
 * not answer says nothing: the run is done, and its report must not fail on a courtesy.
 */
export const aftermathOf = async (
  draft: ReportDraft,
  policy: Policy,
  stores: OpenedStores,
  now: Temporal.Instant,
): Promise<Pick<RunReport, "room" | "copies">> => {
  const room: NonNullable<RunReport["room"]> = [];
  const copies: NonNullable<RunReport["copies"]> = [];
  for (const [name, collections] of draft.endedIn()) {
    const found = await stores
      .get(name)
      ?.reclaimable(collections)
      .catch(() => []);
    room.push(...(found ?? []).map((each) => ({ store: name, ...each })));
    const store = policy.stores.find((each) => each.name === name);
    if (!store) continue;
    const { backupsUntil, replicas } = copiesOf(store, now);
    copies.push({ store: name, backupsUntil, replicas: replicas && [...replicas] });
  }
  return { room, copies };
};
