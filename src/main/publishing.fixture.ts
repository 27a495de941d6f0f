import assert from "node:assert/strict";
import { fixedClock, type Actor } from "../kernel/index.ts";
import { openLedger, readOrMakeKey } from "../ledger/index.ts";
import { openDatabase, type Database } from "../platform/database/index.ts";
import { importDocument, registerJson, type Register } from "../register/index.ts";
import { postgresEditions } from "../register/storage/index.ts";
import { policyDesk, policyReaders } from "../retention/index.ts";
import { presentRegister, registerDesk } from "./console/registerOf.ts";
import type { Platform } from "./platform.ts";
import { publishingPolicies } from "./publishing.ts";
import { storedPolicies } from "./storedPolicies.ts";

/** Whoever publishes in these tests. */
export const author: Actor = { kind: "staff", id: "a-1", name: "Orane Velmont" };

/** A page of two activities, with the period that the first one keeps its data for. */
export const pageWith = (months: number): Uint8Array =>
  Buffer.from(`Responsable des traitements : Mairie de Sauvelande

Accueil : Répondre aux questions des habitants

  • Finalité(s) du traitement : Répondre aux questions posées à l’accueil.
  • Fondement du traitement : Article 6.1.e du RGPD
  • Durée de conservation : Les questions sont conservées pendant ${months} mois à compter de la réponse.

Prêts : Prêter des fauteuils roulants

  • Finalité(s) du traitement : Prêter un fauteuil à qui en a besoin.
  • Fondement du traitement : Article 6.1.e du RGPD
  • Durée de conservation : Les fiches de prêt sont conservées pendant deux ans à compter du retour.
`);

const registerWith = (months: number): Register =>
  importDocument({ bytes: pageWith(months), name: "page.txt", language: "fr" });

/** The same with a processor that no agreement binds (GDPR art. 28(3)): an error, which closes the gate. */
export const withError = (months: number): Register => {
  const register = registerWith(months);
  const named = [{ name: "Imprimerie Lenoir", country: "FR", source: [] }];
  const [first, ...others] = register.activities;
  assert.ok(first);
  const processors = { used: "yes" as const, text: "oui", source: [], named };
  return { ...register, activities: [{ ...first, processors }, ...others] };
};

/** A register as the file of a policy. */
export const jsonFile = (register: Register): Uint8Array =>
  Buffer.from([...registerJson(register)].join(""));

/** `lint.yaml` of a policy that accepts that error, for a reason. */
export const accepting = (reason: string): Uint8Array =>
  Buffer.from(
    `suppress:\n  - { rule: recipients.no-agreement, activity: "${registerWith(6).activities[0]?.id}", reason: "${reason}" }\n`,
  );

/** What a publication stands on, over one database. */
export const openPublishing = async (url: string, keyFolder: string) => {
  const database = await openDatabase({ url });
  const clock = fixedClock("2031-03-04T09:00:00Z");
  const key = await readOrMakeKey(keyFolder, async () => false);
  const ledger = openLedger({ database, clock, key, origin: "sauvelande.example/egide" });
  const platform = { database, ledger, clock } satisfies Pick<
    Platform,
    "database" | "ledger" | "clock"
  >;
  return { ...platform, platform, ...publishingOver(platform) };
};

const publishingOver = (platform: Pick<Platform, "database" | "ledger" | "clock">) => {
  const { database, clock } = platform;
  const editions = postgresEditions(database.kysely<unknown>());
  const stored = storedPolicies(database);
  const desk = registerDesk(
    (how) =>
      policyDesk({
        policies: publishingPolicies(platform, how),
        readers: policyReaders,
        clock,
      }),
    editions,
  );
  const parts = { desk };
  const present = presentRegister({ open: stored.open, load: async () => null });
  return { editions, stored, parts, present };
};

/** What is asked when a page of so many months is published on a revision. */
export const askedWith = (months: number, base: number) => ({
  body: "sauvelande",
  base,
  register: registerWith(months),
  page: { name: "page.txt", content: pageWith(months) },
  author,
  reason: `durée de ${months} mois`,
  language: "fr" as const,
});

/** A database that does not hang on a connection that was cut. */
export const closeQuietly = async (database: Database): Promise<void> => {
  await database.close().catch((error: unknown) => assert.ok(error));
};
