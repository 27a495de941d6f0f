import { success, type Outcome } from "../../kernel/index.ts";
import { sealedJson, unsealedJson, type FileKeys, type Seal } from "../../platform/files/index.ts";
import type { BreachVersion } from "../actions/incidents.ts";
import type { Breach, BreachContent } from "../model/breach.ts";
import type { VersionKind } from "../model/steps.ts";

export interface VersionRow {
  readonly number: number;
  readonly kind: VersionKind;
  readonly at: Date;
  readonly actor_kind: "staff" | "system" | "command-line";
  readonly actor: string;
  readonly actor_name: string;
  readonly content: Buffer;
}

export interface IncidentRow {
  readonly id: string;
  readonly body: string;
  readonly revision: number;
  readonly closed_at: Date | null;
  readonly wrapped: Buffer;
}

/** What is sealed of a version. */
export interface SealedVersion {
  readonly reason: string;
  readonly content: BreachContent;
}

/** What each sealed value is sealed for: in the place of another it opens nothing. */
const places = {
  incident: (id: string): string => `incident/${id}`,
  version: (id: string, number: number): string => `incident/${id}/version/${number}`,
} as const;

const instantOf = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** A key for a new record: wrapped as it is kept, and opened. */
export const newSeal = (
  keys: FileKeys,
  id: string,
): { readonly wrapped: Uint8Array; readonly seal: Seal } => {
  const wrapped = keys.make(places.incident(id));
  const seal = keys.open(places.incident(id), wrapped);
  if (!seal.ok) throw new TypeError("a key that was made just now");
  return { wrapped, seal: seal.value };
};

export const sealOf = (
  keys: FileKeys,
  { id, wrapped }: Pick<IncidentRow, "id" | "wrapped">,
): Outcome<Seal> => keys.open(places.incident(id), wrapped);

export const sealedVersion = (
  seal: Seal,
  id: string,
  number: number,
  version: SealedVersion,
): Uint8Array => sealedJson(seal, version, places.version(id, number));

/** JSON has no instants: the names of ours end in `at`, and no text of a record bears such a name. */
const isMoment = (name: string): boolean => name === "at" || name.endsWith("At");

const revived = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]: [string, unknown]) => [
      name,
      isMoment(name) && typeof held === "string" ? Temporal.Instant.from(held) : revived(held),
    ]),
  );
};

const opened = (
  seal: Seal,
  id: string,
  { number, content }: Pick<VersionRow, "number" | "content">,
): Outcome<SealedVersion> => {
  const sealed = unsealedJson<object>(seal, content, places.version(id, number));
  return sealed.ok ? success(revived(sealed.value) as SealedVersion) : sealed;
};

export const versionIn = (seal: Seal, id: string, row: VersionRow): Outcome<BreachVersion> => {
  const sealed = opened(seal, id, row);
  if (!sealed.ok) return sealed;
  const by = { kind: row.actor_kind, id: row.actor, name: row.actor_name };
  return success({
    number: row.number,
    kind: row.kind,
    at: instantOf(row.at),
    by,
    ...sealed.value,
  });
};

/** A record with the sealed content of its last version. */
export const breachIn = (
  keys: FileKeys,
  row: IncidentRow & Pick<VersionRow, "content">,
): Outcome<Breach> => {
  const seal = sealOf(keys, row);
  if (!seal.ok) return seal;
  const sealed = opened(seal.value, row.id, { number: row.revision, content: row.content });
  if (!sealed.ok) return sealed;
  const { id, body, revision, closed_at } = row;
  const closedAt = closed_at === null ? null : instantOf(closed_at);
  return success({ id, body, revision, closedAt, content: sealed.value.content });
};
