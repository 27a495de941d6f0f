import type { Kysely } from "kysely";
import type { Transact } from "../../platform/database/index.ts";
import type { FileKeys } from "../../platform/files/index.ts";
import { postgresRecords } from "../../platform/records/index.ts";
import type { Matters } from "../actions/matters.ts";
import { oversightFailure } from "../errors.ts";
import { nextDue, type MatterContent, type MatterStep } from "../model/matter.ts";

/** Files in the platform's database, each sealed under a key that goes with its row (migration 0049). */
export const postgresMatters = (
  store: { readonly kysely: Kysely<unknown>; readonly transaction: Transact },
  keys: FileKeys,
): Matters =>
  postgresRecords<MatterStep, MatterContent>(store, keys, {
    name: "oversight_matter",
    clear: ({ kind }) => ({ kind }),
    dueOn: nextDue,
    unknown: () => oversightFailure("oversight.unknown"),
    changed: () => oversightFailure("oversight.changed-meanwhile"),
  });
