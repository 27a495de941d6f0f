import type { FieldValue } from "../../fieldValues.ts";
import type { LintRule } from "../../lintRule.ts";
import { rememberByWords } from "../../rememberByWords.ts";
import { arrivals } from "./arrivals.ts";

interface Found {
  readonly index: number;
  readonly words: string;
  readonly from: string;
}

const firsts = rememberByWords((text): readonly Found[] => matches(text, true));
const firstsFolded = rememberByWords((folded): readonly Found[] => matches(folded, false));

const matches = (words: string, exact: boolean): readonly Found[] =>
  arrivals.flatMap((each) => {
    if ((each.exact === true) !== exact) return [];
    const match = each.pattern.exec(words);
    return match ? [{ index: match.index, words: match[0], from: each.from }] : [];
  });

const namedIn = ({ text, folded }: Pick<FieldValue, "text" | "folded">): readonly Found[] => [
  ...firsts(text),
  ...firstsFolded(folded),
];

const isNamed = (value: Pick<FieldValue, "text" | "folded">): boolean => namedIn(value).length > 0;

const plain = (day: string): string => day.split("-").toReversed().join("/");

export const anachronism: LintRule = {
  id: "form.anachronism",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(2) et 30", en: "GDPR, art. 5(2) and 30" },
  title: { fr: "Plus récent que la date de la fiche", en: "Younger than the date of the record" },
  message: {
    fr: "La fiche est datée du {date} et parle de « {said} », qui n’existe que depuis le {since}. Corrigez la date, ou relisez la fiche.",
    en: "The record is dated {date} and speaks of “{said}”, which exists since {since} only. Correct the date, or review the record.",
  },
  why: {
    fr: "La fiche a été modifiée sans être redatée : sa date ne prouve plus quand elle a été relue.",
    en: "The record was changed and not dated anew: its date no longer proves when it was reviewed.",
  },
  mend: {
    fr: "Relisez la fiche et écrivez le jour de cette relecture.",
    en: "Review the record and write the day of that review.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            recipients: ["France Travail, pour les demandeurs qui empruntent"],
            updatedOn: "05/12/2023",
          },
        ],
      },
      {
        records: [
          {
            purposes: "Annoncer les prêts sur Mastodon, X et Bluesky.",
            updatedOn: "14/02/2023",
          },
        ],
        also: ["form.review-overdue"],
      },
      {
        records: [
          {
            purposes: "Prêter des jeux, selon la délibération n° 2025-12 du 3 mars 2025.",
            updatedOn: "05/02/2025",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          recipients: ["France Travail, pour les demandeurs qui empruntent"],
          updatedOn: "05/12/2024",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const { updatedOn } = record.activity;
      if (updatedOn === null) return;
      const { legalReferences } = record.activity;
      const said = new Set<string>();
      for (const value of record.valuesWhere(isNamed)) {
        for (const { index, words, from } of namedIn(value)) {
          if (from <= updatedOn || said.has(from)) continue;
          said.add(from);
          const evidence = record.quote(value, { start: index, end: index + words.length });
          yield {
            field: value.field,
            evidence,
            params: { said: evidence.text, date: plain(updatedOn), since: plain(from) },
          };
        }
      }
      for (const value of record.of("legalReferences")) {
        const from = legalReferences[value.at]?.date;
        if (from === undefined || from <= updatedOn || from > record.context.at.toString())
          continue;
        if (said.has(from)) continue;
        said.add(from);
        const evidence = record.quote(value);
        yield {
          field: "legalReferences",
          evidence,
          params: { said: evidence.text, date: plain(updatedOn), since: plain(from) },
        };
      }
    },
  },
};
