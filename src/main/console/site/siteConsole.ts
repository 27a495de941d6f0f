import type { Clock, ErrorCatalogue, Language } from "../../../kernel/index.ts";
import type { ConsoleFrame, May } from "../../../platform/web/index.ts";
import type { LinkStates } from "../../site/links/index.ts";
import type { Suspensions } from "../../site/suspension/index.ts";
import type { HeadSettings } from "../../site/siteOfBody.ts";
import type { Offers } from "../../../recruitment/index.ts";
import type { ServedSite } from "../../site/settings/index.ts";

/** The name, the colour and the identity of the body in whose name the site stands. */
export type Inherited = HeadSettings;

/** Who reads a page about settings: in a language, knowing what holds where they say nothing. */
export interface Reader {
  readonly language: Language;
  readonly inherited: Inherited;
}

/** What the pages of the site's settings need of the installation. */
export interface SiteConsole {
  readonly frame: ConsoleFrame;
  readonly may: May;
  readonly clock: Clock;
  readonly site: ServedSite;
  /** Whether the site is set up in the name of a body: that of one alone. */
  readonly isOfSite: (body: string) => Promise<boolean>;
  /** What the site bears where its settings say nothing. */
  readonly inherited: () => Promise<Inherited>;
  /** What is known of the links to other sites, and whether these are asked by themselves. */
  readonly links: { readonly isRegular: boolean; readonly list: LinkStates["list"] };
  readonly suspensions: Suspensions;
  /** What was decided on offers, the latest first. */
  readonly offerDecisions: Offers["decisions"];
  readonly catalogue: () => Promise<ErrorCatalogue>;
}
