import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { exitCodes, fill } from "../kernel/index.ts";
import type { Verb } from "../platform/command-line/index.ts";
import { backupLines, writeBackupFile } from "../platform/database/index.ts";
import type { Platform } from "./platform.ts";

/**
 * What a restore must not bring back: a mail would be sent twice; a session, a sign-in or a one-time link would open the
 * door again to whoever has left since; an identity document must not outlive its check, nor a copy of somebody’s data its link.
 */
export const leftOut = [
  "egide.mail_outbox",
  "egide.staff_session",
  "egide.staff_sign_in",
  "egide.staff_link",
  "egide.candidate_session",
  "egide.candidate_link",
  "egide.rights_identity_document",
  "egide.rights_package",
  "egide.rights_package_part",
] as const;

/** The keys of the data folder, without which a restored installation signs nothing and names nobody alike. */
const keyFiles = ["ledger.key", "pseudonym.key", "identity.key", "files.key", "web.key"] as const;

const words = {
  done: {
    fr: "Sauvegarde écrite : {file} ({bytes} octets{sealed}{keys}).\n",
    en: "Backup written: {file} ({bytes} bytes{sealed}{keys}).\n",
  },
  sealed: { fr: ", chiffrée", en: ", encrypted" },
  keys: { fr: ", clés comprises", en: ", with the keys" },
  without: {
    fr: "Elle ne contient pas les clés du dossier de données (ledger.key…) : les sauvegarder à part, ou ajouter --keys.\n",
    en: "It does not hold the keys of the data folder (ledger.key…): save them apart, or add --keys.\n",
  },
} as const;

/** `egide backup FILE`: our own tables at one moment, while everything goes on. */
export const backupVerb = (
  withPlatform: <T>(work: (platform: Platform) => Promise<T>) => Promise<T>,
): Verb => ({
  name: "backup",
  summary: {
    fr: "Écrit dans un fichier tout ce qu’Égide tient, à un même instant, sans rien arrêter.",
    en: "Writes all that Égide keeps into a file, as of one moment, and stops nothing.",
  },
  usage: "FILE",
  example: "egide backup egide.backup",
  arguments: { least: 1, most: 1 },
  options: {
    keys: {
      kind: "switch",
      help: {
        fr: "y met aussi les clés du dossier de données : qui a le fichier peut alors signer",
        en: "puts the keys of the data folder in too: whoever has the file can then sign",
      },
    },
  },
  run: async (call) => {
    const { language, console } = call;
    const file = resolve(call.arguments[0] ?? "");
    const withKeys = call.switch("keys");
    await withPlatform(async ({ database, clock, configuration }) => {
      const { backupKey, dataFolder } = configuration;
      const files = withKeys ? await readKeys(dataFolder) : {};
      const lines = backupLines(database, { at: clock.now(), leftOut, files });
      const { bytes } = await writeBackupFile(file, lines, backupKey);
      const sealed = backupKey === null ? "" : words.sealed[language];
      const keys = withKeys ? words.keys[language] : "";
      console.out(fill(words.done[language], { file, bytes, sealed, keys }));
      if (!withKeys) console.err(words.without[language]);
    });
    return exitCodes.done;
  },
});

const readKeys = async (folder: string): Promise<Readonly<Record<string, Uint8Array>>> => {
  const read = await Promise.all(
    keyFiles.map(async (name) => {
      try {
        return [[name, await readFile(join(folder, name))] as const];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
        throw error;
      }
    }),
  );
  return Object.fromEntries(read.flat());
};
