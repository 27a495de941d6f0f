import { html, type Markup, type PageContext } from "../../../platform/web/index.ts";
import { refusablesOf } from "../../model/banner/asking.ts";
import { placeholderForm } from "../../model/banner/placeholder.ts";
import { mayRun } from "../../model/choice/decide.ts";
import { askingOf } from "./bannerPart.ts";
import type { SiteAsked } from "./bannerPaths.ts";
import { markupOf } from "./markupOf.ts";
import { standingChoice } from "./standing.ts";

/** Whether a service may run on the page of this request; what the inventory does not know may not. */
const mayRunHere = (
  site: SiteAsked,
  context: PageContext,
  secure: boolean,
  service: string,
): boolean => {
  const refusable = refusablesOf(site.inventory).find(({ id }) => id === service);
  const given = standingChoice(site, context, secure)?.given ?? null;
  return refusable !== undefined && mayRun(refusable, given, context.isSignalled);
};

/**
 * Contents of a service: there where it may run; else held by the script, and where no script runs a placeholder that says who
 * would receive what, with a form that has it shown for ever.
 */
export const heldPart = (
  site: SiteAsked,
  context: PageContext,
  secure: boolean,
  { service, contents }: { readonly service: string; readonly contents: Markup },
): Markup => {
  const declared = site.inventory.services.find(({ id }) => id === service);
  if (declared === undefined) throw new TypeError(`${service} is no service of the inventory`);
  if (mayRunHere(site, context, secure, service))
    return html`<div data-consent="${service}">${contents}</div>`;
  const asking = askingOf(site, context);
  return html`<noscript>${markupOf(placeholderForm(asking, declared))}</noscript>
    <div data-consent="${service}" hidden>${contents}</div>`;
};
