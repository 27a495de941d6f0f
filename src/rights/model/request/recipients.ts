import type { Activity } from "../../../register/index.ts";
import type { RequestedRight } from "./requestedRight.ts";

/** What became of telling a recipient: done, impossible, or an effort out of proportion (GDPR art. 19). */
export const toldHow = ["told", "impossible", "disproportionate"] as const;
export type ToldHow = (typeof toldHow)[number];

export interface ToldRecipient {
  /** As the register named it on that day. */
  readonly name: string;
  readonly how: ToldHow;
  /** Why it could not be told; null where it was. */
  readonly why: string | null;
}

/** Of these, recipients are told (GDPR art. 19). */
const toldOf: ReadonlySet<RequestedRight> = new Set(["rectification", "erasure", "restriction"]);

/** Whom the body tells of what was done, as the register names them: the recipients of the activity, where the right changes anything. */
export const recipientsToTell = (
  right: RequestedRight,
  activity: Pick<Activity, "recipients"> | null,
): readonly string[] =>
  toldOf.has(right) && activity !== null
    ? [...new Set(activity.recipients.map(({ text }) => text))]
    : [];

/** Whether every one of them stands there with what became of it. */
export const areAllSaid = (names: readonly string[], said: readonly ToldRecipient[]): boolean =>
  names.every((name) => said.some((one) => one.name === name));
