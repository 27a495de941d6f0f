import { fold } from "../../../../reading/index.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRecord } from "../../lintRecord.ts";
import type { LintRule } from "../../lintRule.ts";
import { statedPeriods } from "../../statedPeriods.ts";

export const copied: LintRule = {
  id: "retention.copied",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(2)(a)", en: "GDPR, art. 13(2)(a)" },
  title: { fr: "Durée recopiée d’une autre fiche", en: "Period copied from another record" },
  message: {
    fr: "Cette durée porte sur « {scope} », comme dans la fiche {record} : l’activité de cette fiche-ci n’en parle pas.",
    en: "This period is about “{scope}”, as in record {record}: the activity of this record does not speak of it.",
  },
  why: {
    fr: "Une phrase recopiée d’une autre fiche donne une durée à des données que l’activité n’a pas, et en prive celles qu’elle a.",
    en: "A sentence copied from another record gives a period to data that the activity does not have, and none to those it has.",
  },
  mend: {
    fr: "Retirez la phrase, ou ajoutez à la fiche la finalité qu’elle suppose.",
    en: "Remove the sentence, or add to the record the purpose that it supposes.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            domain: "Tournois",
            title: "Organiser un tournoi",
            purposes: "Organiser un tournoi de jeux.",
            retention: [
              "Pour un tournoi, la durée de conservation est de deux ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
          {
            domain: "Tournois d’été",
            title: "Organiser un tournoi d’été",
            purposes: "Organiser un tournoi en été.",
            retention: [
              "Pour un tournoi, la durée de conservation est de deux ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
          {
            retention: [
              "Pour un tournoi, la durée de conservation est de deux ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          domain: "Tournois",
          title: "Organiser un tournoi",
          purposes: "Organiser un tournoi de jeux.",
          retention: [
            "Pour un tournoi, la durée de conservation est de deux ans après le retour du jeu.",
            "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
          ],
        },
        {},
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const shared = record.context.once(sharedSentences);
      for (const { rule, value } of statedPeriods(record)) {
        const others = shared.get(value.text)?.filter((other) => other !== record) ?? [];
        if (others.length < 2 || rule.scope === null) continue;
        const words = scopeWords(rule.scope);
        const speaks = (each: LintRecord): boolean =>
          each
            .of("title", "purposes", "subPurposes")
            .some(({ folded }) => words.some((word) => folded.includes(word)));
        if (words.length === 0 || speaks(record)) continue;
        const [first, ...rest] = others.filter(speaks);
        if (!first || rest.length === 0) continue;
        yield {
          field: "retention",
          evidence: record.quote(value),
          params: { scope: rule.scope, record: first.order },
        };
      }
    },
  },
};

/** Sentences that several records have word for word. */
const sharedSentences = ({ records }: LintContext): ReadonlyMap<string, readonly LintRecord[]> => {
  const said = new Map<string, LintRecord[]>();
  for (const record of records)
    for (const { value } of statedPeriods(record)) {
      const known = said.get(value.text);
      if (!known) said.set(value.text, [record]);
      else if (!known.includes(record)) known.push(record);
    }
  return new Map([...said].filter(([, those]) => those.length > 2));
};

/** The beginnings of the telling words of a scope: « une campagne de promotion » is about « promo… ». */
const scopeWords = (scope: string): readonly string[] => {
  const words = fold(scope)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 6 && !vague.has(word));
  return words.slice(-1).map((word) => word.slice(0, 6));
};

const vague = new Set([
  "donnees",
  "connexion",
  "relatives",
  "concernant",
  "personnes",
  "assurance",
  "maladie",
  "contacts",
]);
