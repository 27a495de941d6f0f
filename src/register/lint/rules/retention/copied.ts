import { fold } from "../../../../reading/index.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRecord } from "../../lintRecord.ts";
import type { LintRule } from "../../lintRule.ts";
import { statedPeriods, type StatedPeriod } from "../../statedPeriods.ts";

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
        const among = shared.get(value.text);
        // Several records whose activity speaks of it, and this one does not: the sentence is theirs.
        if (!among || among.speaking.length < 2) continue;
        if (rule.scope === null || speaksOf(record, among.pattern)) continue;
        yield {
          field: "retention",
          evidence: record.quote(value),
          params: { scope: rule.scope, record: among.speaking[0]!.order },
        };
      }
    },
  },
};

interface Shared {
  readonly pattern: RegExp | null;
  /** The first two records that say the sentence and whose activity speaks of it. */
  readonly speaking: LintRecord[];
}

/** Sentences about something of their own, with the records whose activity speaks of it. */
const sharedSentences = ({ records }: LintContext): ReadonlyMap<string, Shared> => {
  const said = new Map<string, Shared>();
  const statedAlike = new Map<number, readonly StatedPeriod[]>();
  for (const record of records) {
    const key = record.memberKey("retention");
    const stated = statedAlike.get(key) ?? statedPeriods(record);
    statedAlike.set(key, stated);
    for (const { rule, value } of stated) {
      if (rule.scope === null) continue;
      let shared = said.get(value.text);
      if (shared === undefined) {
        shared = { pattern: scopePattern(rule.scope), speaking: [] };
        said.set(value.text, shared);
      }
      if (shared.speaking.length > 1 || shared.speaking.includes(record)) continue;
      if (speaksOf(record, shared.pattern)) shared.speaking.push(record);
    }
  }
  return said;
};

const speaksOf = (record: LintRecord, pattern: RegExp | null): boolean =>
  pattern !== null && record.says(pattern, "title", "purposes", "subPurposes");

/** The beginning of the telling word of a scope: « une campagne de promotion » is about « promo… ». */
const scopePattern = (scope: string): RegExp | null => {
  const words = fold(scope)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 6 && !vague.has(word));
  const last = words.at(-1);
  return last === undefined ? null : new RegExp(last.slice(0, 6));
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
