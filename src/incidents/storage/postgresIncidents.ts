import { sql, type Kysely } from "kysely";
import { failed, success, type Outcome } from "../../kernel/index.ts";
import type { Transact } from "../../platform/database/index.ts";
import type { FileKeys, Seal } from "../../platform/files/index.ts";
import type { BreachVersion, Incidents } from "../actions/incidents.ts";
import { incidentFailure } from "../errors.ts";
import type { Breach, BreachContent } from "../model/breach.ts";
import { outlineOf } from "../model/outline.ts";
import type { StepBy, VersionKind } from "../model/steps.ts";
import { breachRows, moment, outlineColumns, selectBreaches } from "./breachRows.ts";
import {
  breachIn,
  newSeal,
  sealedVersion,
  sealOf,
  versionIn,
  type IncidentRow,
  type SealedVersion,
  type VersionRow,
} from "./incidentRows.ts";

/** Records of breaches in the platform's database, each sealed under a key that goes with its row. */
export const postgresIncidents = (
  { kysely, transaction }: { readonly kysely: Kysely<unknown>; readonly transaction: Transact },
  keys: FileKeys,
): Incidents => ({
  ...breachRows(kysely, keys),

  record: async ({ id, ticket, body, content }, by) =>
    await transaction<unknown, { id: string; isNew: boolean }>(async (within) => {
      const { wrapped, seal } = newSeal(keys, id);
      const { rows } = await sql`
        insert into egide.incident (id, ticket, body, revision, aware_at, near_miss, wrapped)
        values (${id}, ${ticket}, ${body}, 1, ${moment(content.facts.awareAt)}, ${content.facts.isNearMiss}, ${wrapped})
        on conflict (ticket) do nothing returning id`.execute(within);
      if (rows.length === 0) return { id: await idOf(within, ticket), isNew: false };
      await sql`update egide.incident set ${outlineColumns(outlineOf(content, false))} where id = ${id}`.execute(
        within,
      );
      await addVersion(within, seal, { id, number: 1, kind: "recorded", reason: "", content }, by);
      return { id, isNew: true };
    }),

  find: async (body, id) => {
    const { rows } = await selectBreaches(sql`i.body = ${body} and i.id = ${id}`).execute(kysely);
    return rows[0] === undefined ? success(null) : breachIn(keys, rows[0]);
  },

  step: async ({ body, id, seen }, decide, by) =>
    await transaction<unknown, Outcome<Breach>>(async (within) => {
      // Locked by itself: a join that waited for the lock would look for the version of before under the revision of now, and find none.
      await sql`select from egide.incident where body = ${body} and id = ${id} for update`.execute(
        within,
      );
      const { rows } = await selectBreaches(sql`i.body = ${body} and i.id = ${id}`).execute(within);
      const [row] = rows;
      if (row === undefined) return failed(incidentFailure("incidents.unknown"));
      if (row.revision !== seen) return failed(incidentFailure("incidents.changed-meanwhile"));
      const before = breachIn(keys, row);
      if (!before.ok) return before;
      const change = decide(before.value);
      if (!change.ok) return change;
      const seal = sealOf(keys, row);
      if (!seal.ok) return seal;
      const { kind, content, reason, closes } = change.value;
      const number = seen + 1;
      const closedAt = closes ? by.at : null;
      const outline = outlineOf(content, closes);
      await sql`update egide.incident set revision = ${number}, aware_at = ${moment(outline.awareAt)},
        near_miss = ${outline.isNearMiss}, notified_at = ${moment(outline.notifiedAt)}, closed_at = ${moment(closedAt)},
        ${outlineColumns(outline)} where id = ${id}`.execute(within);
      await addVersion(within, seal.value, { id, number, kind, reason, content }, by);
      return success({ id, body, revision: number, closedAt, content });
    }),

  versions: async (body, id) => {
    const [{ rows: records }, { rows }] = await Promise.all([
      sql<IncidentRow>`
        select id, body, revision, closed_at, wrapped from egide.incident where body = ${body} and id = ${id}`.execute(
        kysely,
      ),
      sql<VersionRow>`
        select number, kind, at, actor_kind, actor, actor_name, content
        from egide.incident_version where incident = ${id} order by number desc`.execute(kysely),
    ]);
    if (records[0] === undefined) return success([]);
    const seal = sealOf(keys, records[0]);
    if (!seal.ok) return seal;
    const versions: BreachVersion[] = [];
    for (const row of rows) {
      const version = versionIn(seal.value, id, row);
      if (!version.ok) return version;
      versions.push(version.value);
    }
    return success(versions);
  },
});

/** The record that took a ticket first. */
const idOf = async (within: Kysely<unknown>, ticket: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    select id from egide.incident where ticket = ${ticket}`.execute(within);
  return rows[0]?.id ?? "";
};

const addVersion = async (
  within: Kysely<unknown>,
  seal: Seal,
  {
    id,
    number,
    kind,
    reason,
    content,
  }: {
    readonly id: string;
    readonly number: number;
    readonly kind: VersionKind;
    readonly reason: string;
    readonly content: BreachContent;
  },
  { by, at }: StepBy,
): Promise<void> => {
  const sealed = sealedVersion(seal, id, number, { reason, content } satisfies SealedVersion);
  await sql`insert into egide.incident_version (incident, number, kind, at, actor_kind, actor, actor_name, content)
    values (${id}, ${number}, ${kind}, ${moment(at)}, ${by.kind}, ${by.id}, ${by.name}, ${sealed})`.execute(
    within,
  );
};
