import { failed, success, type Outcome } from "../../kernel/index.ts";
import type { Body } from "../model/body.ts";
import {
  changedInBody,
  changedInDesignation,
  isSameBody,
  isSameDesignation,
} from "../model/changedFields.ts";
import type { Designation } from "../model/designation.ts";
import type { Network } from "../model/network.ts";
import { territoryChange, type TerritoryChange } from "../model/territoryTable.ts";
import type { Bodies } from "./bodies.ts";
import type { ChangedBy } from "./change.ts";
import type { Designations } from "./designations.ts";
import type { Territories } from "./territories.ts";

interface Change<T> {
  /** Null: it is new. */
  readonly before: T | null;
  readonly after: T;
  /** The names of the fields that differ. */
  readonly fields: readonly string[];
}

/** What a file says that differs from what is there. What it leaves out stays as it is, the territories apart. */
export interface NetworkChange {
  readonly bodies: readonly Change<Body>[];
  readonly designations: readonly Change<Designation>[];
  readonly territories: TerritoryChange;
}

interface Ports {
  readonly bodies: Bodies;
  readonly designations: Designations;
  readonly territories: Territories;
}

/** What would change if a network took the place of the one that is there. */
export const networkChange = async (
  network: Network,
  { bodies, designations, territories }: Ports,
  today: Temporal.PlainDate,
): Promise<NetworkChange> => {
  const [knownBodies, knownDesignations, table] = await Promise.all([
    bodies.list(),
    designations.list(),
    territories.list(),
  ]);
  const there = new Map(knownDesignations.map((each) => [each.id, each]));
  return {
    bodies: network.bodies.flatMap((after) => {
      const before = knownBodies.find(({ id }) => id === after.id) ?? null;
      if (before !== null && isSameBody(before, after)) return [];
      const fields = before === null ? [] : changedInBody(before, after).map(({ field }) => field);
      return [{ before, after, fields }];
    }),
    designations: network.designations.flatMap((after) => {
      const before = there.get(after.id) ?? null;
      if (before !== null && (isSameDesignation(before, after) || hasEnded(before, today)))
        return [];
      const fields =
        before === null ? [] : changedInDesignation(before, after).map(({ field }) => field);
      return [{ before, after, fields }];
    }),
    territories: territoryChange(table, network.territories),
  };
};

/** A year after its end the names of a designation are gone (policies/own-data): no old file brings them back. */
const hasEnded = ({ until }: Designation, today: Temporal.PlainDate): boolean =>
  until !== null && Temporal.PlainDate.compare(until.add({ years: 1 }), today) < 0;

/**
 * Saves it, parents before their children.
 * @returns `organisations.changed-meanwhile`; what stands before in the list is then saved, and another push does the rest.
 */
export const pushNetwork = async (
  change: NetworkChange,
  { bodies, designations, territories }: Ports,
  by: ChangedBy,
): Promise<Outcome<null>> => {
  for (const { before, after } of change.bodies) {
    if (before === null) await bodies.save(after, by.at);
    const saved = before === null ? success(null) : await bodies.change(before, after, by);
    if (!saved.ok) return failed(saved.failure);
  }
  for (const { before, after } of change.designations) {
    if (before === null) await designations.add(after, by);
    const saved = before === null ? success(null) : await designations.change(before, after, by);
    if (!saved.ok) return failed(saved.failure);
  }
  const { removed, added } = change.territories;
  if (removed.length + added.length > 0) await territories.change({ removed, added }, by);
  return success(null);
};
