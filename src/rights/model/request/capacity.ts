import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { rightsFailure } from "../../errors.ts";
import type { RequestedRight } from "./requestedRight.ts";

/** In whose place somebody asks. */
export const capacityKinds = ["self", "mandate", "parent", "guardian", "heir"] as const;
export type CapacityKind = (typeof capacityKinds)[number];

/** Who asks, for whom. `subject` is the person whose data it is, where that is not whoever asks. */
export type Capacity =
  | { readonly kind: "self" }
  | {
      readonly kind: "mandate";
      readonly subject: string;
      /** The last day of the mandate. */
      readonly until: string;
    }
  | { readonly kind: Exclude<CapacityKind, "self" | "mandate">; readonly subject: string };

/** What was said of it, as a form brings it. */
export interface SaidCapacity {
  readonly kind: CapacityKind;
  readonly subject: string | null;
  readonly until: Temporal.PlainDate | null;
}

/**
 * Whether somebody may ask so. A mandate has a last day, which is not over (code civil, art. 2003); heirs ask for what the French act leaves
 * them (art. 85), and nobody else asks for that.
 * @returns `rights.subject-missing`, `rights.mandate-undated`, `rights.mandate-over`, `rights.heir-right`, `rights.heir-alone`.
 */
export const capacityOf = (
  { kind, subject, until }: SaidCapacity,
  right: RequestedRight,
  today: Temporal.PlainDate,
): Outcome<Capacity> => {
  if ((kind === "heir") !== (right === "after-death"))
    return failed(rightsFailure(kind === "heir" ? "rights.heir-right" : "rights.heir-alone"));
  if (kind === "self") return success({ kind });
  if (subject === null) return failed(rightsFailure("rights.subject-missing"));
  if (kind !== "mandate") return success({ kind, subject });
  if (until === null) return failed(rightsFailure("rights.mandate-undated"));
  const capacity: Capacity = { kind, subject, until: until.toString() };
  return isOver(capacity, today) ? failed(rightsFailure("rights.mandate-over")) : success(capacity);
};

/** Whether nothing may be done on it any more. */
export const isOver = (capacity: Capacity, today: Temporal.PlainDate): boolean =>
  capacity.kind === "mandate" &&
  Temporal.PlainDate.compare(Temporal.PlainDate.from(capacity.until), today) < 0;
