import type { Clock, ErrorCatalogue, Failure, Ids, Language } from "../../../kernel/index.ts";
import { messageOf } from "../../../kernel/index.ts";
import { actorOf, type Visitor } from "../../../platform/access/index.ts";
import type { ConsoleFrame, May } from "../../../platform/web/index.ts";
import type { Bodies } from "../../actions/bodies.ts";
import type { ChangedBy, OrganisationChanges } from "../../actions/change.ts";
import type { Designations } from "../../actions/designations.ts";
import type { Logos } from "../../actions/logos.ts";
import type { Territories } from "../../actions/territories.ts";

/** What the pages of the organisations in the console need of the installation. */
export interface OrganisationsConsole {
  readonly frame: ConsoleFrame;
  readonly may: May;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly bodies: Pick<Bodies, "list" | "find" | "change">;
  readonly designations: Designations;
  readonly territories: Pick<Territories, "list" | "change">;
  readonly logos: Logos;
  readonly changes: OrganisationChanges;
  /** Whether the site is set up in the name of a body: its console alone has the territories of the network. */
  readonly isOfSite: (body: string) => Promise<boolean>;
  readonly catalogue: () => Promise<ErrorCatalogue>;
}

/** Who changes something by a form, and why. The gate lets only staff through to these pages. */
export const byStaff = (
  { clock }: Pick<OrganisationsConsole, "clock">,
  visitor: Visitor,
  reason: string,
): ChangedBy => ({ author: actorOf(visitor), reason, at: clock.now() });

/** What a failure is told with, above a form. */
export const told = async (
  { catalogue }: Pick<OrganisationsConsole, "catalogue">,
  failure: Failure,
  language: Language,
): Promise<string> => messageOf(failure, language, await catalogue());

/** The parameters of a path. */
export const paramsOf = (
  params: unknown,
): { readonly body: string; readonly designation: string } => {
  const { body = "", designation = "" } = params as Readonly<Record<string, string | undefined>>;
  return { body, designation };
};
