import type { Language } from "../../../kernel/index.ts";
import type { Visitor } from "../../access/index.ts";
import type { Notice } from "./notice.ts";
import { noPreferences, type Preferences } from "./preferences.ts";

/** What every page knows of the request it answers; made once per request, at `request.page`. */
export interface PageContext {
  readonly language: Language;
  readonly visitor: Visitor;
  readonly preferences: Preferences;
  /** The token that a form of this page sends back. Reading it sets the cookie it is checked against. */
  readonly csrf: string;
  /** The path of this request, without its query. */
  readonly path: string;
  /** The address to come back to: path and query of what was shown, or null when it was the answer to a form. */
  readonly back: string | null;
  /** What the form before this page has done. */
  readonly notice: Notice | null;
  /** What the browser keeps under the name of a cookie; null where there is none. */
  readonly kept: (cookie: string) => string | null;
  /** The browser asks of every site that nothing be shared: Global Privacy Control (`Sec-GPC: 1`). */
  readonly isSignalled: boolean;
  /** The moment of this request. */
  readonly now: Temporal.Instant;
}

/** The context of a page that answers nobody: a generated page, an example. */
export const contextOf = (
  changes: Partial<PageContext> & Pick<PageContext, "now">,
): PageContext => ({
  language: "fr",
  visitor: { kind: "anonymous" },
  preferences: noPreferences,
  csrf: "",
  path: "/",
  back: "/",
  notice: null,
  kept: () => null,
  isSignalled: false,
  ...changes,
});
