import { exitCodes, type Bilingual } from "../kernel/index.ts";
import type { Verb } from "../platform/command-line/index.ts";
import type { Configuration } from "./config.ts";
import {
  readSiteFiles,
  setMaintenance,
  setMaintenanceIn,
  siteFilesOf,
  usualMaintenance,
} from "./site/settings/index.ts";
import { withSiteVersions } from "./siteVersionsToChange.ts";

const said = {
  closed: {
    fr: "Le site est fermé : chaque page répond par ces mots, sauf à qui est connecté. « egide maintenance off » le rouvre.\n",
    en: 'The site is closed: every page answers with these words, but to whoever is signed in. "egide maintenance off" opens it again.\n',
  },
  reworded: {
    fr: "Le site était déjà fermé ; il l’est maintenant par ces mots.\n",
    en: "The site was closed already; it now is with these words.\n",
  },
  opened: { fr: "Le site est ouvert.\n", en: "The site is open.\n" },
  open: { fr: "Le site était déjà ouvert.\n", en: "The site was open already.\n" },
} as const satisfies Record<string, Bilingual>;

/** `egide maintenance on`: every page says that the site is closed, and the time is counted as maintenance. */
export const maintenanceOnVerb = (configuration: () => Configuration): Verb => ({
  name: "maintenance on",
  summary: {
    fr: "Ferme le site aux visiteurs par une page de maintenance, sans rien arrêter.",
    en: "Closes the site to visitors with a page of maintenance, and stops nothing.",
  },
  usage: "",
  example: "egide maintenance on",
  arguments: { least: 0, most: 0 },
  options: {
    fr: {
      kind: "text",
      placeholder: "TEXT",
      help: { fr: "ce que disent les pages, en français", en: "what the pages say, in French" },
    },
    en: {
      kind: "text",
      placeholder: "TEXT",
      help: { fr: "ce que disent les pages, en anglais", en: "what the pages say, in English" },
    },
  },
  run: async (call) => {
    const words = {
      fr: call.text("fr") ?? usualMaintenance.fr,
      en: call.text("en") ?? usualMaintenance.en,
    };
    const before = await setWherever(configuration(), words, "egide maintenance on");
    const { language, console } = call;
    console.out(`${words[language]}\n`);
    console.out((before === null ? said.closed : said.reworded)[language]);
    return exitCodes.done;
  },
});

/** `egide maintenance off`: the site is open again. */
export const maintenanceOffVerb = (configuration: () => Configuration): Verb => ({
  name: "maintenance off",
  summary: {
    fr: "Rouvre le site fermé par « egide maintenance on ».",
    en: 'Opens the site again that "egide maintenance on" closed.',
  },
  usage: "",
  example: "egide maintenance off",
  arguments: { least: 0, most: 0 },
  options: {},
  run: async ({ language, console }) => {
    const before = await setWherever(configuration(), null, "egide maintenance off");
    console.out((before === null ? said.open : said.opened)[language]);
    return exitCodes.done;
  },
});

/** In the file that rules, which needs no database; else as a version of the database. */
const setWherever = async (
  configuration: Configuration,
  words: Bilingual | null,
  command: string,
): Promise<Bilingual | null> => {
  const files = siteFilesOf(configuration);
  // A file that cannot be read is told when it is written.
  const ruling = await readSiteFiles(files, () => undefined)();
  if (ruling !== null) return await setMaintenanceIn(ruling.file, words);
  return await withSiteVersions(configuration, async (versions, by) =>
    setMaintenance(versions, words, by(command)),
  );
};
