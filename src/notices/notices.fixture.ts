import { readFileSync } from "node:fs";
import { join } from "node:path";
import { emptyActivity, importDocument, type Activity, type Register } from "../register/index.ts";
import { noOwnTexts, type NoticeInput, type NoticeLinks } from "./model/noticeInput.ts";

const links = (root: string): NoticeLinks => ({
  list: `${root}/notices`,
  policy: `${root}/notices/politique`,
  glossary: `${root}/notices/glossaire`,
  register: `${root}/registre`,
  cookies: `${root}/mes-choix`,
  consents: `${root}/mon-consentement`,
  directory: `${root}/delegues`,
  notice: (id) => `${root}/notices/activites/${id}`,
  activity: (id) => `${root}/registre/${id}`,
});

/** The register of the demonstration, read as the product reads it. */
export const demoRegister = (): Register =>
  importDocument({
    bytes: readFileSync(join(import.meta.dirname, "../../demo/register.txt")),
    name: "register.txt",
    language: "fr",
  });

/** An activity of which nothing is said but its name. */
export const bareActivity = (changes: Partial<Activity> = {}): Activity => ({
  ...emptyActivity,
  id: "prets",
  title: "Prêter des livres",
  ...changes,
});

/** A register of these activities. */
export const registerWith = (activities: readonly Activity[]): Register => ({
  format: "egide/register@1",
  document: { name: "register.txt", sha256: "", language: "fr" },
  controller: null,
  dataProtectionOfficers: [],
  activities: [...activities],
  findings: [],
  structure: [],
});

/** A body that is wholly described, and its register. */
export const inputOf = (
  register: Register,
  changes: Partial<Omit<NoticeInput, "register">> = {},
): NoticeInput => ({
  publisher: {
    id: "sauvelande",
    name: "Mairie de Sauvelande",
    controller: null,
    acronym: "MDS",
    address: "1 place du Puits, 00500 Sauvelande",
    telephone: "00 00 00 00 20",
    email: "mairie@sauvelande.example",
    website: "https://sauvelande.example",
  },
  officers: [{ email: "dpo@sauvelande.example", telephone: null, address: null, form: null }],
  authority: {
    name: "Autorité de contrôle",
    address: "1 rue de la Règle, 00000 Capitale",
    website: "https://autorite.example",
  },
  acronyms: [{ acronym: "MDS", name: "Mairie de Sauvelande" }],
  hasTerritories: true,
  own: noOwnTexts,
  consents: [],
  links: { fr: links(""), en: links("/en") },
  readingOf: () => null,
  register,
  ...changes,
});
