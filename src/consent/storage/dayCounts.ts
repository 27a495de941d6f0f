import { sql, type Transaction } from "kysely";
import type { Proof } from "../model/proof/proof.ts";
import { letterOf } from "./proofRows.ts";

/** Counts the records of a day: by what was shown and by which act, and how often each service was given. No identifier is looked at. */
export const dayCounts = () => {
  const acts = new Map<string, number>();
  const services = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void =>
    void counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    count: ({ action, given }: Proof, shown: number): void => {
      add(acts, `${shown} ${letterOf(action)}`);
      for (const [service, isGiven] of Object.entries(given))
        if (isGiven) add(services, `${shown} ${service}`);
    },

    keep: async (transaction: Transaction<unknown>, day: Temporal.PlainDate): Promise<void> => {
      const columns = (counts: ReadonlyMap<string, number>) => ({
        shown: [...counts.keys()].map((key) => Number(key.split(" ")[0])),
        names: [...counts.keys()].map((key) => key.split(" ")[1] ?? ""),
        counts: [...counts.values()],
      });
      const [byAct, byService] = [columns(acts), columns(services)];
      await sql`
        insert into egide.consent_count (day, shown, action, choices)
        select ${day.toString()}::date, n.shown, n.name::"char", n.count
        from unnest(${byAct.shown}::int[], ${byAct.names}::text[], ${byAct.counts}::bigint[]) as n(shown, name, count)`.execute(
        transaction,
      );
      await sql`
        insert into egide.consent_service_count (day, shown, service, given)
        select ${day.toString()}::date, n.shown, n.name, n.count
        from unnest(${byService.shown}::int[], ${byService.names}::text[], ${byService.counts}::bigint[]) as n(shown, name, count)`.execute(
        transaction,
      );
    },
  };
};
