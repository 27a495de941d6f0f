import type { Clock, ErrorCatalogue, Failure, Ids, Language } from "../../../kernel/index.ts";
import type { ConsoleFrame, May, PageContext } from "../../../platform/web/index.ts";
import type { Editions } from "../../actions/editions.ts";
import type { LintDesk } from "../../actions/lintDesk.ts";
import type { ReadPresent, RegisterDesk } from "../../actions/registerDesk.ts";
import type { RegisterImports } from "../../actions/registerImports.ts";
import type { RegisterVersions } from "../../actions/registerVersions.ts";
import type { ReadWorking } from "../../actions/workingRegister.ts";
import type { Activity } from "../../model/register.ts";
import type { RegisterPaths } from "../registerPaths.ts";
import type { ReadPage } from "../../import/importAside.ts";

/** A way from an activity to its impact assessment. */
export interface AssessmentLink {
  readonly text: string;
  readonly href: string;
}

/** What the pages of the register in the console need of the installation. */
export interface RegisterConsole {
  readonly frame: ConsoleFrame;
  /** The activities that rest on consent, and for which nothing here asks it; nothing where no domain says. */
  readonly unaskedConsents?: (
    body: string,
  ) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly may: May;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Whether there is such a body: who may act in all of them still cannot begin a register for none. */
  readonly isBody: (body: string) => Promise<boolean>;
  readonly present: ReadPresent;
  /** What is published with the changes that wait laid over it. */
  readonly working: ReadWorking;
  readonly versions: RegisterVersions;
  /** Where the public pages of its register stand; null for one that has none. */
  readonly publicPaths: (body: string) => Promise<RegisterPaths | null>;
  /** Where the notice of an activity stands; null where none is published. */
  readonly noticeOf: (body: string, activity: string, language: Language) => string | null;
  /** The impact assessments of an activity (GDPR art. 35) that this visitor may read, or the way to begin one. */
  readonly assessmentsOf: (
    context: PageContext,
    body: string,
    activity: Activity,
  ) => Promise<readonly AssessmentLink[]>;
  /** Where registers are published; null where a folder of EGIDE_POLICY rules alone: pages then show, and offer no import. */
  readonly desk: RegisterDesk | null;
  /** Where a body decides about lint; null where the register is not published here. */
  readonly lintDesk: LintDesk | null;
  /** What a body must say of itself before it publishes, and has not. */
  readonly missingIdentity: (body: string, at: Temporal.Instant) => Promise<readonly Failure[]>;
  readonly editions: Pick<Editions, "list" | "latest">;
  readonly imports: RegisterImports;
  readonly readPage: ReadPage;
  /** All messages of the product. */
  readonly catalogue: () => Promise<ErrorCatalogue>;
}
