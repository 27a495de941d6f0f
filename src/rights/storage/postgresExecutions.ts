import { sql, type Kysely, type RawBuilder } from "kysely";
import { success, type Clock, type Outcome } from "../../kernel/index.ts";
import type { OpenTransaction, Transact } from "../../platform/database/index.ts";
import { sealedJson, unsealedJson, type FileKeys } from "../../platform/files/index.ts";
import type { ExecutionChange, Executions } from "../execution/actions/executions.ts";
import type {
  ExecutionContent,
  ExecutionKind,
  ExecutionStage,
  RequestExecution,
} from "../execution/model/requestExecution.ts";
import { instantOf } from "./requestRows.ts";

interface ExecutionRow {
  readonly request: string;
  readonly kind: ExecutionKind;
  readonly stage: ExecutionStage;
  readonly attempt: number;
  readonly rows_done: string;
  readonly rows_all: string;
  readonly changed_at: Date;
  readonly wrapped: Buffer;
  readonly content: Buffer;
}

const placeOf = (request: string): string => `rights_execution/${request}`;

/** Executions in the platform's database, each sealed under a key that goes with its row. */
export const postgresExecutions = (
  { kysely, transaction }: { readonly kysely: Kysely<unknown>; readonly transaction: Transact },
  keys: FileKeys,
  clock: Clock,
): Executions => {
  const now = (): string => clock.now().toString();
  const sealOf = (row: Pick<ExecutionRow, "request" | "wrapped">) =>
    keys.open(placeOf(row.request), row.wrapped);
  const whole = (row: ExecutionRow): Outcome<RequestExecution> => {
    const seal = sealOf(row);
    if (!seal.ok) return seal;
    const content = unsealedJson<ExecutionContent>(seal.value, row.content, placeOf(row.request));
    if (!content.ok) return content;
    return success({
      ...content.value,
      request: row.request,
      kind: row.kind,
      stage: row.stage,
      attempt: row.attempt,
      rowsDone: Number(row.rows_done),
      rowsAll: Number(row.rows_all),
      changedAt: instantOf(row.changed_at),
    });
  };
  const run = async <R>(within: OpenTransaction, query: RawBuilder<R>): Promise<readonly R[]> =>
    (await within.executeQuery<R>(query.compile(kysely))).rows;

  const changeIn = async (
    within: OpenTransaction,
    { request, attempt }: Pick<RequestExecution, "request" | "attempt">,
    { stage, rowsDone, rowsAll, ...content }: ExecutionChange,
  ): Promise<boolean> => {
    const rows = await run(
      within,
      sql<ExecutionRow>`select * from egide.rights_execution where request = ${request} and attempt = ${attempt} for update`,
    );
    const [row] = rows;
    if (row === undefined) return false;
    const before = whole(row);
    const seal = sealOf(row);
    if (!before.ok || !seal.ok) return false;
    const { identities, isOnePerson, counts, undescribed, failures, hasBegun, receipts } = {
      ...before.value,
      ...content,
    };
    const next: ExecutionContent = {
      identities,
      isOnePerson,
      counts,
      undescribed,
      failures,
      hasBegun,
      receipts,
    };
    await run(
      within,
      sql`update egide.rights_execution set stage = ${stage ?? row.stage}, rows_done = ${rowsDone ?? before.value.rowsDone},
        rows_all = ${rowsAll ?? before.value.rowsAll}, changed_at = ${now()}::timestamptz,
        content = ${sealedJson(seal.value, next, placeOf(request))} where request = ${request}`,
    );
    return true;
  };

  return {
    find: async (request) => {
      const { rows } = await sql<ExecutionRow>`
        select * from egide.rights_execution where request = ${request}`.execute(kysely);
      return rows[0] === undefined ? success(null) : whole(rows[0]);
    },

    begin: async (within, { request, kind, identities, isOnePerson }, before) => {
      const wrapped = keys.make(placeOf(request));
      const seal = sealOf({ request, wrapped: Buffer.from(wrapped) });
      if (!seal.ok) throw new TypeError("a key that was made just now");
      const content: ExecutionContent = {
        identities,
        isOnePerson,
        counts: null,
        undescribed: [],
        failures: [],
        hasBegun: false,
        receipts: [],
      };
      const sealed = sealedJson(seal.value, content, placeOf(request));
      const rows = await run(
        within,
        sql`insert into egide.rights_execution (request, kind, stage, attempt, changed_at, wrapped, content)
          values (${request}, ${kind}, 'looking', 1, ${now()}::timestamptz, ${wrapped}, ${sealed})
          on conflict (request) do update set kind = excluded.kind, stage = excluded.stage, rows_done = 0, rows_all = 0,
            attempt = rights_execution.attempt + 1, changed_at = excluded.changed_at, wrapped = excluded.wrapped,
            content = excluded.content
          where rights_execution.attempt = ${before} returning request`,
      );
      return rows.length > 0;
    },

    claim: async (request) =>
      await transaction<unknown, Outcome<RequestExecution | null>>(async (within) => {
        const { rows } = await sql<ExecutionRow>`
          update egide.rights_execution set attempt = attempt + 1, changed_at = ${now()}::timestamptz
          where request = ${request} and stage in ('looking', 'working') returning *`.execute(
          within,
        );
        return rows[0] === undefined ? success(null) : whole(rows[0]);
      }),

    change: async (held, change, within) =>
      within === undefined
        ? await transaction<unknown, boolean>((own) => changeIn(own, held, change))
        : await changeIn(within, held, change),

    lock: async (within, request) => {
      const [row] = await run(
        within,
        sql<ExecutionRow>`select * from egide.rights_execution where request = ${request} for update`,
      );
      return row === undefined ? success(null) : whole(row);
    },

    forget: async (within, request) => {
      const rows = await run(
        within,
        sql<{
          attempt: number;
        }>`select attempt from egide.rights_execution where request = ${request} for update`,
      );
      const [row] = rows;
      if (row !== undefined)
        await changeIn(within, { request, attempt: row.attempt }, { identities: [] });
    },
  };
};
