import { fold } from "../../../../reading/index.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";

const nameOf = (domain: string | null, title: string): string =>
  fold(`${domain ?? ""} : ${title}`).replaceAll(/[^a-z0-9]+/g, " ");

/** For each record whose name another one bears before it, the first of that name. */
const repeated = ({ register }: LintContext): ReadonlyMap<number, number> => {
  const first = new Map<string, number>();
  const others = new Map<number, number>();
  for (const [index, { domain, title }] of register.activities.entries()) {
    const name = nameOf(domain, title);
    const known = first.get(name);
    if (known === undefined) first.set(name, index + 1);
    else others.set(index + 1, known);
  }
  return others;
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
      const other = record.context.once(repeated).get(record.order);
      if (other !== undefined)
        yield { field: "title", evidence: record.quoteTitle(), params: { other } };
    },
  },
};
