import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";
import { wordings, type Passage } from "../../passages.ts";

const sixth =
  /(?<![a-z\d.-])6(?:[ ]?[.(-][ ]?|[ ]+)(?:1|§ ?1|paragraphe 1)\)?[ ]?[.,(-]?[ ]?[a-f]?\)?(?![a-z\d])/;

/** How the sixth article is written: letters and figures aside. */
const styleOf = (words: string): string =>
  words.replaceAll(/\d/g, "1").replaceAll(/[a-f]/g, "a").trim();

interface Written {
  readonly style: string;
  readonly start: number;
  readonly said: string;
}

/** How each line that cites the sixth article does. */
const citing = (context: LintContext): ReadonlyMap<string, Written> => {
  const lines = new Map<string, Written>();
  for (const [text, { passage }] of context.once(wordings)) {
    if (!text.includes("6")) continue;
    const match = sixth.exec(passage.folded);
    if (!match || !/[a-f]/.test(match[0])) continue;
    const said = text.slice(match.index, match.index + match[0].trimEnd().length);
    lines.set(text, { style: styleOf(said.toLowerCase()), start: match.index, said });
  }
  return lines;
};

/** The style of most lines, where one is used at least as often as all others. */
const usualStyle = (
  context: LintContext,
): { readonly style: string; readonly said: string } | null => {
  const counts = new Map<string, { said: string; count: number }>();
  for (const [text, { style, said }] of context.once(citing)) {
    const known = counts.get(style) ?? { said, count: 0 };
    known.count += context.once(wordings).get(text)!.count;
    counts.set(style, known);
  }
  const [first, ...others] = [...counts].toSorted(([, a], [, b]) => b.count - a.count);
  if (!first || others.length === 0) return null;
  const rest = others.reduce((sum, [, { count }]) => sum + count, 0);
  const [style, { said, count }] = first;
  return count < 2 || count < rest ? null : { style, said };
};

export const articleNotation: LintRule = {
  id: "form.article-notation",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Article cité autrement qu’ailleurs", en: "Article cited otherwise than elsewhere" },
  message: {
    fr: "L’article est écrit « {said} » ici et « {usual} » dans les autres fiches. Écrivez-le partout de la même façon.",
    en: "The article is written “{said}” here and “{usual}” in the other records. Write it the same way everywhere.",
  },
  why: {
    fr: "Une même base légale écrite de plusieurs façons se lit comme plusieurs bases, et ne se recherche pas.",
    en: "One legal basis written in several ways reads as several, and cannot be searched for.",
  },
  mend: {
    fr: "Choisissez une écriture, par exemple « article 6.1.e du RGPD ».",
    en: "Choose one way, such as “article 6.1.e du RGPD”.",
  },
  examples: {
    bad: [
      {
        records: [
          {},
          { title: "Réparer des jeux" },
          {
            title: "Ranger des jeux",
            legalBases:
              "Article 6-1-e) du RGPD : mission d’intérêt public confiée à la maison des jeux par l’article L. 2121-29 du code général des collectivités territoriales",
          },
        ],
      },
    ],
    good: {
      records: [{}, { title: "Réparer des jeux" }, { title: "Ranger des jeux" }],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const usual = record.context.once(usualStyle);
      if (usual === null) return;
      const lines = record.context.once(citing);
      for (const passage of record.passagesWhere(record.context.once(citesOtherwise))) {
        const { start, said } = lines.get(passage.text)!;
        yield {
          field: "legalBases",
          evidence: record.quote(passage, { start, end: start + said.length }),
          params: { said, usual: usual.said },
        };
        return;
      }
    },
  },
};

const citesOtherwise = (context: LintContext): ((passage: Passage) => boolean) => {
  const lines = context.once(citing);
  const usual = context.once(usualStyle);
  return ({ text }) => (lines.get(text)?.style ?? usual?.style) !== usual?.style;
};
