import { resolve } from "node:path";
import { failed, success, type Bilingual, type Outcome } from "../kernel/index.ts";
import type { Locale } from "../platform/command-line/index.ts";
import { mainFailure } from "./errors.ts";

/** What the product takes from its environment: the only place that reads it. */
export interface Configuration {
  /** Folder of what the product writes: embedded database, ledger key, demo. Absolute. */
  readonly dataFolder: string;
  /** A PostgreSQL server to use in place of the embedded one. */
  readonly databaseUrl: string | null;
  /** The policy folder that the server shows and the worker runs, absolute; null: the policies of the database. */
  readonly policyFolder: string | null;
  /** Whether a first start fills the database with the demonstration. */
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  readonly role: "all" | "web" | "worker";
  /** A cron expression that replaces the one of the policy's schedule.yaml; it never makes a schedule by itself. */
  readonly schedule: string | null;
  /** The name in the first line of every checkpoint of the ledger. */
  readonly origin: string;
  /** The key of pseudonyms, 64 hexadecimal digits; null: that of the data folder. */
  readonly pseudonymKey: string | null;
  /** The key that signs cookies and forms, 64 hexadecimal digits; null: that of the data folder. */
  readonly webKey: string | null;
  /** The address that people reach the site at, without a slash at its end; null: the one it listens on. */
  readonly publicUrl: string | null;
  readonly debug: boolean;
  readonly locale: Locale;
  /** True when the terminal is to get text without escape sequences (https://no-color.org, `TERM=dumb`). */
  readonly plainText: boolean;
  /** The connection URL in a variable that stores.yaml names; null when it is not set. */
  readonly storeUrl: (variable: string) => string | null;
}

/** One variable, as docs/operate/configuration.md lists it. */
export interface Variable {
  readonly name: string;
  readonly byDefault: string;
  readonly expects: string;
  readonly help: Bilingual;
}

type Environment = Readonly<Record<string, string | undefined>>;

const cronField = String.raw`[\d*/,-]+`;
/** Five fields of digits, `*`, `,`, `-` and `/`. */
export const cronShape = new RegExp(
  `^${[cronField, cronField, cronField, cronField, cronField].join(" ")}$`,
);
const origin = /^[\w.-]+(?:\/[\w.-]+)*$/;
const postgresUrl = /^postgres(?:ql)?:\/\//;

export const variables = [
  {
    name: "EGIDE_DATA",
    byDefault: "./data",
    expects: "folder",
    help: {
      fr: "dossier de tout ce que le produit écrit",
      en: "folder of all that the product writes",
    },
  },
  {
    name: "DATABASE_URL",
    byDefault: "",
    expects: "postgres://…",
    help: {
      fr: "serveur PostgreSQL 15 ou plus, à la place de la base embarquée",
      en: "a PostgreSQL server, 15 or newer, in place of the embedded one",
    },
  },
  {
    name: "EGIDE_POLICY",
    byDefault: "",
    expects: "folder",
    help: {
      fr: "dossier de politique servi et exécuté, à la place des politiques de la base de données",
      en: "the policy folder that is shown and run, in place of the policies of the database",
    },
  },
  {
    name: "EGIDE_DEMO",
    byDefault: "",
    expects: "yes | no",
    help: {
      fr: "remplir une base neuve de la démonstration ; oui par défaut avec la base embarquée, non avec DATABASE_URL ou EGIDE_POLICY",
      en: "fill a new database with the demonstration; yes by default with the embedded one, no with DATABASE_URL or EGIDE_POLICY",
    },
  },
  {
    name: "EGIDE_HOST",
    byDefault: "127.0.0.1",
    expects: "address",
    help: { fr: "adresse d’écoute", en: "address to listen on" },
  },
  {
    name: "EGIDE_PORT",
    byDefault: "4680",
    expects: "0–65535",
    help: {
      fr: "port d’écoute ; 0 en prend un libre",
      en: "port to listen on; 0 takes a free one",
    },
  },
  {
    name: "EGIDE_ROLE",
    byDefault: "all",
    expects: "all | web | worker",
    help: { fr: "ce que fait ce processus", en: "what this process does" },
  },
  {
    name: "EGIDE_SCHEDULE",
    byDefault: "",
    expects: "cron: * * * * *",
    help: {
      fr: "remplace l’horaire de schedule.yaml (sans ce fichier, rien n’est exécuté)",
      en: "replaces the hour of schedule.yaml (without that file nothing is run)",
    },
  },
  {
    name: "EGIDE_ORIGIN",
    byDefault: "egide.example/ledger",
    expects: "name/of/log",
    help: {
      fr: "nom du journal dans ses points de contrôle",
      en: "name of the ledger in its checkpoints",
    },
  },
  {
    name: "EGIDE_STORE_*",
    byDefault: "",
    expects: "postgres://… | sqlite:…",
    help: {
      fr: "adresse d’une base que stores.yaml désigne par « env »",
      en: 'address of a database that stores.yaml names by "env"',
    },
  },
  {
    name: "EGIDE_PSEUDONYM_KEY",
    byDefault: "",
    expects: "64 hexadecimal digits",
    help: {
      fr: "clé des pseudonymes, à la place du fichier pseudonym.key du dossier de données",
      en: "key of pseudonyms, in place of the file pseudonym.key of the data folder",
    },
  },
  {
    name: "EGIDE_PUBLIC_URL",
    byDefault: "",
    expects: "https://… | http://…",
    help: {
      fr: "adresse publique du site ; en https, les cookies ne passent que par TLS (HSTS)",
      en: "public address of the site; with https, cookies pass over TLS alone (HSTS)",
    },
  },
  {
    name: "EGIDE_WEB_KEY",
    byDefault: "",
    expects: "64 hexadecimal digits",
    help: {
      fr: "clé des cookies et des formulaires, à la place du fichier web.key du dossier de données",
      en: "key of cookies and forms, in place of the file web.key of the data folder",
    },
  },
  {
    name: "EGIDE_DEBUG",
    byDefault: "",
    expects: "1",
    help: {
      fr: "montre le détail des erreurs imprévues",
      en: "shows the detail of unforeseen errors",
    },
  },
] as const satisfies readonly Variable[];

