import type { Bilingual, Language } from "../../kernel/index.ts";
import type { Verb, VerbEntry } from "./verb.ts";

const words = {
  usage: { fr: "Utilisation :", en: "Usage:" },
  commands: { fr: "Commandes", en: "Commands" },
  options: { fr: "Options", en: "Options" },
  example: { fr: "Exemple", en: "Example" },
  exits: { fr: "Codes de sortie", en: "Exit codes" },
  verb: { fr: "COMMANDE", en: "COMMAND" },
  intro: {
    fr: "Égide : les promesses de vie privée d’un organisme public, exécutées et prouvées.",
    en: "Égide: the privacy promises of a public body, carried out and proved.",
  },
  more: {
    fr: "L’aide d’une commande, ses options et un exemple : egide help COMMANDE",
    en: "The help of one command, its options and an example: egide help COMMAND",
  },
  language: { fr: "langue des messages", en: "language of the messages" },
  help: { fr: "cette aide", en: "this help" },
  version: { fr: "la version", en: "the version" },
} as const satisfies Record<string, Bilingual>;

/** What each exit code means (docs/operate/exit-codes.md has the same codes; a test holds them together). */
export const exitCodeMeanings: readonly (readonly [number, Bilingual])[] = [
  [
    0,
    {
      fr: "fait ; des constats seuls ne sont pas un échec",
      en: "done; findings alone are no failure",
    },
  ],
  [
    1,
    {
      fr: "refusé : un contrôle, un plan ou une vérification dit non",
      en: "refused: a check, a plan or a verification says no",
    },
  ],
  [2, { fr: "commande mal écrite", en: "the command was called wrongly" }],
  [3, { fr: "fichier illisible ou contenu invalide", en: "a file or its content cannot be read" }],
  [
    4,
    {
      fr: "base de données, fichiers ou configuration ne répondent pas",
      en: "a database, the files or the configuration do not answer",
    },
  ],
  [
    5,
    { fr: "occupé ailleurs : réessayer plus tard", en: "held by somebody else: try again later" },
  ],
  [70, { fr: "défaut d’Égide : à signaler", en: "a defect of Égide: please report it" }],
];

const table = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("");
};

/** The help of the whole: every verb with its summary. */
export const helpOfAll = (entries: readonly VerbEntry[], language: Language): string =>
  [
    `${words.intro[language]}\n`,
    `${words.usage[language]} egide ${words.verb[language]} […]\n`,
    `${words.commands[language]}\n${table(entries.map(({ name, summary }) => [name, summary[language]]))}`,
    `${words.options[language]}\n${table([
      ["--lang fr|en", words.language[language]],
      ["--help, -h", words.help[language]],
      ["--version", words.version[language]],
    ])}`,
    `${words.exits[language]}\n${table(exitCodeMeanings.map(([code, meaning]) => [String(code), meaning[language]]))}`,
    `${words.more[language]}\n`,
  ].join("\n");

/** The help of one verb: usage, options, an example that works, exit codes. */
export const helpOfVerb = (verb: Verb, language: Language): string => {
  const options = Object.entries(verb.options).map(
    ([name, { kind, placeholder, help }]) =>
      [kind === "text" ? `--${name} ${placeholder ?? "…"}` : `--${name}`, help[language]] as const,
  );
  return [
    `${verb.summary[language]}\n`,
    `${words.usage[language]} ${`egide ${verb.name} ${verb.usage}`.trim()}\n`,
    `${words.options[language]}\n${table([...options, ["--lang fr|en", words.language[language]], ["--help, -h", words.help[language]]])}`,
    `${words.example[language]}\n  ${verb.example}\n`,
    `${words.exits[language]}\n${table(exitCodeMeanings.map(([code, meaning]) => [String(code), meaning[language]]))}`,
  ].join("\n");
};
