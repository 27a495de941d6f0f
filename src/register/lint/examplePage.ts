import type { PublishedPage } from "../actions/registerImports.ts";
import type { Activity, Register } from "../model/register.ts";

/** The fields of a record of an example: text, items of a list, or null where the field is left out of the page. */
export interface ExampleRecord {
  readonly domain?: string;
  readonly title?: string;
  readonly purposes?: ExampleField;
  readonly subPurposes?: ExampleField;
  readonly legalBases?: ExampleField;
  readonly dataSubjects?: ExampleField;
  readonly dataCategories?: ExampleField;
  readonly recipients?: ExampleField;
  readonly retention?: ExampleField;
  readonly processors?: ExampleField;
  readonly transfers?: ExampleField;
  readonly securityMeasures?: ExampleField;
  readonly rights?: ExampleField;
  readonly updatedOn?: ExampleField;
}

export type ExampleField = string | readonly string[] | null;

/**
 * A page that shows a defect, or shows it mended: records of which only what matters is written (the rest is that of
 * `soundRecord`), laid out in every layout by the test; or a page as it is, for what only one layout can show.
 */
export type Example = (
  | {
      readonly records: readonly ExampleRecord[];
      readonly head?: string;
      /** What no page says and a console keeps, for each record from the first: it replaces what was read. */
      readonly details?: readonly Partial<Activity>[];
    }
  | { readonly page: string; readonly name?: string }
) & {
  /** The published policy that the page is held against. */
  readonly policy?: string;
  /** Other rules that rightly find something in this page. */
  readonly also?: readonly string[];
};

/** A record in which no rule finds anything. Its words are ours. */
const soundRecord: Required<ExampleRecord> = {
  domain: "Prêts",
  title: "Prêter des jeux",
  purposes: "Prêter des jeux aux habitants de la commune.",
  subPurposes: ["Inscrire les emprunteurs", "Suivre les prêts et les retours"],
  legalBases:
    "Article 6.1.e du RGPD : mission d’intérêt public confiée à la maison des jeux par l’article L. 2121-29 du code général des collectivités territoriales",
  dataSubjects: ["Emprunteurs", "Agents du comptoir"],
  dataCategories: [
    "Pour les emprunteurs : Nom et prénom ; Adresse électronique",
    "Pour les agents du comptoir : Identifiant de connexion",
  ],
  recipients: ["Agents du comptoir, pour suivre les prêts"],
  retention: [
    "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu, puis supprimées.",
    "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement, puis supprimées.",
  ],
  processors: "non",
  transfers: "Aucune donnée n’est transférée hors de l’Union européenne.",
  securityMeasures: "Accès par mot de passe individuel, sauvegardes chiffrées.",
  rights:
    "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et vous opposer au traitement pour des raisons tenant à votre situation, en écrivant à dpo@maison-des-jeux.example. Vous pouvez aussi adresser une réclamation à la CNIL (www.cnil.fr).",
  updatedOn: "05/02/2025",
};

/** What stands above the records: who answers for them. */
const soundHead = `Registre des activités de traitement, publié le 15/10/2026

Responsable des traitements : Maison des jeux de Valmont
contact@maison-des-jeux.example

Déléguée à la protection des données : Ada Lenoir
dpo@maison-des-jeux.example`;

const labels = {
  purposes: "Finalité(s) du traitement",
  subPurposes: "Sous-finalité(s) du traitement",
  legalBases: "Fondement du traitement",
  dataSubjects: "Catégorie de personnes concernées",
  dataCategories: "Type de données traitées",
  recipients: "Destinataire(s) des données",
  retention: "Durée de conservation",
  processors: "Recours à la sous-traitance",
  transfers: "Transfert hors de l’Union européenne",
  securityMeasures: "Mesures de sécurité",
  rights: "Droit des personnes concernées",
  updatedOn: "Mise à jour",
} as const satisfies Partial<Record<keyof ExampleRecord, string>>;

interface Laid {
  readonly domain: string;
  readonly title: string;
  readonly fields: readonly {
    readonly label: string;
    readonly value: string | readonly string[];
  }[];
}

