import type { LintRule } from "../../lintRule.ts";

/** Articles that pages cite under a code which has none of that number, and the code that does. */
const misplaced: readonly { article: string; under: readonly string[]; belongs: string }[] = [
  { article: "R.421-1", under: ["CRPA"], belongs: "code de justice administrative" },
  {
    article: "L.1110-4",
    under: ["CSS", "CASF", "code du travail"],
    belongs: "code de la santé publique",
  },
  { article: "R.1112-7", under: ["CSS", "CASF"], belongs: "code de la santé publique" },
  {
    article: "L.2121-29",
    under: ["CRPA", "CSS", "CASF", "CGFP"],
    belongs: "code général des collectivités territoriales",
  },
];

/** The articles of the civil code bear no letter: one that does was taken from somewhere else. */
const withoutLetters = ({
  code,
  article,
}: {
  readonly code: string | null;
  readonly article: string | null;
}): { readonly belongs: string } | undefined =>
  code === "code civil" && /^[LRD][.]/.test(article ?? "")
    ? { belongs: "(code aux articles L, R, D)" }
    : undefined;

export const wrongCode: LintRule = {
  id: "law.wrong-code",
  family: "law",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 6(3) et 12(1)", en: "GDPR, art. 6(3) and 12(1)" },
  title: { fr: "Article cité sous un autre code", en: "Article cited under another code" },
  message: {
    fr: "« {words} » : ce code n’a pas d’article de ce numéro ; celui que l’on cite d’ordinaire est du {belongs}. Vérifiez.",
    en: "“{words}”: this code has no article of that number; the one usually cited is of the {belongs}. Check.",
  },
  why: {
    fr: "Un article qui n’existe pas ne fonde rien.",
    en: "An article that does not exist founds nothing.",
  },
  mend: {
    fr: "Relisez l’article sur Légifrance, et corrigez le nom du code.",
    en: "Read the article on Légifrance again, and correct the name of the code.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases:
              "Article 6.1.e du RGPD : mission d’intérêt public de l’article L. 2121-29 du code des relations entre le public et l’administration",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.e du RGPD : mission d’intérêt public de l’article L. 2121-29 du code général des collectivités territoriales",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      for (const reference of record.activity.legalReferences) {
        const wrong =
          misplaced.find(
            ({ article, under }) =>
              article === reference.article && under.includes(reference.code ?? ""),
          ) ?? withoutLetters(reference);
        if (!wrong) continue;
        const evidence = record.quote(reference);
        yield {
          field: "legalReferences",
          evidence,
          params: { words: evidence.text, belongs: wrong.belongs },
        };
      }
    },
  },
};
