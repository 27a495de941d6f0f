import type { RightsRequest } from "../../model/request/rightsRequest.ts";

/** When the link of a copy ends, `term` (ISO 8601) after it was given. */
export const endOfCopy = (since: Temporal.Instant, term: string): Temporal.Instant =>
  since.toZonedDateTimeISO("Europe/Paris").add(term).toInstant();

/** Whether a copy may be fetched: the answer that gives it has left, and its link holds. */
export const isOpen = (
  { state }: Pick<RightsRequest, "state">,
  { since }: { readonly since: Temporal.Instant },
  term: string,
  now: Temporal.Instant,
): boolean =>
  state.status === "fulfilled" && Temporal.Instant.compare(now, endOfCopy(since, term)) < 0;
