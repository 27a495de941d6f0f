import type { ConsentState, EgideConsent } from "./api.ts";

/**
 * Google Consent Mode v2, apart from the banner: loaded only by a site that uses tags of Google, before them. Everything is
 * denied until a choice says otherwise, and the personalisation of advertising always: it has no place here.
 *
 * Which services stand for which signal is said by the tag: `data-analytics="matomo ga"`, `data-ads="campaign-manager"`.
 */
type Signal = "granted" | "denied";

const google = window as unknown as { dataLayer?: unknown[]; egideConsent?: EgideConsent };
const { dataset } = document.currentScript as HTMLScriptElement;
const listed = (ids: string | undefined): readonly string[] => ids?.split(" ") ?? [];

google.dataLayer ??= [];
// Google's own tag reads `arguments` objects, not arrays.
const gtag: (...command: readonly unknown[]) => void = function () {
  google.dataLayer?.push(arguments);
};

const signals = (isGiven: (ids: readonly string[]) => boolean): Record<string, Signal> => {
  const say = (ids: string | undefined): Signal => (isGiven(listed(ids)) ? "granted" : "denied");
  return {
    analytics_storage: say(dataset["analytics"]),
    ad_storage: say(dataset["ads"]),
    ad_user_data: say(dataset["ads"]),
    ad_personalization: "denied",
    functionality_storage: "granted",
    security_storage: "granted",
  };
};

const update = ({ given }: ConsentState): void =>
  gtag(
    "consent",
    "update",
    signals((ids) => ids.length > 0 && ids.every((id) => given?.[id] === true)),
  );

gtag("consent", "default", { ...signals(() => false), wait_for_update: 500 });
document.addEventListener("egide-consent", ({ detail }) => update(detail));
if (google.egideConsent) update(google.egideConsent.state);
