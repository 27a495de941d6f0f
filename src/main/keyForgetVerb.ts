import { exitCodes, FailureError, type Bilingual } from "../kernel/index.ts";
import type { Verb } from "../platform/command-line/index.ts";
import { postgresKeyWitnesses } from "../platform/database/index.ts";
import { mainFailure } from "./errors.ts";
import type { Platform } from "./platform.ts";

/** What is lost with each key that the database remembers. */
const losses: Readonly<Record<string, Bilingual>> = {
  files: {
    fr: "Ne se liront plus jamais, si la clé files.key est perdue : profils, CV et lettres des candidats, candidatures scellées, messages du formulaire de contact, demandes d’exercice de droits.\n",
    en: "If files.key is lost, these can never be read again: profiles, CVs and letters of candidates, sealed applications, messages of the contact form, requests to exercise rights.\n",
  },
  identity: {
    fr: "Si la clé identity.key est perdue : chacun enrôle une nouvelle application d’authentification, les codes de secours ne valent plus, aucun consentement ne se retrouve, et les liens des messages envoyés ne mènent nulle part.\n",
    en: "If identity.key is lost: everybody enrols a new authenticator application, recovery codes are void, no consent is found again, and the links in messages that were sent lead nowhere.\n",
  },
};

const said = {
  dry: {
    fr: "Rien n’est fait. Pour repartir avec la clé présente, ou une autre : --execute\n",
    en: "Nothing is done. To go on with the key that is there, or another: --execute\n",
  },
  done: {
    fr: "La base ne retient plus cette clé : le prochain démarrage prend celle qu’il trouve, ou en fait une.\n",
    en: "The database no longer remembers this key: the next start takes the one it finds, or makes one.\n",
  },
  none: {
    fr: "La base ne retient aucune clé de ce nom.\n",
    en: "The database remembers no key of this name.\n",
  },
} as const satisfies Record<string, Bilingual>;

/** `egide key forget NAME`: goes on without a key that is lost for good; a dry run without --execute. */
export const keyForgetVerb = (
  withPlatform: <T>(work: (platform: Platform) => Promise<T>) => Promise<T>,
): Verb => ({
  name: "key forget",
  summary: {
    fr: "Repart sans une clé perdue pour de bon, après avoir dit ce qui ne se lira plus ; à blanc sans --execute.",
    en: "Goes on without a key that is lost for good, after saying what can no longer be read; a dry run without --execute.",
  },
  usage: "NAME",
  example: "egide key forget files",
  arguments: { least: 1, most: 1 },
  options: {
    execute: { kind: "switch", help: { fr: "le fait vraiment", en: "really does it" } },
  },
  run: async (call) => {
    const { language, console } = call;
    const name = call.arguments[0] ?? "";
    const loss = losses[name];
    if (loss === undefined) throw new FailureError(mainFailure("main.key-unknown", { name }));
    await withPlatform(async ({ database }) => {
      const witnesses = postgresKeyWitnesses(database.kysely<unknown>());
      if ((await witnesses.find(name)) === null) return console.out(said.none[language]);
      console.out(loss[language]);
      if (!call.switch("execute")) return console.out(said.dry[language]);
      await witnesses.forget(name);
      console.out(said.done[language]);
    });
    return exitCodes.done;
  },
});
