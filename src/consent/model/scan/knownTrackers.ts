import { bearsName } from "../inventory/inventory.ts";
import type { Category } from "../inventory/category.ts";

/** A name that many sites meet, and whose it usually is: a hint for whoever has to declare it, never a verdict. */
export interface KnownTracker {
  readonly provider: string;
  readonly category: Category;
}

/** Written by us from what these tools document of themselves; why no larger list is here stands in a decision (2026-11-30, scan). */
const known: readonly (readonly [names: string, provider: string, category: Category])[] = [
  ["_ga _ga_* _gid _gat _gat_* __utm*", "Google Analytics", "audience"],
  ["_gcl_* _gac_*", "Google Ads", "campaigns"],
  ["IDE DSID test_cookie ar_debug", "Google (doubleclick.net)", "campaigns"],
  ["_GRECAPTCHA rc::*", "Google reCAPTCHA", "protection"],
  ["NID AEC SOCS CONSENT 1P_JAR", "Google", "campaigns"],
  ["VISITOR_INFO1_LIVE VISITOR_PRIVACY_METADATA YSC yt-*", "YouTube", "media"],
  ["atid atidx idrxvr atuserid atauthority xtvrn xtan xtant", "AT Internet, Piano", "audience"],
  ["pa_privacy _pcid _pctx _pprv", "Piano Analytics", "audience"],
  ["_pk_id* _pk_ses* _pk_ref* _pk_cvar* _pk_hsr* mtm_*", "Matomo", "audience"],
  ["etuix EA_* TCREDIRECT*", "Eulerian", "audience"],
  ["_fbp _fbc fr sb datr", "Meta (Facebook)", "social"],
  ["guest_id* personalization_id twid ct0", "X (Twitter)", "social"],
  [
    "li_gc lidc bcookie bscookie li_sugr UserMatchHistory AnalyticsSyncHistory",
    "LinkedIn",
    "social",
  ],
  ["_pin_unauth _pinterest_*", "Pinterest", "social"],
  ["_ttp _tt_enable_cookie ttwid", "TikTok", "social"],
  ["vuid player", "Vimeo", "media"],
  ["dmvk v1st ts", "Dailymotion", "media"],
  ["_hjid _hjSession* _hjAbsoluteSessionInProgress", "Hotjar", "audience"],
  ["_clck _clsk CLID MUID", "Microsoft Clarity", "audience"],
  ["_uet*", "Microsoft Advertising", "campaigns"],
  ["__cf_bm cf_clearance __cfruid", "Cloudflare", "protection"],
  ["datadome", "DataDome", "protection"],
  ["didomi_token euconsent-v2", "Didomi", "necessary"],
  ["OptanonConsent OptanonAlertBoxClosed", "OneTrust", "necessary"],
  ["tarteaucitron", "tarteaucitron.js", "necessary"],
  ["axeptio_* ", "Axeptio", "necessary"],
  ["cookie-agreed*", "Drupal, EU Cookie Compliance", "necessary"],
  ["klaro orejime cc_cookie", "Klaro, Orejime, CookieConsent", "necessary"],
  [
    "PHPSESSID JSESSIONID ASP.NET_SessionId connect.sid laravel_session",
    "session of the server",
    "necessary",
  ],
  ["SESS* SSESS*", "Drupal, session", "necessary"],
  ["sessionid csrftoken django_language", "Django", "necessary"],
  ["XSRF-TOKEN __RequestVerificationToken", "protection of forms", "necessary"],
  ["wordpress_* wp-settings-*", "WordPress", "necessary"],
];

const patterns = known.flatMap(([names, provider, category]) =>
  names
    .trim()
    .split(" ")
    .map((name) => ({ name, provider, category })),
);

/** Whose a name usually is; null where we do not know. */
export const knownTracker = (name: string): KnownTracker | null => {
  const found = patterns.find((pattern) => bearsName(pattern, name));
  return found === undefined ? null : { provider: found.provider, category: found.category };
};
