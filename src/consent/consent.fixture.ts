import { postgresServers } from "../../test/support/postgres.ts";
import { fixedClock, sequentialIds, type Clock } from "../kernel/index.ts";
import { openLedger, readOrMakeKey } from "../ledger/index.ts";
import { openDatabase } from "../platform/database/index.ts";
import { inTemporaryFolder } from "../../test/support/temporaryFolder.ts";
import type { PurposeParts } from "./actions/consentParts.ts";
import type { ServiceTokens } from "./actions/serviceTokens.ts";
import { openConsentKeys } from "./consentKeys.ts";
import type { PurposeContent } from "./model/purpose/consentPurpose.ts";
import { memoryConsent } from "./storage/memoryConsents.ts";
import { postgresConsentPurposes } from "./storage/postgresConsentPurposes.ts";
import { postgresConsentAnswers, postgresConsents } from "./storage/postgresConsents.ts";
import { postgresServiceTokens } from "./storage/postgresServiceTokens.ts";

/** Everything of consent on one adapter, with a clock that is moved by hand. */
export interface ConsentHere extends PurposeParts {
  readonly tokens: ServiceTokens;
  readonly clock: Clock & { set(to: string): void };
}

interface Adapter {
  readonly name: string;
  on(work: (here: ConsentHere) => Promise<void>): () => Promise<void>;
}

/** The purpose that tests ask consent for. */
export const offersContent: PurposeContent = {
  title: { fr: "Offres de services", en: "Offers of services" },
  agreement: {
    fr: "J’accepte de recevoir des offres de services par courriel.",
    en: "I agree to receive offers of services by e-mail.",
  },
  explanation: {
    fr: "Votre adresse sert à vous écrire, et n’est donnée à personne.",
    en: "Your address serves to write to you, and is given to nobody.",
  },
  act: "campaign",
  lifetime: "P2Y",
  minors: false,
};

/** What a register says in these tests: one activity on consent, one that is not. */
const activities = [
  { id: "offres", name: "Offres de services", isOnConsent: true },
  { id: "paie", name: "Gérer la paie", isOnConsent: false },
] as const;

const around = (): Pick<ConsentHere, "keys" | "clock" | "ids" | "activitiesOf" | "bodyName"> => ({
  keys: openConsentKeys(Buffer.alloc(32, 5)),
  clock: fixedClock("2027-03-01T09:00:00Z"),
  ids: sequentialIds("id"),
  activitiesOf: async (body) => (body === "valmarine" ? activities : []),
  bodyName: async (body) => (body === "valmarine" ? "Entraide de Valmarine" : null),
});

/** The adapters that every contract of consent is held against. */
export const consentAdapters: readonly Adapter[] = [
  {
    name: "memory",
    on: (work) => async () => await work({ ...around(), ...memoryConsent() }),
  },
  ...postgresServers().map((server): Adapter => ({
    name: server.name,
    on: (work) => async () => {
      const fresh = await server.freshDatabase({ migrated: true });
      const database = await openDatabase({ url: fresh.url });
      const parts = around();
      try {
        await inTemporaryFolder(async (folder) => {
          const ledger = openLedger({
            database,
            clock: parts.clock,
            key: await readOrMakeKey(folder, async () => false),
            origin: "entraide.example/egide",
          });
          const { transaction } = database;
          const store = { kysely: database.kysely<unknown>(), transaction, ledger };
          await work({
            ...parts,
            purposes: postgresConsentPurposes(store),
            consents: postgresConsents(store, parts.keys),
            answers: postgresConsentAnswers(store),
            tokens: postgresServiceTokens(store.kysely),
          });
        });
      } finally {
        await database.close();
        await fresh.drop();
      }
    },
  })),
];
