import { managePaths } from "../../../consent/pages/index.ts";
import { candidatePaths, identityPaths } from "../../../identity/pages/index.ts";
import { applicationPaths } from "../../../recruitment/index.ts";
import { contactPaths } from "../../../recruitment/pages/index.ts";
import { legalPaths } from "../../../platform/web/index.ts";
import { sitePaths } from "../sitePaths.ts";

const both = (
  ...paths: readonly { readonly fr: string; readonly en: string }[]
): readonly string[] => paths.flatMap(({ fr, en }) => [fr, en]);

/** Who publishes, how to reach them, and what is done with data: an authority closes a site, not the rights of people (GDPR art. 12). */
const open = both(
  legalPaths,
  contactPaths,
  sitePaths.notices.policy,
  identityPaths.signIn,
  candidatePaths.home,
  // What ends the mails of an alert by one request (RFC 8058) works as long as mails can be in mailboxes.
  { fr: "/alertes", en: "/en/alerts" },
  // GDPR art. 7(3): what was agreed to is taken back at any time.
  { fr: "/mon-consentement", en: "/en/my-consent" },
  managePaths.own,
  { fr: "/ma-preuve", en: "/en/my-proof" },
);

/** Nobody new comes in, and nothing new is begun. */
const closed = both(candidatePaths.signUp, candidatePaths.askActivation, {
  fr: applicationPaths.apply.fr.replace("/:offer", ""),
  en: applicationPaths.apply.en.replace("/:offer", ""),
});

const isUnder = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path === place || path.startsWith(`${place}/`));

/**
 * What of a suspended site its visitors still reach: the legal notice, the contact form, the privacy policy, and the whole space of a candidate, who
 * reads, corrects, takes away and deletes what is theirs. Not the offers, nor a sign-up, nor an application.
 */
export const openWhileSuspended = (path: string): boolean =>
  isUnder(path, open) && !isUnder(path, closed);
