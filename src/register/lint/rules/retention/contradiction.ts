import { fold } from "../../../../reading/index.ts";
import type { LintRule } from "../../lintRule.ts";
import {
  isAboutAll,
  orderOf,
  periodWords,
  statedPeriods,
  type StatedPeriod,
} from "../../statedPeriods.ts";

export const contradiction: LintRule = {
  id: "retention.contradiction",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(a) et (e)", en: "GDPR, art. 5(1)(a) and (e)" },
  title: {
    fr: "Durées qui se contredisent dans la fiche",
    en: "Periods that contradict each other",
  },
  message: {
    fr: "Cette durée ({this}) contredit « {other} », dit dans la même fiche des mêmes données.",
    en: "This period ({this}) contradicts “{other}”, said in the same record of the same data.",
  },
  why: {
    fr: "Deux durées pour les mêmes données : l’une des deux n’est pas tenue.",
    en: "Two periods for the same data: one of them is not kept.",
  },
  mend: {
    fr: "Gardez une seule durée, ou dites à quelles données chacune s’applique (« les autres données … »).",
    en: "Keep one period, or say which data each is about (“the other data …”).",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les données sont conservées quatre mois au maximum après le retour du jeu.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
        ],
      },
      {
        records: [
          {
            retention: [
              "Deux ans après le retour du jeu.",
              "Cinq ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
        ],
      },
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées trois ans après le retour du jeu.",
              "Les fiches de prêt des emprunteurs sont conservées cinq ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          retention: [
            "Les données sont conservées un an au maximum après le retour du jeu.",
            "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const periods = statedPeriods(record).filter(
        ({ rule }) => rule.keep !== null && rule.keep !== "P0D",
      );
      for (const [index, later] of periods.entries()) {
        const other = periods.slice(0, index).find((each) => contradict(each, later));
        if (other) {
          const quoted = record.quote(later.value, periodWords(later.value, later.rule.keep));
          const before = record.quote(other.value, periodWords(other.value, other.rule.keep));
          yield {
            field: "retention",
            evidence: quoted,
            params: { this: quoted.text, other: before.text },
          };
        }
      }
      for (const { value } of periods) {
        // « 5 ans après … (5 ans + 1 jour) »: the sentence corrects itself.
        const twice = /\((\d+) (?:ans?|mois) (?:\+|et) (\d+) jours?\)/.exec(value.folded);
        if (twice) {
          const quoted = record.quoteMatch(value, twice);
          yield {
            field: "retention",
            evidence: quoted,
            params: { this: quoted.text, other: value.text.slice(0, twice.index).trim() },
          };
        }
      }
    },
  },
};

/** Whether two rules of one record cannot both be kept. */
const contradict = (a: StatedPeriod, b: StatedPeriod): boolean => {
  if (a.statement === b.statement) return false;
  const order = orderOf(a.rule.keep, b.rule.keep);
  if (order === "equal" || order === "undecided") return false;
  if (isLongestOfAll(a) && order === "shorter") return !exceptsOthers(b);
  if (isLongestOfAll(b) && order === "longer") return !exceptsOthers(a);
  // What an archive lasts is not what the data are kept before it.
  if (a.rule.then !== null || b.rule.then !== null) return false;
  return (
    ((isAboutAll(a) && isAboutAll(b)) || isAboutTheSame(a, b)) &&
    (a.rule.from === null || b.rule.from === null || a.rule.from === b.rule.from)
  );
};

/** « Elles », « le délai », « les alertes qualifiées de … » may be about other data each time. */
const namesData =
  /^(?:les |vos |ces |la |le |l'|l’)?(?:dossiers?|donnees|fiches?|factures?|pieces?|documents?|images?|enregistrements?|candidatures?|cv|courriers?|adresses?|comptes?|coordonnees|bulletins?|contrats?|formulaires?|demandes?)(?![a-z])/;

/** Both name the data that they are about, in the same words, and neither only in some case. */
const isAboutTheSame = (a: StatedPeriod, b: StatedPeriod): boolean =>
  a.rule.scope !== null &&
  b.rule.scope !== null &&
  fold(a.rule.scope) === fold(b.rule.scope) &&
  a.statement.context === b.statement.context &&
  namesData.test(fold(a.rule.scope)) &&
  [a, b].every(
    ({ rule, value }) =>
      rule.condition === null && rule.system === null && !exceptsOthers({ value }),
  ) &&
  a.rule.kind === b.rule.kind &&
  a.rule.bound === b.rule.bound &&
  a.rule.end === b.rule.end;

/** « La durée maximale est fixée à six mois », said of everything. */
const isLongestOfAll = (period: StatedPeriod): boolean =>
  period.rule.bound === "maximum" && isAboutAll(period);

/** « Par exception, les traces sont conservées douze mois. » */
const exceptsOthers = ({ value }: Pick<StatedPeriod, "value">): boolean =>
  /\b(?:sauf|hors|exception|toutefois|cependant|en revanche|par derogation|quant a)\b/.test(
    value.folded,
  );