type Name = (typeof variables)[number]["name"];

const checks: Partial<Record<Name, (value: string) => boolean>> = {
  DATABASE_URL: (value) => postgresUrl.test(value) && URL.canParse(value),
  EGIDE_DEMO: (value) => ["yes", "no"].includes(value),
  EGIDE_PORT: (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
  EGIDE_ROLE: (value) => ["all", "web", "worker"].includes(value),
  EGIDE_SCHEDULE: (value) => cronShape.test(value),
  EGIDE_ORIGIN: (value) => origin.test(value),
  EGIDE_PSEUDONYM_KEY: (value) => /^[0-9a-f]{64}$/i.test(value),
  EGIDE_WEB_KEY: (value) => /^[0-9a-f]{64}$/i.test(value),
  EGIDE_PUBLIC_URL: (value) => /^https?:\/\/[^/?#]+\/?$/.test(value) && URL.canParse(value),
};

/** Reads and checks every variable at once; an empty value counts as not set. A value is never said back: it may hold a password. */
export const readConfiguration = (
  environment: Environment = process.env,
  folder: string = process.cwd(),
): Outcome<Configuration> => {
  const value = (name: Name): string =>
    environment[name]?.trim() || (variables.find((each) => each.name === name)?.byDefault ?? "");
  const problems = variables
    .filter(({ name }) => value(name) !== "" && checks[name]?.(value(name)) === false)
    .map(({ name, expects }) => `${name} (${expects})`);
  if (problems.length > 0)
    return failed(mainFailure("main.invalid-configuration", { problems: problems.join(", ") }));
  return success({
    dataFolder: resolve(folder, value("EGIDE_DATA")),
    databaseUrl: value("DATABASE_URL") || null,
    policyFolder: value("EGIDE_POLICY") ? resolve(folder, value("EGIDE_POLICY")) : null,
    demo: value("EGIDE_DEMO")
      ? value("EGIDE_DEMO") === "yes"
      : !value("DATABASE_URL") && !value("EGIDE_POLICY"),
    host: value("EGIDE_HOST"),
    port: Number(value("EGIDE_PORT")),
    role: value("EGIDE_ROLE") as Configuration["role"],
    schedule: value("EGIDE_SCHEDULE") || null,
    origin: value("EGIDE_ORIGIN"),
    pseudonymKey: value("EGIDE_PSEUDONYM_KEY") || null,
    webKey: value("EGIDE_WEB_KEY") || null,
    publicUrl: value("EGIDE_PUBLIC_URL").replace(/\/$/, "") || null,
    ...readSurroundings(environment),
    storeUrl: (variable) => environment[variable] || null,
  });
};

/** What even a call with a wrong configuration needs, to say so: never fails. */
export const readSurroundings = (
  environment: Environment = process.env,
): Pick<Configuration, "debug" | "locale" | "plainText"> => ({
  debug: !["", "0"].includes(environment["EGIDE_DEBUG"]?.trim() ?? ""),
  locale: {
    LC_ALL: environment["LC_ALL"],
    LC_MESSAGES: environment["LC_MESSAGES"],
    LANG: environment["LANG"],
  },
  plainText: (environment["NO_COLOR"] ?? "") !== "" || environment["TERM"] === "dumb",
});

/** The demo that comes with the product, wherever it was called from. */
export const demoFolder: string = resolve(import.meta.dirname, "../../demo");
