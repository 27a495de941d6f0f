import type { LintRule } from "../../lintRule.ts";

const demand =
  /(?:(?:photo)?copie|scan|accompagnee?s? (?:d'un|de la|de votre)|joindre|joignant|munie?|fournir|justifier|presentant|presentation d[e']?|muni d[e']?)[^.;]{0,50}?(?:pieces?|cartes?|titres?|documents?|justificatifs?) (?:nationale )?(?:d'|de (?:l'|votre |son )|officielle? d')identite|(?:presentant|munie?s?|presenter)[^.;]{0,30}(?:votre|sa|leur|une) carte (?:nationale )?d'identite|justificatif de (?:l'|votre |son )identite|(?:si|que si) vous apportez la preuve de votre identite/;
const onlyInDoubt =
  /doute|le cas echeant|si necessaire|peu(?:t|vent|vons|rra) (?:vous )?(?:etre )?demande|pourra(?:it)? (?:vous )?etre demande/;

export const identityDemanded: LintRule = {
  id: "rights.identity-demanded",
  family: "rights",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(6)", en: "GDPR, art. 12(6)" },
  title: { fr: "Pièce d’identité toujours exigée", en: "Proof of identity always demanded" },
  message: {
    fr: "« {words} » : une pièce d’identité ne se demande qu’en cas de doute raisonnable sur l’identité.",
    en: "“{words}”: proof of identity may be asked for only where there is reasonable doubt about the identity.",
  },
  why: {
    fr: "Exiger toujours une pièce d’identité décourage, et fait conserver des copies dont personne n’a besoin.",
    en: "Always asking for proof discourages people, and makes the body keep copies that nobody needs.",
  },
  mend: {
    fr: "Écrivez « en cas de doute raisonnable sur votre identité, un justificatif pourra vous être demandé ».",
    en: "Write that proof may be asked for where there is reasonable doubt.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et vous opposer au traitement, en écrivant à dpo@maison-des-jeux.example avec la copie d’une pièce d’identité. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          rights:
            "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et vous opposer au traitement, en écrivant à dpo@maison-des-jeux.example. En cas de doute raisonnable, une copie de votre pièce d’identité pourra vous être demandée. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (!record.says(demand, "rights")) return;
      for (const sentence of record.sentences("rights")) {
        const match = demand.exec(sentence.folded);
        if (!match || onlyInDoubt.test(sentence.folded)) continue;
        const start = sentence.start + match.index;
        const evidence = record.quote(sentence.value, { start, end: start + match[0].length });
        yield { field: "rights", evidence, params: { words: evidence.text } };
        return;
      }
    },
  },
};
