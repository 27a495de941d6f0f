import type { Span } from "../../../../reading/index.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRule } from "../../lintRule.ts";
import { orderOf, periodWords, statedPeriods, type StatedPeriod } from "../../statedPeriods.ts";
import { keptKindOf, type KeptKind } from "./keptKinds.ts";

export const contradictionAcross: LintRule = {
  id: "retention.contradiction-across",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(e)", en: "GDPR, art. 5(1)(e)" },
  title: {
    fr: "La même sorte de données, des durées différentes",
    en: "The same kind of data, different periods",
  },
  message: {
    fr: "{kind} : {this} ici, {other} dans {count} autre(s) fiche(s), dont la fiche {record}.",
    en: "{kind}: {this} here, {other} in {count} other record(s), record {record} among them.",
  },
  why: {
    fr: "Les mêmes données ne peuvent pas être nécessaires plus longtemps dans une fiche que dans une autre sans raison dite.",
    en: "The same data cannot be necessary for longer in one record than in another without a reason that is said.",
  },
  mend: {
    fr: "Choisissez une durée pour toutes les fiches, ou dites ici pourquoi elle diffère.",
    en: "Choose one period for all records, or say here why it differs.",
  },
  examples: {
    bad: [
      {
        records: [
          {},
          {
            domain: "Ateliers",
            title: "Tenir un atelier",
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées deux ans après le retour du jeu.",
              "Les traces de connexion des agents sont conservées un an à compter de leur enregistrement.",
            ],
          },
          { domain: "Salles", title: "Prêter une salle" },
        ],
      },
    ],
    good: {
      records: [
        {},
        { domain: "Ateliers", title: "Tenir un atelier" },
        { domain: "Salles", title: "Prêter une salle" },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const kinds = record.context.once(byKind);
      for (const period of statedPeriods(record)) {
        const kind = kindOf(period);
        const known = kind && kinds.get(kind.key);
        if (!kind || !known || known.usual === null) continue;
        if (sameEnd(period, known.usual.period)) continue;
        const { rule, value } = period;
        const quoted = record.quote(value, endWords(period));
        yield {
          field: "retention",
          evidence: quoted,
          params: {
            kind: kind.name?.[record.context.language] ?? rule.scope ?? quoted.text,
            this: quoted.text,
            other: wordsOf(known.usual.period),
            count: known.usual.records.length,
            record: known.usual.records[0]!,
          },
        };
      }
    },
  },
};

interface Kind {
  readonly key: string;
  readonly name: KeptKind["name"] | null;
}

interface Usual {
  readonly period: StatedPeriod;
  readonly records: readonly number[];
}

interface Group extends Usual {
  readonly records: number[];
}

/** For each kind of data what most records say; null where all say the same. */
const byKind = ({
  records,
}: LintContext): ReadonlyMap<string, { readonly usual: Usual | null }> => {
  const said = new Map<string, Group[]>();
  const groupOf = (period: StatedPeriod): readonly Group[] => {
    const kind = kindOf(period);
    if (!kind) return [];
    const groups = said.get(kind.key) ?? [];
    said.set(kind.key, groups);
    let group = groups.find((each) => sameEnd(each.period, period));
    if (!group) {
      group = { period, records: [] };
      groups.push(group);
    }
    return [group];
  };
  // Records that say the same sentences say them of the same kinds.
  const groupsOf = new Map<number, readonly Group[]>();
  for (const record of records) {
    const key = record.memberKey("retention");
    let groups = groupsOf.get(key);
    if (groups === undefined) {
      groups = statedPeriods(record).flatMap(groupOf);
      groupsOf.set(key, groups);
    }
    for (const group of groups)
      if (group.records.at(-1) !== record.order) group.records.push(record.order);
  }
  return new Map([...said].map(([key, groups]) => [key, { usual: usualOf(groups) }]));
};

const usualOf = (groups: readonly Usual[]): Usual | null => {
  // Several periods within one record are cases that it tells apart, unless another record says something else.
  if (groups.length < 2 || new Set(groups.flatMap(({ records }) => records)).size < 2) return null;
  return groups.toSorted((a, b) => b.records.length - a.records.length)[0]!;
};

/** The kind of data of a rule: one of those that every register knows, else exactly these words. */
const kindOf = ({ rule, value }: StatedPeriod): Kind | null => {
  if (rule.keep === "P0D" || (rule.keep === null && rule.until === null && rule.while === null))
    return null;
  if (rule.then !== null) return null;
  const known = keptKindOf(value.folded);
  if (known) return rule.keep === null ? null : { key: known.id, name: known.name };
  const words =
    rule.scope
      ?.toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2) ?? [];
  return words.length < 3 || rule.condition !== null ? null : { key: words.join(" "), name: null };
};

const sameEnd = (a: StatedPeriod, b: StatedPeriod): boolean =>
  a.rule.keep === null || b.rule.keep === null
    ? a.rule.keep === b.rule.keep
    : !["shorter", "longer"].includes(orderOf(a.rule.keep, b.rule.keep));

const wordsOf = (period: StatedPeriod): string => {
  const { start, end } = endWords(period);
  return period.value.text.slice(start, end);
};

/** The words that say how long, or until when. */
const endWords = ({ rule, value }: StatedPeriod): Span => {
  if (rule.keep !== null) return periodWords(value, rule.keep);
  const event = rule.until ?? rule.while ?? value.text;
  const start = Math.max(0, value.text.indexOf(event));
  return { start, end: start + event.length };
};
