import type { FastifyRequest } from "fastify";
import type { Bilingual, Language } from "../../../kernel/index.ts";
import type { Alerts } from "../../actions/alerts.ts";
import type { AlertTokens } from "../../alertTokens.ts";
import type { Alert } from "../../model/alert/alert.ts";
import { criteriaSaid } from "../criteriaSaid.ts";
import type { LabelOf } from "../facetLabels.ts";
import type { OfferSite } from "../offerSite.ts";

/** What the pages of alerts need of the installation. */
export interface AlertSite extends Pick<OfferSite, "offers" | "search" | "readBodies" | "address"> {
  readonly alerts: Alerts;
  readonly tokens: AlertTokens;
  /** Where somebody signs in. */
  readonly spacePaths: { readonly signIn: Bilingual };
}

/** What an alert is called: as its owner says, or as its criteria read. */
export const nameOf = ({ name, criteria }: Alert, label: LabelOf, language: Language): string => {
  if (name !== "") return name;
  const said = criteriaSaid(criteria, label, language);
  return said.charAt(0).toLocaleUpperCase(language) + said.slice(1);
};

export const alertIn = ({ params }: Pick<FastifyRequest, "params">): string =>
  (params as { readonly alert?: string }).alert ?? "";
