import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { openConnector } from "../connectors/index.ts";
import { exitCodes, fill } from "../kernel/index.ts";
import type { Verb } from "../platform/command-line/index.ts";
import { readBackupFile, restoreLines } from "../platform/database/index.ts";
import { makeFolder } from "../platform/folders/index.ts";
import type { Configuration } from "./config.ts";
import { migrations, withUnmigrated } from "./platform.ts";

const words = {
  done: {
    fr: "Sauvegarde du {at} rétablie : {rows} lignes.\n",
    en: "Backup of {at} restored: {rows} rows.\n",
  },
  kept: {
    fr: "{file} existe déjà et a été gardé ; celui de la sauvegarde n’a pas été écrit.\n",
    en: "{file} exists already and was kept; that of the backup was not written.\n",
  },
  next: {
    fr: "Ensuite : egide ledger verify, egide fsck, puis egide restore-check pour chaque base qui a été rétablie elle aussi (docs/operate/backup.md).\n",
    en: "Next: egide ledger verify, egide fsck, then egide restore-check for each store that was restored as well (docs/operate/backup.md).\n",
  },
  keyless: {
    fr: "{file} n’est pas là : y remettre la clé sauvegardée à part avant tout démarrage, sans quoi rien ne peut plus être signé.\n",
    en: "{file} is not there: put back the key that was saved apart before anything is started, else nothing can be signed any more.\n",
  },
} as const;

/** `egide restore FILE`: a backup into a database that holds nothing of ours. */
export const restoreVerb = (configuration: () => Configuration): Verb => ({
  name: "restore",
  summary: {
    fr: "Rétablit une sauvegarde dans une base vide ; n’écrase rien.",
    en: "Restores a backup into an empty database; overwrites nothing.",
  },
  usage: "FILE",
  // On the page of commands the database is full already: nothing is overwritten.
  example: "egide restore egide.backup # exit 1",
  arguments: { least: 1, most: 1 },
  options: {},
  run: async (call) => {
    const { language, console } = call;
    const { dataFolder, backupKey } = configuration();
    const file = resolve(call.arguments[0] ?? "");
    await withUnmigrated(configuration(), async (database) => {
      const prepareOutbox = async (): Promise<void> => {
        const connector = openConnector({ kind: "postgres", url: database.url, schema: "egide" });
        try {
          await connector.prepare();
        } finally {
          await connector.close();
        }
      };
      const lines = readBackupFile(file, backupKey);
      const { at, rows, files } = await restoreLines(database, lines, {
        migrations,
        prepareOutbox,
      });
      console.out(fill(words.done[language], { at, rows }));
      makeFolder(dataFolder, 0o700);
      for (const [name, bytes] of Object.entries(files)) {
        const place = join(dataFolder, name);
        if (existsSync(place)) console.err(fill(words.kept[language], { file: place }));
        else await writeFile(place, bytes, { mode: 0o600, flag: "wx" });
      }
    });
    const key = join(dataFolder, "ledger.key");
    if (!existsSync(key)) console.err(fill(words.keyless[language], { file: key }));
    console.out(words.next[language]);
    return exitCodes.done;
  },
});
