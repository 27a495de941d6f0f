import assert from "node:assert/strict";
import { composeWords, wordsHash, type PurposeContent } from "../../src/consent/index.ts";
import { postgresEvidence, postgresTextVersions } from "../../src/consent/storage/index.ts";
import { openConsents } from "../../src/main/consents.ts";
import type { WholeServer } from "./wholeServer.ts";

type Named = Readonly<Record<string, string>>;

/** A purpose that consent is asked for, a link of a person who has given it, and the access of a system. */
export const askForConsent = async ({ platform, clock }: WholeServer): Promise<Named> => {
  const { purposes, consents, keys, tokens } = await openConsents(platform);
  const content: PurposeContent = {
    title: { fr: "Lettre d’information", en: "Newsletter" },
    agreement: { fr: "J’accepte de la recevoir.", en: "I agree to receive it." },
    explanation: { fr: "Votre adresse sert à cela seul.", en: "Your address serves this alone." },
    act: "campaign",
    lifetime: "P1Y",
    minors: true,
  };
  const words = composeWords("Réseau d’entraide de Valmarine", content);
  const at = clock.now();
  const purpose = "purpose-1";
  await purposes.open(
    { id: purpose, body: "valmarine", activity: "envoyer-la-lettre-d-information" },
    { words, content, asksAnew: true, reason: "", at },
  );
  const person = keys.person("valmarine", purpose, "A-1");
  const given = await consents.give({
    id: "consent-1",
    purpose,
    person,
    words: { number: 1, hash: wordsHash(words) },
    language: "fr",
    means: "link",
    giver: "self",
    givenAt: at,
    expiresAt: null,
  });
  assert.ok(given);
  const digest = Buffer.alloc(32, 1);
  const service = { id: "service-1", body: "valmarine", name: "Publipostage", madeAt: at };
  await tokens.make(service, digest);
  const givesUntil = at.add({ hours: 24 });
  return {
    purpose,
    number: "1",
    "/console/:body/consentements/acces": service.id,
    "/mon-consentement": keys.token({ purpose, person, givesUntil }),
  };
};

/** A text that visitors of a site of the body were asked by, and how it looked. */
export const keepAskedText = async ({ platform, clock }: WholeServer): Promise<Named> => {
  const hash = "texte-001";
  const at = clock.now();
  await postgresTextVersions(platform.database).keep(
    { hash, site: "entraide", content: "{}", services: ["mesure"], origins: [], languages: ["fr"] },
    at,
  );
  const image = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const address = "https://entraide-valmarine.example/";
  const layer = "first" as const;
  const shot = {
    language: "fr",
    layer,
    width: 375,
    image,
    address,
    browser: "Chromium",
    takenAt: at,
  };
  const isNew = await postgresEvidence(platform).keep(
    hash,
    { code: null, screenshots: [shot] },
    at,
  );
  assert.ok(isNew);
  return { hash, "/console/:body/choix": hash, "/console/:body/choix/:version": "fr-375.png" };
};
