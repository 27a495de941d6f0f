import { isIP } from "node:net";
import { resolve } from "node:path";
import { cronShape, failed, success, type Outcome } from "../kernel/index.ts";
import type { Locale } from "../platform/command-line/index.ts";
import { mainFailure } from "./errors.ts";
import { variables, type VariableName } from "./variables.ts";

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
  /** Where an operator reads health and metrics; null: nowhere. */
  readonly operations: {
    readonly host: string;
    readonly port: number;
    readonly token: string | null;
  } | null;
  readonly log: "auto" | "json" | "text";
  /** The mail server; null: mails become files of the data folder. Holds a password. */
  readonly smtpUrl: string | null;
  /** Whom mails come from. */
  readonly mailFrom: { readonly name: string; readonly address: string };
  /** A cron expression that replaces the one of the policy's schedule.yaml; it never makes a schedule by itself. */
  readonly schedule: string | null;
  /** The name in the first line of every checkpoint of the ledger. */
  readonly origin: string;
  /** The key of pseudonyms, 64 hexadecimal digits; null: that of the data folder. */
  readonly pseudonymKey: string | null;
  /** Encrypts backups; null: they are as they are. */
  readonly backupKey: Uint8Array | null;
  /** The key that signs cookies and forms, 64 hexadecimal digits; null: that of the data folder. */
  readonly webKey: string | null;
  /** The key of accounts, 64 hexadecimal digits; null: that of the data folder. */
  readonly identityKey: string | null;
  /** The key of files, 64 hexadecimal digits; null: that of the data folder. */
  readonly filesKey: string | null;
  /** Where clamd listens; null: nobody looks at what people send. */
  readonly clamav: string | null;
  /** Whether other sites are asked by themselves whether links to them lead anywhere. */
  readonly linkCheck: boolean;
  /** The OpenID Connect provider at which staff may sign in. */
  readonly provider: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string | null;
  } | null;
  /** The one at which persons prove who they are: FranceConnect, or another. */
  readonly personProvider: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string | null;
    readonly label: string;
    readonly scope: string;
    readonly assurance: string | null;
  } | null;
  /** The address that people reach the site at, without a slash at its end; null: the one it listens on. */
  readonly publicUrl: string | null;
  /** Addresses and networks of the proxies in front of the site. */
  readonly proxies: readonly string[];
  /** The hosts below that of the site are reached over TLS alone too. */
  readonly hstsSubdomains: boolean;
  /** Shows every component of the pages at /composants. */
  readonly gallery: boolean;
  readonly debug: boolean;
  readonly locale: Locale;
  /** True when the terminal is to get text without escape sequences (https://no-color.org, `TERM=dumb`). */
  readonly plainText: boolean;
  /** The variables of stores that are set, sorted: their names alone. */
  readonly storeVariables: readonly string[];
  /** The connection URL in a variable that stores.yaml names; null when it is not set. */
  readonly storeUrl: (variable: string) => string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const origin = /^[\w.-]+(?:\/[\w.-]+)*$/;
