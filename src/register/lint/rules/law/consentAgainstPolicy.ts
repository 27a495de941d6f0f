import { wordedBases } from "../../basisWording.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";

const consent =
  /(?:(?:sur la )?base|fondement|fonde|repos|apres|avec|recueil|sous reserve)[^.;]{0,60}consentement|consentement[^.;]{0,30}(?:prealable|est (?:demande|recueilli|requis))/;

/** What a policy promises to ask consent for, in its words and in those of a record's title or purposes. */
const topics: readonly { readonly promised: RegExp; readonly done: RegExp }[] = [
  {
    promised: /offres? (?:de services?|commercia)|promotion|promouvoir|prospection|demarchage/,
    done: /(?<![a-z])(?:promotion(?! de la sante)|promouvoir|prospection|demarchage|offres? commercia)/,
  },
  {
    promised: /evaluation|satisfaction|enquete|sondage|etudes? statistiques?/,
    done: /(?<![a-z])(?:satisfaction|enquetes?|sondages?|tester (?:la pertinence|une|les)|pertinence(?= d))/,
  },
  {
    promised: /lettres? d'information|newsletter|infolettre/,
    done: /(?<![a-z])(?:lettres? d'information|newsletters?|infolettres?)/,
  },
  {
    promised: /recherche|cohorte/,
    done: /(?<![a-z])(?:cohortes?|recherche (?:medicale|scientifique))/,
  },
];

export const consentAgainstPolicy: LintRule = {
  id: "law.consent-against-policy",
  family: "law",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 5(1)(a), 6(1)(a) et 13(1)(c)",
    en: "GDPR, art. 5(1)(a), 6(1)(a) and 13(1)(c)",
  },
  title: {
    fr: "Consentement promis par la politique, absent du registre",
    en: "Consent promised by the policy, absent from the register",
  },
  message: {
    fr: "La politique publiée promet ici le consentement (« {promise} ») ; la fiche repose sur {letters}. Mettez-les d’accord.",
    en: "The published policy promises consent here (“{promise}”); the record rests on {letters}. Make them agree.",
  },
  why: {
    fr: "La personne à qui l’on a promis de demander son accord ne peut être traitée d’office.",
    en: "A person who was promised to be asked cannot be processed without being asked.",
  },
  mend: {
    fr: "Recueillez le consentement et citez 6.1.a, ou corrigez la politique et informez les personnes.",
    en: "Obtain consent and cite 6.1.a, or correct the policy and inform the persons.",
  },
  examples: {
    bad: [
      {
        policy: "Nous menons des enquêtes de satisfaction sur la base de votre consentement.",
        records: [
          {
            title: "Mesurer la satisfaction",
            purposes: "Mesurer la satisfaction des emprunteurs.",
          },
        ],
      },
    ],
    good: {
      policy: "Nous menons des enquêtes de satisfaction pour améliorer le prêt.",
      records: [
        {
          title: "Mesurer la satisfaction",
          purposes: "Mesurer la satisfaction des emprunteurs.",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const promises = record.context.once(promisesOfConsent);
      if (promises.length === 0) return;
      const bases = wordedBases(record);
      const letters = bases.flatMap(({ letter }) => (letter === null ? [] : [`6.1.${letter}`]));
      if (
        letters.length === 0 ||
        bases.some(({ letter, words }) => letter === "a" || words.has("a"))
      )
        return;
      for (const { done, promise } of promises) {
        const found = record.first(done, "title", "purposes");
        if (!found) continue;
        yield {
          field: found.value.field,
          evidence: record.quoteMatch(found.value, found.match),
          params: { promise, letters: [...new Set(letters)].join(", ") },
        };
        return;
      }
    },
  },
};

/** The topics for which the policy promises consent, each with the words of the promise. */
const promisesOfConsent = ({
  policy,
}: LintContext): readonly { readonly done: RegExp; readonly promise: string }[] =>
  (policy?.sentences ?? []).flatMap(({ text, folded }) => {
    const match = consent.exec(folded);
    if (!match) return [];
    const promise = text.slice(match.index, match.index + match[0].length);
    return topics.flatMap(({ promised, done }) =>
      promised.test(folded) ? [{ done, promise }] : [],
    );
  });
