import type { Bilingual } from "../../../kernel/index.ts";
import type { BannerWords } from "../banner/bannerWords.ts";
import type { Category } from "./category.ts";
import type { ConditionId, ExemptionGround } from "./exemption.ts";
import type { trackerKinds } from "./inventorySchema.ts";

export type TrackerKind = (typeof trackerKinds)[number];

/** One cookie, storage key or other means of a service. */
export interface Tracker {
  /** The exact name, or a pattern in which `*` stands for any characters. */
  readonly name: string;
  readonly kind: TrackerKind;
  /** ISO 8601, or `session`: until the browser is closed. */
  readonly duration: string;
  readonly party: "first" | "third";
  /** What it is for, where that says more than the purpose of its service. */
  readonly purpose: Bilingual | null;
  readonly httpOnly: boolean;
  /** Where it is set, when that is not the host and the root of the site. */
  readonly domain: string | null;
  readonly path: string;
  /** Whether a further visit makes it live longer. */
  readonly keepsOnVisit: boolean;
}

/** Whose a service is. */
export interface Provider {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `processor`: for the site alone; `third-party`: also for itself. */
  readonly role: "publisher" | "processor" | "third-party";
  readonly policy: string | null;
}

/** The ground on which a service runs without consent, with the conditions that are said to be met. */
export interface Exemption {
  readonly ground: ExemptionGround;
  readonly met: readonly ConditionId[];
}

/** What a visitor accepts or refuses as one thing. */
export interface Service {
  readonly id: string;
  readonly name: Bilingual;
  readonly category: Category;
  readonly provider: Provider;
  readonly purpose: Bilingual;
  /** Who else receives what it collects, in words; null: nobody. */
  readonly recipients: Bilingual | null;
  /** Out of the European Economic Area; null: none. */
  readonly transfer: { readonly country: string; readonly safeguard: Bilingual } | null;
  /** Null: it needs consent. */
  readonly exemption: Exemption | null;
  /** How long what it collects is kept, ISO 8601; null where it collects nothing. */
  readonly dataKept: string | null;
  /** Hosts that it loads from, `*.` for all below one: what the banner holds, and the scanner expects. */
  readonly holds: readonly string[];
  /** Where its provider lets people refuse it everywhere. */
  readonly optOut: string | null;
  readonly trackers: readonly Tracker[];
}

/** What one site keeps on the terminals of its visitors: banner, panel, charter and policies read it from here. */
export interface Inventory {
  readonly site: string;
  readonly body: string | null;
  readonly title: Bilingual;
  readonly addresses: readonly string[];
  /** How long a choice holds, ISO 8601; acceptance and refusal alike. */
  readonly choiceLifetime: string;
  readonly commitments: readonly Bilingual[];
  readonly services: readonly Service[];
  /** The words of the files beside it: of languages besides French and English, or in place of ours. */
  readonly furtherWords?: readonly BannerWords[];
}

/** Law of 6 January 1978, article 82: consent, unless one of its exemptions is claimed. */
export const needsConsent = ({ exemption }: Pick<Service, "exemption">): boolean =>
  exemption === null;

/** Whether a visitor may refuse it: all but what is strictly necessary, exempt measurement too. */
export const isRefusable = ({ exemption }: Pick<Service, "exemption">): boolean =>
  exemption === null || exemption.ground === "audience";

/** Whether visitors of the site have to be asked: where nothing needs consent, no banner has anything to ask (ODS-03). */
export const needsBanner = ({ services }: Pick<Inventory, "services">): boolean =>
  services.some(needsConsent);

/**
 * Whether a name that a browser holds is the one that was declared. The prefix by which a cookie asks for TLS (RFC 6265bis, 4.1.3)
 * makes no other cookie of it.
 */
export const bearsName = ({ name }: Pick<Tracker, "name">, found: string): boolean => {
  const parts = name.split("*").map((part) => RegExp.escape(part));
  return new RegExp(`^(?:__Host-|__Secure-)?${parts.join(".*")}$`, "s").test(found);
};

/** Whether a host is the one that was declared, or below it where `*.` was. */
export const holdsHost = (declared: string, host: string): boolean =>
  declared.startsWith("*.") ? host.endsWith(declared.slice(1)) : declared === host;
