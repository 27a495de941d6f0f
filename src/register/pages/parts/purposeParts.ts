import type { Activity } from "../../model/register.ts";
import { basisNames, choicesOf } from "../../model/detailNames.ts";
import { nestedLines, nestedOf } from "./nestedLines.ts";
import { given, linesOf, listPart, onePart, valuesOfLines, type Part } from "./part.ts";
import { partNames } from "../../model/partNames.ts";

type LegalBasis = Activity["legalBases"][number];

/** What the activity is for, and what allows it. */
export const purposeParts: readonly Part[] = [
  onePart({
    name: "purposes",
    title: partNames.purposes,
    why: {
      fr: "Ce à quoi servent les données, assez précisément pour qu’une personne sache ce qui est fait d’elles. Une par ligne.",
      en: "What the data are for, precisely enough for a person to know what is done with them. One a line.",
    },
    article: { fr: "RGPD, art. 5(1)(b) et 30(1)(b)", en: "GDPR, art. 5(1)(b) and 30(1)(b)" },
    columns: [{ name: "text", kind: "lines", label: { fr: "Finalités", en: "Purposes" } }],
    rowOf: ({ purposes }) => ({ text: linesOf(purposes) }),
    put: (activity, { text = "" }) => ({
      ...activity,
      purposes: valuesOfLines(text, activity.purposes, (line) => ({ text: line, source: [] })),
    }),
  }),
  onePart({
    name: "subPurposes",
    title: partNames.subPurposes,
    why: {
      fr: "Le détail, une par ligne. Deux espaces en début de ligne la rangent sous celle du dessus.",
      en: "The details, one a line. Two blanks at the beginning put a line under the one above it.",
    },
    article: { fr: "RGPD, art. 30(1)(b)", en: "GDPR, art. 30(1)(b)" },
    columns: [{ name: "text", kind: "lines", label: { fr: "Sous-finalités", en: "Sub-purposes" } }],
    rowOf: ({ subPurposes }) => ({ text: nestedLines(subPurposes) }),
    put: (activity, { text = "" }) => ({
      ...activity,
      subPurposes: nestedOf(text, activity.subPurposes),
    }),
  }),
  listPart<LegalBasis>({
    name: "legalBases",
    title: partNames.legalBases,
    why: {
      fr: "Ce qui autorise l’activité ; les droits des personnes en découlent. S’il y en a plusieurs, dites pour quelles finalités.",
      en: "What allows the activity; the rights of the persons follow from it. Where there are several, say for which purposes.",
    },
    article: {
      fr: "RGPD, art. 6(1), 13(1)(c) et (d), 7(3)",
      en: "GDPR, art. 6(1), 13(1)(c) and (d), 7(3)",
    },
    row: { fr: "Base légale", en: "Legal basis" },
    columns: [
      {
        name: "text",
        kind: "text",
        isNeeded: true,
        label: { fr: "Comme elle est publiée", en: "As it is published" },
        hint: {
          fr: "Avec le texte qui fonde une obligation ou une mission : il est reconnu et ajouté aux textes cités.",
          en: "With the text that an obligation or a task rests on: it is found and added to the texts cited.",
        },
      },
      {
        name: "article",
        kind: "choice",
        isNeeded: true,
        label: { fr: "Article", en: "Article" },
        choices: choicesOf(basisNames),
      },
      {
        name: "purposes",
        kind: "lines",
        label: { fr: "Pour ces finalités seulement", en: "For these purposes only" },
        hint: { fr: "Une par ligne ; vide : pour toutes.", en: "One a line; empty: for all." },
      },
      {
        name: "interest",
        kind: "text",
        label: { fr: "L’intérêt poursuivi (6.1.f)", en: "The interest pursued (6.1.f)" },
      },
      {
        name: "withdrawal",
        kind: "text",
        label: {
          fr: "Comment retirer son consentement (6.1.a)",
          en: "How consent is withdrawn (6.1.a)",
        },
      },
    ],
    items: ({ legalBases }) => legalBases,
    rowOf: ({ article, text, purposes = [], interest = "", withdrawal = "" }) => ({
      text,
      article,
      purposes: purposes.join("\n"),
      interest,
      withdrawal,
    }),
    make: ({ text = "", article = "6.1", purposes = "", interest, withdrawal }, was) => ({
      article,
      text: was?.text ?? text,
      source: was?.source ?? [],
      ...(purposes === "" ? {} : { purposes: purposes.split("\n").map((each) => each.trim()) }),
      ...given("interest", interest),
      ...given("withdrawal", withdrawal),
    }),
    put: (activity, legalBases) => ({ ...activity, legalBases }),
  }),
  onePart({
    name: "legalReferences",
    title: partNames.legalReferences,
    why: {
      fr: "Lois, décrets, articles de code, un par ligne. Ceux que nomment les autres champs s’ajoutent d’eux-mêmes.",
      en: "Acts, decrees, articles of codes, one a line. Those that other fields name are added by themselves.",
    },
    article: { fr: "RGPD, art. 6(3)", en: "GDPR, art. 6(3)" },
    columns: [{ name: "text", kind: "lines", label: { fr: "Textes cités", en: "Texts cited" } }],
    rowOf: ({ legalReferences }) => ({ text: linesOf(legalReferences) }),
    put: (activity, { text = "" }) => ({
      ...activity,
      legalReferences: valuesOfLines(text, activity.legalReferences, (line) => ({
        code: null,
        article: null,
        text: line,
        source: [],
      })),
    }),
  }),
];