const operationsPlace = /^(\[[\d:a-f]+\]|[\w.-]+):(\d{1,5})$/i;
const ownMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const sender = /^(?:([^<>\p{Cc}]*)<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/u;
// Without TLS only on the machine itself: what a provider says opens accounts.
const providerUrl = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/;
const siteUrl = /^https?:\/\/[^/?#]+\/?$/;
const clamdAddress = /^(?:unix:\/.+|tcp:\/\/[^/@]+:\d{1,5})$/;
const postgresUrl = /^postgres(?:ql)?:\/\//;

const listIn = (value: string): readonly string[] => value.split(/[\s,]+/).filter(Boolean);

/** An address, or a network of them as `10.0.0.0/8`. */
const isNetwork = (text: string): boolean => {
  const [address = "", length, ...rest] = text.split("/");
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (bits < 0 || rest.length > 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= bits);
};

const checks: Partial<Record<VariableName, (value: string) => boolean>> = {
  DATABASE_URL: (value) => postgresUrl.test(value) && URL.canParse(value),
  EGIDE_DEMO: (value) => ["yes", "no"].includes(value),
  EGIDE_PORT: (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
  EGIDE_ROLE: (value) => ["all", "web", "worker"].includes(value),
  EGIDE_OPERATIONS: (value) => Number(operationsPlace.exec(value)?.[2] ?? 65_536) <= 65_535,
  EGIDE_METRICS_TOKEN: (value) => /^[\x21-\x7e]{20,}$/.test(value),
  EGIDE_LOG: (value) => ["auto", "json", "text"].includes(value),
  EGIDE_SMTP_URL: (value) => /^smtps?:\/\//.test(value) && URL.canParse(value),
  EGIDE_MAIL_FROM: (value) => sender.test(value),
  EGIDE_SCHEDULE: (value) => cronShape.test(value),
  EGIDE_ORIGIN: (value) => origin.test(value),
  EGIDE_PSEUDONYM_KEY: (value) => /^[0-9a-f]{64}$/i.test(value),
  EGIDE_BACKUP_KEY: (value) => /^[0-9a-f]{64}$/i.test(value),
  EGIDE_IDENTITY_KEY: (value) => /^[0-9a-f]{64}$/i.test(value),
  EGIDE_FILES_KEY: (value) => /^[0-9a-f]{64}$/i.test(value),
  EGIDE_CLAMAV: (value) => clamdAddress.test(value) && URL.canParse(value),
  EGIDE_LINK_CHECK: (value) => ["yes", "no"].includes(value),
  EGIDE_OIDC_ISSUER: (value) => providerUrl.test(value) && URL.canParse(value),
  EGIDE_PERSON_OIDC_ISSUER: (value) => providerUrl.test(value) && URL.canParse(value),
  EGIDE_WEB_KEY: (value) => /^[0-9a-f]{64}$/i.test(value),
  EGIDE_PROXIES: (value) => listIn(value).every(isNetwork),
  EGIDE_PLAIN_HTTP: (value) => value === "1",
  EGIDE_HSTS_SUBDOMAINS: (value) => ["yes", "no"].includes(value),
  EGIDE_PUBLIC_URL: (value) => siteUrl.test(value) && URL.canParse(value),
};

/** Whether what passes between browsers and the site can be read by nobody else, or never leaves the machine. */
const isSafePassage = (address: string): boolean =>
  address === "" || address.startsWith("https:") || ownMachine.test(new URL(address).hostname);

/** Reads and checks every variable at once; an empty value counts as not set. A value is never said back: it may hold a password. */
export const readConfiguration = (
  environment: Environment = process.env,
  folder: string = process.cwd(),
): Outcome<Configuration> => {
  const value = (name: VariableName): string =>
    environment[name]?.trim() || (variables.find((each) => each.name === name)?.byDefault ?? "");
  const problems = variables
    .filter(({ name }) => value(name) !== "" && checks[name]?.(value(name)) === false)
    .map(({ name, expects }) => `${name} (${expects})`);
  const operations = readOperations(value("EGIDE_OPERATIONS"), value("EGIDE_METRICS_TOKEN"));
  if (operations?.token === null && !ownMachine.test(operations.host))
    problems.push(`EGIDE_METRICS_TOKEN (EGIDE_OPERATIONS ≠ 127.0.0.1)`);
  const publicUrl = value("EGIDE_PUBLIC_URL");
  if (problems.length === 0 && !isSafePassage(publicUrl) && value("EGIDE_PLAIN_HTTP") !== "1")
    return failed(mainFailure("main.plain-http"));
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
    operations,
    log: value("EGIDE_LOG") as Configuration["log"],
    smtpUrl: value("EGIDE_SMTP_URL") || null,
    mailFrom: readSender(value("EGIDE_MAIL_FROM")),
    schedule: value("EGIDE_SCHEDULE") || null,
    origin: value("EGIDE_ORIGIN"),
    pseudonymKey: value("EGIDE_PSEUDONYM_KEY") || null,
    gallery: !["", "0"].includes(value("EGIDE_GALLERY")),
    backupKey: value("EGIDE_BACKUP_KEY") ? Buffer.from(value("EGIDE_BACKUP_KEY"), "hex") : null,
    webKey: value("EGIDE_WEB_KEY") || null,
    identityKey: value("EGIDE_IDENTITY_KEY") || null,
    filesKey: value("EGIDE_FILES_KEY") || null,
    clamav: value("EGIDE_CLAMAV") || null,
    linkCheck: value("EGIDE_LINK_CHECK") === "yes",
    provider: value("EGIDE_OIDC_ISSUER")
      ? {
          issuer: value("EGIDE_OIDC_ISSUER"),
          clientId: value("EGIDE_OIDC_CLIENT"),
          clientSecret: value("EGIDE_OIDC_SECRET") || null,
        }
      : null,
    personProvider: value("EGIDE_PERSON_OIDC_ISSUER")
      ? {
          issuer: value("EGIDE_PERSON_OIDC_ISSUER"),
          clientId: value("EGIDE_PERSON_OIDC_CLIENT"),
          clientSecret: value("EGIDE_PERSON_OIDC_SECRET") || null,
          label: value("EGIDE_PERSON_OIDC_NAME"),
          scope: value("EGIDE_PERSON_OIDC_SCOPE"),
          assurance: value("EGIDE_PERSON_OIDC_ASSURANCE") || null,
        }
      : null,
    publicUrl: publicUrl.replace(/\/$/, "") || null,
    proxies: listIn(value("EGIDE_PROXIES")),
    hstsSubdomains: value("EGIDE_HSTS_SUBDOMAINS") === "yes",
    ...readSurroundings(environment),
    storeVariables: Object.keys(environment)
      .filter((name) => /^EGIDE_STORE_[A-Z0-9_]+$/.test(name) && environment[name])
      .toSorted(),
    storeUrl: (variable) => environment[variable] || null,
  });
};

const readOperations = (place: string, token: string): Configuration["operations"] => {
  const [, host, port] = operationsPlace.exec(place) ?? [];
  return host === undefined ? null : { host, port: Number(port), token: token || null };
};

const readSender = (value: string): Configuration["mailFrom"] => {
  const [, name = "", bracketed, bare = ""] = sender.exec(value) ?? [];
  return { name: name.trim(), address: bracketed ?? bare };
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
