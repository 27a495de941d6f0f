import { fill, type Language } from "../../kernel/index.ts";
import type { Span } from "../../reading/index.ts";
import type { Finding } from "../model/register.ts";
import { fileFindings } from "./fileFindings.ts";
import type { FindingKind } from "./findingKind.ts";

/** What an import can find: permanent ids, and a message that says what to do. `{…}` are filled at the place. */
export const findingKinds = {
  "document.binary": {
    severity: "error",
    message: {
      fr: "Ce fichier n’est pas un texte (image, PDF, tableur ou archive). Enregistrez-le en texte, HTML ou Markdown, puis recommencez.",
      en: "This file is no text (an image, a PDF, a spreadsheet or an archive). Save it as text, HTML or Markdown, then try again.",
    },
  },
  "document.encoding": {
    severity: "warning",
    message: {
      fr: "Ce fichier n’est pas en UTF-8 ; il a été lu comme du Windows-1252. Vérifiez les accents, ou enregistrez-le en UTF-8.",
      en: "This file is not UTF-8; it was read as Windows-1252. Check the accents, or save it as UTF-8.",
    },
  },
  "document.damaged": {
    severity: "warning",
    message: {
      fr: "Ce fichier est en UTF-8, sauf {count} caractère(s) illisible(s), notés « \ufffd ». Corrigez-les dans le fichier, ou enregistrez-le de nouveau en UTF-8.",
      en: "This file is UTF-8 but for {count} unreadable character(s), shown as “\ufffd”. Correct them in the file, or save it again as UTF-8.",
    },
  },
  "document.no-activity": {
    severity: "error",
    message: {
      fr: "Aucune activité de traitement n’a été trouvée dans cette page : {why}. Vérifiez que c’est bien un registre ou une notice d’information.",
      en: "No processing activity was found in this page: {why}. Check that it is a register or a privacy notice.",
    },
  },
  "document.no-title": {
    severity: "error",
    message: {
      fr: "Des champs ont été reconnus (« {label} »), mais aucun titre au-dessus d’eux : une fiche commence par une ligne à elle, ou par un titre, avant son premier champ. Ajoutez les titres, puis recommencez.",
      en: "Fields were recognised (“{label}”), but no title above them: a record begins with a line of its own, or a heading, before its first field. Add the titles, then try again.",
    },
  },
  "document.too-long": {
    severity: "error",
    message: {
      fr: "Le document dépasse {limit} lignes : la suite n’a pas été lue. Découpez-le.",
      en: "The document has more than {limit} lines: what follows was not read. Split it.",
    },
  },
  "line.too-long": {
    severity: "error",
    message: {
      fr: "Cette ligne de {length} caractères est trop longue pour être lue. Coupez-la en phrases.",
      en: "This line of {length} characters is too long to be read. Cut it into sentences.",
    },
  },
  "text.not-placed": {
    severity: "warning",
    message: {
      fr: "Ce passage n’a été rangé dans aucun champ. Lisez-le et complétez la fiche s’il le faut.",
      en: "This passage was placed in no field. Read it, and complete the record if need be.",
    },
  },
  "section.trackers": {
    severity: "info",
    message: {
      fr: "Cette partie parle de traceurs (cookies) : elle n’entre pas dans le registre. Elle relève de la charte des traceurs.",
      en: "This part is about trackers (cookies): it does not go into the register. It belongs to the charter of trackers.",
    },
  },
  "field.missing": {
    severity: "warning",
    message: {
      fr: "La fiche n’a pas de champ « {label} ». Ajoutez-le.",
      en: "The record has no field “{label}”. Add it.",
    },
  },
  "field.empty": {
    severity: "warning",
    message: {
      fr: "Le champ « {label} » est vide. Complétez-le ou dites pourquoi il n’y a rien à dire.",
      en: "The field “{label}” is empty. Complete it, or say why there is nothing to say.",
    },
  },
  "field.repeated": {
    severity: "warning",
    message: {
      fr: "Le champ « {label} » figure plusieurs fois dans la fiche ; ses contenus ont été réunis. Gardez-en un seul.",
      en: "The field “{label}” stands several times in the record; its contents were joined. Keep one.",
    },
  },
  "field.not-modelled": {
    severity: "info",
    message: {
      fr: "Le champ « {label} » est reconnu mais n’entre pas encore dans le registre.",
      en: "The field “{label}” is known but does not enter the register yet.",
    },
  },
  "field.misplaced-data": {
    severity: "warning",
    message: {
      fr: "Des catégories de données figurent dans le champ des personnes concernées ; elles ont été rangées avec les données. Déplacez-les dans la page.",
      en: "Categories of data stand in the field of data subjects; they were placed with the data. Move them in the page.",
    },
  },
  "layout.bullet-at-field-level": {
    severity: "info",
    message: {
      fr: "Cette puce est au niveau des champs sans en être un ; elle a été rattachée au champ qui précède.",
      en: "This bullet is at the level of fields without being one; it was attached to the field before it.",
    },
  },
  "list.split-item": {
    severity: "warning",
    message: {
      fr: "Un élément est coupé en deux puces ; il a été recollé. Réunissez les deux puces.",
      en: "One item is cut into two bullets; it was joined. Join the two bullets.",
    },
  },
  "list.merged-items": {
    severity: "warning",
    message: {
      fr: "Deux éléments semblent se suivre sans séparation ; ils restent une seule valeur. Séparez-les.",
      en: "Two items seem to follow each other with nothing between; they stay one value. Separate them.",
    },
  },
  "date.malformed": {
    severity: "warning",
    message: {
      fr: "« {value} » n’est pas une date. Écrivez-la JJ/MM/AAAA.",
      en: "“{value}” is no date. Write it DD/MM/YYYY.",
    },
  },
  "date.repeated": {
    severity: "warning",
    message: {
      fr: "La fiche a plusieurs dates de mise à jour ; la plus récente compte. Gardez-en une seule.",
      en: "The record has several update dates; the latest counts. Keep one.",
    },
  },
  "title.no-domain": {
    severity: "info",
    message: {
      fr: "Le titre ne nomme pas de domaine (« Domaine : titre »).",
      en: "The title names no domain (“Domain: title”).",
    },
  },
  "legal-basis.no-letter": {
    severity: "warning",
    message: {
      fr: "La base légale ne dit pas laquelle des lettres a à f de l’article 6(1) du RGPD elle invoque. Précisez-la.",
      en: "The legal basis does not say which of the letters a to f of GDPR article 6(1) it invokes. Say which.",
    },
  },
  "legal-basis.none": {
    severity: "warning",
    message: {
      fr: "Aucun article 6 du RGPD n’est cité dans le champ de la base légale (RGPD, art. 6(1)).",
      en: "No article 6 of the GDPR is cited in the legal-basis field (GDPR, art. 6(1)).",
    },
  },
  "legal-reference.no-text": {
    severity: "warning",
    message: {
      fr: "L’article « {value} » est cité sans le texte auquel il appartient. Complétez la référence.",
      en: "The article “{value}” is cited without the text it belongs to. Complete the reference.",
    },
  },
  "recipients.contradiction": {
    severity: "warning",
    message: {
      fr: "La fiche dit qu’il n’y a pas de destinataire et en nomme. Choisissez.",
      en: "The record says that there is no recipient and names some. Choose.",
    },
  },
  "retention-field.no-period": {
    severity: "warning",
    message: {
      fr: "Aucune phrase de ce champ ne dit combien de temps, ou jusqu’à quand, les données sont conservées (RGPD, art. 13(2)(a) et 30(1)(f)).",
      en: "No sentence of this field says how long, or until when, the data are kept (GDPR, art. 13(2)(a) and 30(1)(f)).",
    },
  },
  "processors.unclear": {
    severity: "warning",
    message: {
      fr: "Le champ ne dit pas clairement s’il y a un sous-traitant (oui, non, possible).",
      en: "The field does not say clearly whether there is a processor (yes, no, possible).",
    },
  },
  "rights.wrong-name": {
    severity: "warning",
    message: {
      fr: "« {value} » n’est pas un droit des personnes : lire « droit d’opposition » (RGPD, art. 21). Corrigez le mot.",
      en: "“{value}” is no right of the persons: read “droit d'opposition” (GDPR, art. 21). Correct the word.",
    },
  },
  "review.corrected": {
    severity: "info",
    message: {
      fr: "Cette valeur a été corrigée à la relecture : la page la dit autrement. Corrigez aussi la page.",
      en: "This value was corrected in review: the page says it otherwise. Correct the page as well.",
    },
  },
  "review.left-out": {
    severity: "info",
    message: {
      fr: "La fiche « {title} » de la page n’a pas été retenue à la relecture.",
      en: "The record “{title}” of the page was left out in review.",
    },
  },
  ...fileFindings,
} as const satisfies Record<string, FindingKind>;

export type FindingId = keyof typeof findingKinds;

/** Collects findings in the user's language; spans are those of the readable text until the import ends. */
export class FindingCollector {
  readonly list: Finding[] = [];
  readonly #language: Language;
  readonly #text: string;

  constructor(text: string, language: Language) {
    this.#text = text;
    this.#language = language;
  }

  add(
    rule: FindingId,
    where: { activity?: number | null; field?: string | null; source: readonly Span[] },
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    const { severity, message } = findingKinds[rule];
    this.list.push({
      rule,
      severity,
      activity: where.activity ?? null,
      field: where.field ?? null,
      message: fill(message[this.#language], params),
      evidence: this.#quote(where.source),
      source: [...where.source],
    });
  }

  #quote(source: readonly Span[]): string | null {
    if (source.length === 0) return null;
    const words = source.map(({ start, end }) =>
      this.#text.slice(start, Math.min(end, start + 300)),
    );
    return words.join(" ");
  }
}
