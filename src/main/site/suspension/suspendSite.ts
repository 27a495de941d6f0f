import { failed, type Actor, type Clock, type Outcome } from "../../../kernel/index.ts";
import { mainFailure } from "../../errors.ts";
import type { Suspension, Suspensions } from "./suspensions.ts";

export interface SuspensionParts {
  readonly suspensions: Suspensions;
  readonly clock: Clock;
}

/**
 * Closes the site to its visitors at the request of an authority (REC-04; law no. 2004-575, art. 6: a host acts at once on such a request). The
 * ground is shown on every page, and logged.
 */
export const suspendSite = async (
  { suspensions, clock }: SuspensionParts,
  { ground, authority }: { readonly ground: string; readonly authority: string },
  by: Actor,
): Promise<Outcome<Suspension>> => {
  const said = { ground: ground.trim(), authority: authority.trim() };
  if (said.ground === "" || said.authority === "")
    return failed(mainFailure("main.suspension-ground-missing"));
  return await suspensions.suspend({ ...said, at: clock.now(), by });
};

/** Opens it again: the authority lifted its request, or a court did. */
export const liftSuspension = async (
  { suspensions, clock }: SuspensionParts,
  ground: string,
  by: Actor,
): Promise<Outcome<Suspension>> =>
  ground.trim() === ""
    ? failed(mainFailure("main.suspension-ground-missing"))
    : await suspensions.lift({ ground: ground.trim(), at: clock.now(), by });
