import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exitCodes, FailureError, type Language } from "../../kernel/index.ts";
import {
  readInputFile,
  type Call,
  type Console,
  type Verb,
} from "../../platform/command-line/index.ts";
import { makeFolder } from "../../platform/folders/index.ts";
import { bannerFailure } from "../bannerErrors.ts";
import { isAsked } from "../browser/bannerConfig.ts";
import { budget, standaloneFiles, type StandaloneFile } from "../browser/standaloneFiles.ts";
import { languagesOf, refusablesOf, versionOf } from "../model/banner/asking.ts";
import { readBannerWords, type BannerWords } from "../model/banner/bannerWords.ts";
import { longestChoice, writeChoice } from "../model/choice/choiceText.ts";
import type { Inventory } from "../model/inventory/inventory.ts";
import { readInventory } from "../model/inventory/readInventory.ts";

const largest = 1_000_000;

/** `egide consent build --config FILE --out FOLDER`: the banner of a site without our server. */
export const consentBuildVerb: Verb = {
  name: "consent build",
  summary: {
    fr: "Écrit les fichiers du bandeau d’un site qui n’a pas ce serveur.",
    en: "Writes the files of the banner of a site without this server.",
  },
  usage: "",
  example: "egide consent build --config demo/inventory.yaml --out bandeau",
  arguments: { least: 0, most: 0 },
  options: {
    config: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "l’inventaire du site, en YAML ou en JSON",
        en: "the inventory of the site, YAML or JSON",
      },
    },
    out: {
      kind: "text",
      placeholder: "FOLDER",
      help: { fr: "où écrire les fichiers", en: "where to write the files" },
    },
    base: {
      kind: "text",
      placeholder: "PATH",
      help: {
        fr: "où ils seront sur le site : /consent/ par défaut",
        en: "where they will stand on the site: /consent/ by default",
      },
    },
    post: {
      kind: "text",
      placeholder: "URL",
      help: {
        fr: "où un serveur pose le cookie de choix ; sans elle, le script le pose",
        en: "where a server sets the cookie of choices; without it the script does",
      },
    },
    proof: {
      kind: "text",
      placeholder: "URL",
      help: {
        fr: "où envoyer les preuves ; sans elle, aucune n’est gardée",
        en: "where to send proofs; without it none is kept",
      },
    },
    words: {
      kind: "text",
      many: true,
      placeholder: "FILE",
      help: {
        fr: "les mots d’une autre langue que le français et l’anglais, en JSON",
        en: "the words of a language other than French and English, as JSON",
      },
    },
  },
  run: async (call) => {
    const config = required(call, "config");
    const out = required(call, "out");
    const furtherWords = await wordsIn(call);
    const inventory = { ...(await inventoryIn(config, call.console)), furtherWords };
    const files = standaloneFiles(inventory, {
      languages: languagesOf(inventory),
      post: addressIn(call, "post"),
      proof: addressIn(call, "proof"),
      base: `${(addressIn(call, "base") ?? "/consent").replace(/\/+$/, "")}/`,
    });
    await write(out, files);
    call.console.out(files.map((file) => fileLine(out, file, call.language)).join(""));
    return exitCodes.done;
  },
};

const required = (call: Call, option: string): string => {
  const value = call.text(option);
  if (value === null || value === "")
    throw new FailureError(bannerFailure("consent.build-option", { option: `--${option}` }));
  return value;
};

const addressIn = (call: Call, option: string): string | null => {
  const value = call.text(option);
  if (value === null) return null;
  const isPath = /^\/(?!\/)[\w./:-]*$/.test(value);
  if (!isPath && !(value.startsWith("https://") && URL.canParse(value)))
    throw new FailureError(
      bannerFailure("consent.build-address", { option: `--${option}`, value }),
    );
  return value;
};

const inventoryIn = async (config: string, console: Console): Promise<Inventory> => {
  const text = new TextDecoder().decode(await readInputFile(config, console, largest));
  const { inventory, problems } = readInventory(config, text);
  if (inventory === null || problems.length > 0)
    throw new FailureError(problems[0] ?? bannerFailure("consent.build-unreadable", { config }));
  const { site } = inventory;
  if (!isAsked(inventory))
    throw new FailureError(bannerFailure("consent.nothing-to-ask", { site }));
  const { length } = longestAnswer(inventory);
  if (length > longestChoice)
    throw new FailureError(
      bannerFailure("consent.choice-too-long", { site, length, most: longestChoice }),
    );
  return inventory;
};

/** All answers are as long as one another: each service stands in one of two lists. */
const longestAnswer = (inventory: Inventory): string =>
  writeChoice({
    id: "00000000-0000-4000-8000-000000000000",
    version: versionOf(inventory),
    at: 2 ** 35,
    ahead: -99_999,
    isUnsent: true,
    action: "save",
    language: "zh-Hant-TW",
    given: Object.fromEntries(refusablesOf(inventory).map(({ id }) => [id, true])),
  });

const wordsIn = async (call: Call): Promise<readonly BannerWords[]> =>
  await Promise.all(
    call.texts("words").map(async (file) => {
      const text = new TextDecoder().decode(await readInputFile(file, call.console, largest));
      const words = readBannerWords(parsed(text));
      if (words === null) throw new FailureError(bannerFailure("consent.build-words", { file }));
      return words;
    }),
  );

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const write = async (folder: string, files: readonly StandaloneFile[]): Promise<void> => {
  try {
    makeFolder(folder);
    for (const { name, content } of files) await writeFile(join(folder, name), content);
  } catch (error) {
    const reason = (error as { readonly code?: string }).code ?? "?";
    throw new FailureError(bannerFailure("consent.build-folder", { folder, reason }));
  }
};

/** The name of a file, and of a script what it weighs beside what it may. */
const fileLine = (folder: string, { name, weight }: StandaloneFile, language: Language): string => {
  const path = join(folder, name);
  if (weight === null) return `${path}\n`;
  const isLight = weight.first <= budget.first && weight.withPanel <= budget.withPanel;
  const said = {
    fr: `${weight.first} octets en brotli (${budget.first} au plus), ${weight.withPanel} avec le panneau (${budget.withPanel} au plus)${isLight ? "" : " : trop lourd, raccourcir les textes de l’inventaire"}`,
    en: `${weight.first} bytes of brotli (${budget.first} at most), ${weight.withPanel} with the panel (${budget.withPanel} at most)${isLight ? "" : ": too heavy, shorten the texts of the inventory"}`,
  };
  return `${path} – ${said[language]}\n`;
};
