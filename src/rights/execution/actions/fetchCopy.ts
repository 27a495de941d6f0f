import { failed, success, type Actor, type Outcome } from "../../../kernel/index.ts";
import type { RightsParts } from "../../actions/rightsParts.ts";
import type { RightsRequest } from "../../model/request/rightsRequest.ts";
import { executionFailure } from "../errors.ts";
import { noted } from "../model/executionSteps.ts";
import { openCopy } from "./endExecution.ts";
import type { RequestPackage } from "./executions.ts";

/** A copy on its way to whoever may have it. */
export interface FetchedCopy {
  readonly bytes: number;
  readonly content: AsyncIterable<Uint8Array>;
}

type Fetching = Pick<RightsParts, "requests" | "packages" | "databases" | "clock">;

const fetched = async (
  { requests, packages, clock }: Fetching,
  request: RightsRequest,
  copy: RequestPackage | null,
  by: Actor | { readonly kind: "person" },
): Promise<Outcome<FetchedCopy>> => {
  if (copy === null) return failed(executionFailure("rights.copy-gone"));
  const content = await packages.read(copy.id);
  if (!content.ok) return content;
  // Written down before the first byte leaves: a download that breaks off was one.
  const step = noted("copy-fetched", { by, at: clock.now() });
  const kept = await requests.step(request.id, step, async () => {});
  return kept.ok ? success({ bytes: copy.bytes, content: content.value }) : kept;
};

/**
 * The copy of a request for the person behind its link, while that holds. Each download stands in the file of the request.
 * @returns `rights.copy-gone`, `files.unreadable`.
 */
export const fetchCopy = async (
  parts: Fetching,
  request: RightsRequest,
): Promise<Outcome<FetchedCopy>> =>
  await fetched(parts, request, await openCopy(parts, request), { kind: "person" });

/** The same for an agent, who hands it over to whoever has no address to follow the request by; of others it is nobody’s business. */
export const fetchToHand = async (
  parts: Fetching,
  request: RightsRequest,
  by: Actor,
): Promise<Outcome<FetchedCopy>> =>
  await fetched(
    parts,
    request,
    request.content.email === null ? await openCopy(parts, request) : null,
    by,
  );
