import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { stringify } from "yaml";
import { exitCodes, FailureError, fill, type Bilingual } from "../kernel/index.ts";
import { readInputFile, type Verb } from "../platform/command-line/index.ts";
import type { SiteSettings } from "../platform/web/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import { changedSettings, readSiteFiles, settingsOf, siteFilesOf } from "./site/settings/index.ts";
import { withSiteVersions } from "./siteVersionsToChange.ts";

const said = {
  same: { fr: "Rien ne diffère.\n", en: "Nothing differs.\n" },
  dry: {
    fr: "Rien n’a été enregistré. Pour enregistrer : --reason … --execute\n",
    en: "Nothing was saved. To save: --reason … --execute\n",
  },
  ruled: {
    fr: "{file} règle encore le site : la base ne le fera qu’une fois ce fichier retiré.\n",
    en: "{file} still rules the site: the database will once that file is taken away.\n",
  },
} as const satisfies Record<string, Bilingual>;

/** `egide site pull FILE`: what the database says of the site, in the form of `site.yaml`. */
export const sitePullVerb = (configuration: () => Configuration): Verb => ({
  name: "site pull",
  summary: {
    fr: "Écrit dans un fichier les réglages du site que tient la base.",
    en: "Writes the settings of the site that the database keeps into a file.",
  },
  usage: "FILE",
  arguments: { least: 1, most: 1 },
  example: "egide site pull site.yaml",
  options: {},
  run: async (call) => {
    const [file = ""] = call.arguments;
    const settings = await withSiteVersions(
      configuration(),
      async (versions) => (await versions.present())?.settings ?? {},
    );
    await writeFile(file, stringify(settings, { lineWidth: 0 }), { flag: "wx" }).catch(
      (cause: NodeJS.ErrnoException) => {
        if (cause.code !== "EEXIST") throw cause;
        throw new FailureError(mainFailure("main.site-file-there", { file }), { cause });
      },
    );
    call.console.out(`${file}\n`);
    return exitCodes.done;
  },
});

/** `egide site push FILE`: a file in the form of `site.yaml` becomes the next version of the database, with its reason. */
export const sitePushVerb = (configuration: () => Configuration): Verb => ({
  name: "site push",
  summary: {
    fr: "Met un fichier site.yaml dans la base, en une nouvelle version ; à blanc sans --execute.",
    en: "Puts a file site.yaml into the database as a new version; a dry run without --execute.",
  },
  usage: "FILE",
  arguments: { least: 1, most: 1 },
  example: 'egide site push site.yaml --reason "mentions légales" --execute',
  options: {
    reason: {
      kind: "text",
      placeholder: "TEXT",
      help: { fr: "pourquoi, pour l’historique", en: "why, for the history" },
    },
    execute: {
      kind: "switch",
      help: { fr: "enregistre vraiment", en: "really saves" },
    },
  },
  run: async (call) => {
    const { language, console } = call;
    const [file = ""] = call.arguments;
    const settings = await readSettings(file, console);
    const reason = call.text("reason")?.trim() ?? "";
    const isMeant = call.switch("execute");
    if (isMeant && reason === "")
      throw new FailureError(mainFailure("main.site-reason-missing", {}));
    const changed = await withSiteVersions(configuration(), async (versions, by) => {
      const present = await versions.present();
      const differences = changedSettings(present?.settings ?? {}, settings);
      if (!isMeant || differences.length === 0) return differences;
      const base = present?.number ?? 0;
      const saved = await versions.save({ ...by(reason), base, settings });
      if (!saved.ok) throw new FailureError(saved.failure);
      return differences;
    });
    for (const name of changed) console.out(`${name in settings ? "+" : "-"} ${name}\n`);
    if (changed.length === 0) console.out(said.same[language]);
    else if (!isMeant) console.out(said.dry[language]);
    const ruling = await readSiteFiles(siteFilesOf(configuration()), () => undefined)();
    if (ruling !== null) console.err(fill(said.ruled[language], { file: ruling.file }));
    return exitCodes.done;
  },
});

const largest = 100_000;

/** @throws FailureError `main.invalid-site`, `command-line.file-…`. */
const readSettings = async (
  file: string,
  console: Parameters<typeof readInputFile>[1],
): Promise<SiteSettings> => {
  const text = new TextDecoder().decode(await readInputFile(file, console, largest));
  const settings = settingsOf(text);
  if (typeof settings !== "string") return settings;
  throw new FailureError(
    mainFailure("main.invalid-site", { file: basename(file), places: settings }),
  );
};
