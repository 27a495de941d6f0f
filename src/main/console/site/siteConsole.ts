import type { Clock, ErrorCatalogue } from "../../../kernel/index.ts";
import type { ConsoleFrame, May } from "../../../platform/web/index.ts";
import type { ServedSite } from "../../site/settings/index.ts";

/** What the pages of the site's settings need of the installation. */
export interface SiteConsole {
  readonly frame: ConsoleFrame;
  readonly may: May;
  readonly clock: Clock;
  readonly site: ServedSite;
  /** Whether the site is set up in the name of a body: that of one alone. */
  readonly isOfSite: (body: string) => Promise<boolean>;
  readonly catalogue: () => Promise<ErrorCatalogue>;
}
