import type { LintContext } from "../../lintContext.ts";
import type { LintRecord } from "../../lintRecord.ts";
import type { Quote, LintRule } from "../../lintRule.ts";

const sixth =
  /(?<![a-z\d.-])6(?:[ ]?[.(-][ ]?|[ ]+)(?:1|§ ?1|paragraphe 1)\)?[ ]?[.,(-]?[ ]?[a-f]?\)?(?![a-z\d])/;

/** How the sixth article is written: letters and figures aside. */
const styleOf = (words: string): string =>
  words.replaceAll(/\d/g, "1").replaceAll(/[a-f]/g, "a").trim();

interface Written {
  readonly style: string;
  readonly quote: () => Quote;
  readonly said: string;
}

const writtenIn = (record: LintRecord): readonly Written[] =>
  record.passages.flatMap((passage) => {
    const match = sixth.exec(passage.folded);
    if (!match || !/[a-f]/.test(match[0])) return [];
    const end = match.index + match[0].trimEnd().length;
    const said = passage.text.slice(match.index, end);
    return [
      {
        style: styleOf(said.toLowerCase()),
        said,
        quote: () => record.quote(passage, { start: match.index, end }),
      },
    ];
  });

/** The style of most records, where one is used twice as often as all others. */
const usualStyle = ({
  records,
}: LintContext): { readonly style: string; readonly said: string } | null => {
  const counts = Map.groupBy(records.flatMap(writtenIn), ({ style }) => style);
  const sorted = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  const [first, ...others] = sorted;
  if (!first || others.length === 0) return null;
  const rest = others.reduce((sum, [, written]) => sum + written.length, 0);
  if (first[1].length < 2 || first[1].length < rest) return null;
  return { style: first[0], said: first[1][0]!.said };
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
      for (const { style, said, quote } of writtenIn(record))
        if (style !== usual.style) {
          yield { field: "legalBases", evidence: quote(), params: { said, usual: usual.said } };
          return;
        }
    },
  },
};
