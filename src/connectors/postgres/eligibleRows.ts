import type { EndTarget } from "../contract/endTarget.ts";
import type { HeldSelector } from "./holds.ts";
import { notYetEnded } from "./ends/pending.ts";
import { holdsOn } from "./heldRows.ts";
import { meantRows } from "./meantRows.ts";
import { protectionsOf } from "./protections.ts";
import type { RowName, Scope } from "./scope.ts";

/** Which rows of the target end: meant by it, and kept by nothing. All must be true. */
export const eligibility = (
  scope: Scope,
  root: RowName,
  target: EndTarget,
  holds: readonly HeldSelector[],
): readonly string[] => [
  ...meantRows(scope, root, target),
  ...notYetEnded(scope, root, target),
  ...protectionsOf(scope, root, target).map((kept) => `not ${kept}`),
  ...holdsOn(scope, root, target, holds).map((kept) => `not ${kept}`),
];
