import { rightsByBasis } from "../../../model/rightsByBasis.ts";
import type { LintRule } from "../../lintRule.ts";
import { claimedLetters, rightsNamed, rightWords } from "../../rightsNamed.ts";

const conditional =
  /lorsqu|le cas echeant|dans (?:certains|les) cas|si le traitement|si vous|dans la mesure|sous (?:certaines )?(?:conditions|reserve)|selon (?:le|la|les)|en fonction|quand |prevu|conditions/;
const consent = /consent/;
const refused =
  /(?<![a-z])(?:ne |n')[a-z' ]{1,40} (?:pas|plus)(?![a-z])|inapplicable|exclu|sans objet/;

/** The rights that some bases do not give; erasure has exceptions on both sides, and is left. */
const given = ["portability", "withdrawal", "objection"] as const;

export const beyondBasis: LintRule = {
  id: "rights.beyond-basis",
  family: "rights",
  severity: "info",
  legalSource: { fr: "RGPD, art. 7(3), 20(1) et 21(1)", en: "GDPR, art. 7(3), 20(1) and 21(1)" },
  title: {
    fr: "Droit que la base légale ne donne pas",
    en: "Right that the legal basis does not give",
  },
  message: {
    fr: "La fiche annonce un droit ({right}) que ses bases légales ne donnent pas ({letters}). Retirez-le, ou corrigez la base.",
    en: "The record announces a right ({right}) that its legal bases do not give ({letters}). Remove it, or correct the basis.",
  },
  why: {
    fr: "Une demande fondée sur un droit annoncé à tort sera refusée, ou engagera l’organisme au-delà de la loi.",
    en: "A request for a right wrongly announced will be refused, or will bind the body beyond the law.",
  },
  mend: {
    fr: "N’annoncez que les droits du tableau de docs/rights.md, ou dites que vous allez au-delà de la loi.",
    en: "Announce only the rights of the table in docs/rights.md, or say that you go beyond the law.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement, leur portabilité ou la limitation du traitement, et vous opposer au traitement, en écrivant à dpo@maison-des-jeux.example. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: { records: [{}] },
  },
  check: {
    kind: "record",
    *find(record) {
      const letters = [...claimedLetters(record)].sort();
      if (letters.length === 0 || record.says(consent, "legalBases")) return;
      const beyond = given.filter(
        (right) => !letters.some((letter) => rightsByBasis[letter][right].applies),
      );
      const [value] = record.of("rights");
      if (!value || !beyond.some((right) => rightsNamed(value.folded).has(right))) return;
      const overridden = new Set(record.activity.rightsOverrides?.map(({ right }) => right));
      for (const sentence of record.sentences("rights")) {
        if (conditional.test(sentence.folded) || refused.test(sentence.folded)) continue;
        const named = rightsNamed(sentence.folded);
        for (const right of beyond) {
          const place = named.get(right);
          if (!place || overridden.has(right)) continue;
          const stretch = { start: sentence.start + place.start, end: sentence.start + place.end };
          yield {
            field: "rights",
            evidence: record.quote(sentence.value, stretch),
            params: {
              right: rightWords[right][record.context.language],
              letters: letters.map((letter) => `6.1.${letter}`).join(", "),
            },
          };
        }
      }
    },
  },
};
