import { randomUUID } from "node:crypto";
import type { KeptVersion, NewProof, VersionToKeep } from "./model/proof/proof.ts";
import type { SentChoice } from "./model/proof/sentChoice.ts";

/** A version with the services of the real texts, as a site would keep it. */
export const textVersion: VersionToKeep = {
  hash: "5f".repeat(32),
  site: "valmarine",
  content: '{"inventory":{"site":"valmarine"},"words":{"accept":"Tout accepter"}}',
  services: ["xiti", "gestionnaire-de-balises", "damdy", "recaptcha", "facebook", "twitter"],
  origins: ["https://www.valmarine.example"],
  languages: ["fr", "en"],
};

/** Answers each service alike, but those that are named. */
export const answers = (
  services: readonly string[],
  isGiven: boolean,
  others: Readonly<Record<string, boolean>> = {},
): Readonly<Record<string, boolean>> => ({
  ...Object.fromEntries(services.map((service) => [service, isGiven])),
  ...others,
});

export const newProof = (
  version: KeptVersion,
  at: Temporal.Instant,
  changes: Partial<NewProof> = {},
): NewProof => ({
  id: randomUUID(),
  version,
  language: "fr",
  action: "refuse-all",
  given: answers(version.services, false),
  madeAt: Math.floor(at.epochMilliseconds / 1000),
  ...changes,
});

/** What a banner sends of a choice. */
export const sentChoice = (
  at: Temporal.Instant,
  changes: Partial<SentChoice> = {},
): SentChoice => ({
  id: randomUUID(),
  site: textVersion.site,
  version: textVersion.hash,
  at: at.toString({ smallestUnit: "second" }),
  ahead: 0,
  action: "refuse-all",
  language: "fr",
  given: answers(textVersion.services, false),
  ...changes,
});
