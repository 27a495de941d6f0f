import type { Language } from "../../../../kernel/index.ts";
import { html, linkButton, type Markup } from "../../../../platform/web/index.ts";
import { executionOf } from "../../../execution/model/requestExecution.ts";
import { mayRun } from "../../../model/request/requestState.ts";
import type { RightsRequest } from "../../../model/request/rightsRequest.ts";
import { reachPath } from "./reachSite.ts";
import { reachWords as words } from "./reachWords.ts";

/** From a request to what databases do for it; nothing where it asks nothing of them, or not yet. */
export const databasesLink = (request: RightsRequest, language: Language): Markup | "" => {
  const { state, right, events } = request;
  const hasLooked = events.some(({ kind }) => kind === "looked");
  if (executionOf(right) === null || !(mayRun(state) || hasLooked)) return "";
  return html`<p>
    ${linkButton({
      text: (hasLooked ? words.see : words.open)[language],
      href: reachPath(request, language),
      look: "secondary",
    })}
  </p>`;
};
