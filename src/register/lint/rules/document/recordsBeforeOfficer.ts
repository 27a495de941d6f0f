import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";
import type { Passage } from "../../passages.ts";

const officer = /(?<![a-z])(?:deleguee?|dpo|dpd)(?![a-z])/;
const months =
  "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre".split("|");
const since = new RegExp(
  `(?:designee?|nommee?|en fonctions?|en poste|prise de fonctions?|depuis)(?: (?:depuis|a compter|a partir))?(?: le| du| au)? ?:? ?(?:(\\d{1,2})/(\\d{1,2})/(\\d{4})|(\\d{1,2})(?:er)? (${months.join("|")}) (\\d{4}))`,
);

interface InOffice {
  readonly day: string;
  readonly passage: Passage;
}

/** Since when the officer named above the records is in office; null where the page does not say. */
const inOffice = ({ preamble }: LintContext): InOffice | null => {
  for (const [index, passage] of preamble.entries()) {
    const match = since.exec(passage.folded);
    if (!match) continue;
    // « Déléguée : Ada Lenoir », and « désignée le … » on the line below.
    if (!officer.test(passage.folded) && !officer.test(preamble[index - 1]?.folded ?? "")) continue;
    const [, day, month, year, day2, name, year2] = match;
    const number = name === undefined ? month! : String(months.indexOf(name) + 1);
    const parts = [year ?? year2, number.padStart(2, "0"), (day ?? day2)!.padStart(2, "0")];
    return { day: parts.join("-"), passage };
  }
  return null;
};

export const recordsBeforeOfficer: LintRule = {
  id: "document.records-before-officer",
  family: "document",
  severity: "info",
  legalSource: { fr: "RGPD, art. 37(7) et 39(1)(b)", en: "GDPR, art. 37(7) and 39(1)(b)" },
  title: {
    fr: "Fiches antérieures au délégué nommé",
    en: "Records older than the officer who is named",
  },
  message: {
    fr: "La fiche est datée du {date} et le délégué que la page nomme n’est en fonction que depuis le {since} : il ne l’a pas relue, ou elle n’est pas redatée.",
    en: "The record is dated {date} and the officer whom the page names is in office since {since} only: the officer has not reviewed it, or it was not dated anew.",
  },
  why: {
    fr: "Le délégué contrôle le respect du règlement : une fiche d’avant lui n’a pas eu ce contrôle.",
    en: "The officer watches over compliance: a record from before has not had that control.",
  },
  mend: {
    fr: "Faites relire la fiche par le délégué, et datez-la de ce jour.",
    en: "Have the officer review the record, and date it on that day.",
  },
  examples: {
    bad: [
      {
        head: "Registre des activités de traitement, publié le 15/10/2026\n\nResponsable des traitements : Maison des jeux de Valmont\ncontact@maison-des-jeux.example\n\nDéléguée à la protection des données : Ada Lenoir, désignée le 12 mars 2026\ndpo@maison-des-jeux.example",
        records: [{ updatedOn: "05/02/2025" }],
      },
    ],
    good: {
      head: "Registre des activités de traitement, publié le 15/10/2026\n\nResponsable des traitements : Maison des jeux de Valmont\ncontact@maison-des-jeux.example\n\nDéléguée à la protection des données : Ada Lenoir, désignée le 12 mars 2026\ndpo@maison-des-jeux.example",
      records: [{ updatedOn: "05/05/2026" }],
    },
  },
  check: {
    kind: "document",
    *find(context) {
      const office = inOffice(context);
      if (office === null) return;
      for (const record of context.records) {
        const { updatedOn, sources } = record.activity;
        if (updatedOn === null || updatedOn >= office.day) continue;
        yield {
          activity: record.order,
          field: "updatedOn",
          evidence: record.quoteSource(updatedOn, sources.updatedOn),
          params: { date: plain(updatedOn), since: plain(office.day) },
        };
      }
    },
  },
};

const plain = (day: string): string => day.split("-").toReversed().join("/");