const laid = (record: ExampleRecord): Laid => {
  const whole = { ...soundRecord, ...record };
  return {
    domain: whole.domain,
    title: whole.title,
    fields: Object.entries(labels).flatMap(([field, label]) => {
      const value = whole[field as keyof typeof labels];
      return value === null ? [] : [{ label, value }];
    }),
  };
};

type Write = (head: string, records: readonly Laid[]) => string;

const text: Write = (head, records) =>
  [
    head,
    ...records.map(({ domain, title, fields }) =>
      [
        `${domain} : ${title}\n`,
        ...fields.flatMap(({ label, value }) =>
          typeof value === "string"
            ? [`  • ${label} : ${value}`]
            : [`  • ${label} :`, ...value.map((item) => `    • ${item}`)],
        ),
      ].join("\n"),
    ),
  ].join("\n\n");

const markdown: Write = (head, records) =>
  [
    head,
    ...records.map(({ domain, title, fields }) =>
      [
        `## ${domain} : ${title}\n`,
        ...fields.flatMap(({ label, value }) =>
          typeof value === "string"
            ? [`- **${label} :** ${value}`]
            : [`- **${label} :**`, ...value.map((item) => `  - ${item}`)],
        ),
      ].join("\n"),
    ),
  ].join("\n\n");

const html: Write = (head, records) =>
  [
    "<!doctype html><html><body>",
    ...head.split("\n\n").map((part) => `<p>${escape(part).replaceAll("\n", "<br>")}</p>`),
    ...records.map(
      ({ domain, title, fields }) =>
        `<h3>${escape(`${domain} : ${title}`)}</h3>\n<ul>\n${fields
          .map(({ label, value }) =>
            typeof value === "string"
              ? `<li><strong>${escape(label)} :</strong> ${escape(value)}</li>`
              : `<li><strong>${escape(label)} :</strong><ul>${value
                  .map((item) => `<li>${escape(item)}</li>`)
                  .join("\n")}</ul></li>`,
          )
          .join("\n")}\n</ul>`,
    ),
    "</body></html>",
  ].join("\n");

const escape = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The page of one sound record as bulleted text, changed in these fields: to show what only a layout can. */
export const soundPage = (record: ExampleRecord = {}): string => text(soundHead, [laid(record)]);

/** The layouts in which an example of records is tried, by the ending of the page's name. */
const layouts = {
  "bulleted text": { name: "page.txt", write: text },
  Markdown: { name: "page.md", write: markdown },
  HTML: { name: "page.html", write: html },
} as const satisfies Record<string, { readonly name: string; readonly write: Write }>;

/** The pages of an example, one for each layout. */
export const examplePages = (
  example: Example,
): readonly { readonly layout: string; readonly page: PublishedPage }[] => {
  const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
  if ("page" in example)
    return [
      {
        layout: "as it is",
        page: { name: example.name ?? "page.txt", content: bytes(example.page) },
      },
    ];
  const records = example.records.map(laid);
  return Object.entries(layouts).map(([layout, { name, write }]) => ({
    layout,
    page: { name, content: bytes(write(example.head ?? soundHead, records)) },
  }));
};

/** The register of an example's page, with the details that the example adds to what was read. */
export const withDetails = (register: Register, example: Example): Register => {
  const details = "details" in example ? (example.details ?? []) : [];
  return {
    ...register,
    activities: register.activities.map((activity, at) => ({ ...activity, ...details[at] })),
  };
};

/** What an example is about, as a reader sees it: the lines of the fields that it changes, or the page as it is. */
export const exampleLines = (example: Example): readonly string[] => {
  if ("page" in example) return example.page.split("\n");
  const head = example.head === undefined ? [] : [...example.head.split("\n"), ""];
  const records = example.records.map((record) => {
    const { domain, title } = { ...soundRecord, ...record };
    return [
      `${domain} : ${title}`,
      ...Object.entries(labels).flatMap(([field, label]) => {
        const value = record[field as keyof typeof labels];
        if (value === undefined || value === null) return [];
        return typeof value === "string"
          ? [`  • ${label} : ${value}`]
          : [`  • ${label} :`, ...value.map((item) => `    • ${item}`)];
      }),
    ].join("\n");
  });
  return [...head, ...records.join("\n\n").split("\n")];
};
