import { providerVariables } from "./providerVariables.ts";
import type { Bilingual } from "../kernel/index.ts";

/** One variable, as docs/operate/configuration.md lists it. */
export interface Variable {
  readonly name: string;
  readonly byDefault: string;
  readonly expects: string;
  readonly help: Bilingual;
}

/** Every variable, in the order of docs/operate/configuration.md. */
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
    name: "EGIDE_OPERATIONS",
    byDefault: "",
    expects: "address:port",
    help: {
      fr: "adresse et port de /healthz, /readyz et /metrics, pour l’exploitant ; aucun par défaut",
      en: "address and port of /healthz, /readyz and /metrics, for the operator; none by default",
    },
  },
  {
    name: "EGIDE_METRICS_TOKEN",
    byDefault: "",
    expects: "20 characters or more",
    help: {
      fr: "ce que le collecteur donne (Authorization: Bearer) pour lire /metrics ; exigé hors de cette machine",
      en: "what a collector gives (Authorization: Bearer) to read /metrics; required beyond this machine",
    },
  },
  {
    name: "EGIDE_LOG",
    byDefault: "auto",
    expects: "auto | json | text",
    help: {
      fr: "forme du journal ; auto : du texte au terminal, sinon une ligne JSON par événement",
      en: "form of the log; auto: text at a terminal, else a line of JSON for each event",
    },
  },
  {
    name: "EGIDE_SMTP_URL",
    byDefault: "",
    expects: "smtp://… | smtps://…",
    help: {
      fr: "serveur de courrier ; sans lui, les messages sont écrits dans le dossier mail du dossier de données",
      en: "mail server; without it, mails are written into the folder mail of the data folder",
    },
  },
  {
    name: "EGIDE_MAIL_FROM",
    byDefault: "Égide <egide@localhost>",
    expects: "Name <address>",
    help: {
      fr: "nom et adresse de l’expéditeur des messages",
      en: "name and address that mails come from",
    },
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
    name: "EGIDE_BACKUP_KEY",
    byDefault: "",
    expects: "64 hexadecimal digits",
    help: {
      fr: "chiffre les fichiers d’egide backup (AES-256-GCM) ; egide restore demande la même",
      en: "encrypts the files of egide backup (AES-256-GCM); egide restore asks for the same",
    },
  },
  {
    name: "EGIDE_IDENTITY_KEY",
    byDefault: "",
    expects: "64 hexadecimal digits",
    help: {
      fr: "clé des comptes, à la place du fichier identity.key du dossier de données",
      en: "key of accounts, in place of the file identity.key of the data folder",
    },
  },
  {
    name: "EGIDE_FILES_KEY",
    byDefault: "",
    expects: "64 hexadecimal digits",
    help: {
      fr: "clé des documents déposés, à la place du fichier files.key du dossier de données",
      en: "key of documents that people send, in place of the file files.key of the data folder",
    },
  },
  {
    name: "EGIDE_CLAMAV",
    byDefault: "",
    expects: "tcp://host:3310 | unix:/path",
    help: {
      fr: "antivirus (clamd) qui examine chaque document déposé ; s’il ne répond pas, rien n’est pris ; aucun par défaut",
      en: "antivirus (clamd) that looks at each document sent; where it does not answer, nothing is taken; none by default",
    },
  },
  {
    name: "EGIDE_LINK_CHECK",
    byDefault: "no",
    expects: "yes | no",
    help: {
      fr: "demander chaque lundi aux sites vers lesquels mènent les pages si les liens mènent encore quelque part ; rien de tel par défaut",
      en: "ask the sites that the pages link to, every Monday, whether the links still lead anywhere; nothing like it by default",
    },
  },
  ...providerVariables,
  {
    name: "EGIDE_PUBLIC_URL",
    byDefault: "",
    expects: "https://… | http://…",
    help: {
      fr: "adresse publique du site, dans les liens des messages ; en https, les cookies ne passent que par TLS (HSTS)",
      en: "public address of the site, in the links of mails; with https, cookies pass over TLS alone (HSTS)",
    },
  },
  {
    name: "EGIDE_PROXIES",
    byDefault: "",
    expects: "address, network/bits …",
    help: {
      fr: "serveurs mandataires placés devant, crus sur l’adresse de qui ils transmettent (X-Forwarded-For) ; aucun par défaut",
      en: "the proxies in front, believed on the address of whom they pass on (X-Forwarded-For); none by default",
    },
  },
  {
    name: "EGIDE_PLAIN_HTTP",
    byDefault: "",
    expects: "1",
    help: {
      fr: "admet une adresse publique en http:// hors de cette machine : pour un essai sur un réseau fermé, jamais pour servir",
      en: "admits a public address in http:// beyond this machine: for a trial on a closed network, never to serve anybody",
    },
  },
  {
    name: "EGIDE_HSTS_SUBDOMAINS",
    byDefault: "yes",
    expects: "yes | no",
    help: {
      fr: "avec une adresse publique en https, les navigateurs exigent TLS aussi des hôtes au-dessous du sien ; non, si l’un d’eux n’en a pas",
      en: "with a public address in https, browsers ask for TLS of the hosts below it too; no, if one of them has none",
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
    name: "EGIDE_GALLERY",
    byDefault: "",
    expects: "1",
    help: {
      fr: "montre à /composants ce dont les pages sont faites, pour qui en écrit",
      en: "shows at /composants what pages are made of, for whoever writes some",
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

export type VariableName = (typeof variables)[number]["name"];
