import type { Language } from "../../../../kernel/index.ts";
import type { ExecutionKind, RequestExecution } from "../../../execution/model/requestExecution.ts";
import { executionOf } from "../../../execution/model/requestExecution.ts";
import type { RightsRequest } from "../../../model/request/rightsRequest.ts";
import { deskPath, requestIn, type RightsConsole } from "../deskSite.ts";

/** Where the work of databases for a request is shown, and what is under it. */
export const reachPath = (
  { body, id }: Pick<RightsRequest, "body" | "id">,
  language: Language,
  rest = "",
): string => deskPath(body, language, `/${id}/bases${rest}`);

/** A request of a path that asks something of databases, with the work there is for it. */
export interface Asked {
  readonly request: RightsRequest;
  readonly kind: ExecutionKind;
  readonly execution: RequestExecution | null;
}

/** null where there is no such request, it cannot be read, or it asks nothing of databases. */
export const askedIn = async (
  parts: Pick<RightsConsole, "requests" | "executions">,
  params: unknown,
): Promise<Asked | null> => {
  const request = await requestIn(parts, params);
  const kind = request && executionOf(request.right);
  if (request === null || kind === null) return null;
  const found = await parts.executions.find(request.id);
  return { request, kind, execution: found.ok ? found.value : null };
};
