import type { Span } from "../../../../reading/index.ts";
import type { FieldValue } from "../../fieldValues.ts";
import { LintRecord } from "../../lintRecord.ts";
import { wholeRecord } from "../../exampleParts.ts";
import type { LintRule } from "../../lintRule.ts";
import { rememberByWords } from "../../rememberByWords.ts";
import { personKinds, personWords, type PersonKind } from "../../personKinds.ts";

/** « Données relatives aux … », « identification des … »: whose data the words that follow say they are. */
const ofWhom =
  /(?<![a-z])(?:donnees|informations|identite|identification|coordonnees)(?: (?:de|d')? ?[a-z]{4,}(?: et [a-z]{4,}){0,2}){0,2} (?:relatives? aux?|concernant|des|du|de la|de l'|de|sur)(?: ?(?:les?|la|l'|des|un|une))? ?/g;
const headOf =
  /^(?:pour |donnees (?:relatives? aux? |des |du |concernant )?)?(?:les? |la |l'|des )?/;

/** Data that only one kind of persons has. */
const attributes: readonly { readonly pattern: RegExp; readonly kind: PersonKind }[] = [
  {
    pattern: /(?<![a-z])situation conventionnelle|numeros? (?:rpps|adeli|finess)(?![a-z])/,
    kind: "health-professional",
  },
];

export const dataOfNobody: LintRule = {
  id: "special.data-of-nobody",
  family: "special",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 30(1)(c)", en: "GDPR, art. 30(1)(c)" },
  title: {
    fr: "Données de personnes qui ne sont pas déclarées",
    en: "Data of persons who are not declared",
  },
  message: {
    fr: "« {words} » : ces personnes ne figurent pas parmi les personnes concernées. Déclarez-les, ou retirez ces données.",
    en: "“{words}”: these persons are not among the data subjects. Declare them, or remove these data.",
  },
  why: {
    fr: "Une personne qui n’est pas déclarée n’est pas informée, et ne sait pas qu’elle a des droits.",
    en: "A person who is not declared is not informed, and does not know of any rights.",
  },
  mend: {
    fr: "Ajoutez ces personnes au champ des personnes concernées.",
    en: "Add these persons to the field of data subjects.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: wholeRecord,
            dataCategories: [
              "Nom et prénom de l’emprunteur",
              "Données relatives aux fournisseurs de jeux, dont leur adresse",
            ],
          },
        ],
      },
      {
        records: [
          {
            retention: wholeRecord,
            dataSubjects: ["Emprunteurs"],
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom",
              "Pour les employeurs : Adresse",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          retention: wholeRecord,
          dataSubjects: ["Emprunteurs", "Fournisseurs de jeux"],
          dataCategories: [
            "Nom et prénom de l’emprunteur",
            "Données relatives aux fournisseurs de jeux, dont leur adresse",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const declared = record
        .of("dataSubjects")
        .map(({ folded }) => folded)
        .join(" ; ");
      if (declared === "") return;
      const said = new Set<PersonKind>();
      const { dataCategories } = record.activity;
      for (const value of record.of("dataCategories"))
        for (const { kind, place, implied } of personsIn(value)) {
          const { covered } = personWords[kind];
          if (said.has(kind) || covered.test(declared)) continue;
          const head = dataCategories[value.at]?.subjects ?? "";
          if (implied && covered.test(LintRecord.fold(head))) continue;
          said.add(kind);
          const evidence = record.quote(value, place);
          yield { field: "dataCategories", evidence, params: { words: evidence.text } };
        }
    },
  },
};

interface Persons {
  readonly kind: PersonKind;
  readonly place: Span;
  /** Known by the datum alone: the head of its group may name them otherwise. */
  readonly implied: boolean;
}

const personsIn = ({ folded, part }: FieldValue): readonly Persons[] =>
  part === "head" ? personsInHead(folded) : personsInItem(folded);

const personsInHead = rememberByWords((folded) => [...readPersons(folded, "head")]);
const personsInItem = rememberByWords((folded) => [...readPersons(folded, "item")]);

function* readPersons(folded: string, part: "head" | "item"): Generator<Persons> {
  const starts =
    part === "head"
      ? [{ start: 0, from: headOf.exec(folded)?.[0].length ?? 0 }]
      : [...folded.matchAll(ofWhom)].map((match) => ({
          start: match.index,
          from: match.index + match[0].length,
        }));
  for (const { start, from } of starts)
    for (const kind of personKinds) {
      const match = personWords[kind].named.exec(folded.slice(from));
      if (match?.index === 0)
        yield { kind, place: { start, end: from + match[0].length }, implied: false };
    }
  for (const { pattern, kind } of attributes) {
    const match = part === "item" ? pattern.exec(folded) : null;
    if (match)
      yield {
        kind,
        place: { start: match.index, end: match.index + match[0].length },
        implied: true,
      };
  }
}
