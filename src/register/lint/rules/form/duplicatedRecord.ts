import { foldedOnce } from "../../foldedOnce.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";

const nameOf = (domain: string | null, title: string): string =>
  foldedOnce(`${domain ?? ""} : ${title}`).folded.replaceAll(/[^a-z0-9]+/g, " ");

const firstOfName = ({ register }: LintContext): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const [index, { domain, title }] of register.activities.entries()) {
    const name = nameOf(domain, title);
    if (!first.has(name)) first.set(name, index + 1);
  }
  return first;
};

export const duplicatedRecord: LintRule = {
  id: "form.duplicated-record",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1) et 30(1)", en: "GDPR, art. 12(1) and 30(1)" },
  title: { fr: "Deux fiches du même nom", en: "Two records of one name" },
  message: {
    fr: "Cette fiche porte le même nom que la fiche {other}. Réunissez-les, ou nommez-les autrement.",
    en: "This record bears the name of record {other}. Join them, or name them otherwise.",
  },
  why: {
    fr: "La personne ne sait pas laquelle des deux fiches la concerne, ni laquelle dit vrai.",
    en: "The person does not know which of the two records is about them, nor which is true.",
  },
  mend: {
    fr: "Gardez une fiche, ou donnez à chacune un titre qui la distingue.",
    en: "Keep one record, or give each a title of its own.",
  },
  examples: {
    bad: [{ records: [{}, {}] }],
    good: { records: [{}, { title: "Réparer des jeux" }] },
  },
  check: {
    kind: "record",
    *find(record) {
      const { domain, title } = record.activity;
      const other = record.context.once(firstOfName).get(nameOf(domain, title)) ?? record.order;
      if (other !== record.order)
        yield { field: "title", evidence: record.quoteTitle(), params: { other } };
    },
  },
};
