import { failed, FailureError, type Outcome } from "../../kernel/index.ts";
import { rightsFailure } from "../errors.ts";
import type { Decide } from "../model/request/change.ts";
import type { RightsRequest } from "../model/request/rightsRequest.ts";
import type { RequestPlace } from "./handleRequest.ts";
import type { Requests } from "./requests.ts";

/** Does one step with a request. Where what goes alongside throws a `FailureError`, both are undone and it is what comes back. @returns as `Requests.step`. */
export const undoableStep = async (
  requests: Pick<Requests, "step">,
  ...given: Parameters<Requests["step"]>
): Promise<Outcome<RightsRequest>> => {
  try {
    return await requests.step(...given);
  } catch (error) {
    if (error instanceof FailureError) return failed(error.failure);
    throw error;
  }
};

/** The same with a request of a body: that of another does not exist. @returns what `decide` refuses, `rights.unknown`, `files.unreadable`. */
export const stepOfBody = async (
  requests: Pick<Requests, "step">,
  { body, id }: RequestPlace,
  decide: Decide,
  alongside: Parameters<Requests["step"]>[2],
): Promise<Outcome<RightsRequest>> =>
  await undoableStep(
    requests,
    id,
    (request) =>
      request.body === body ? decide(request) : failed(rightsFailure("rights.unknown")),
    alongside,
  );
