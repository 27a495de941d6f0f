import type { Activity } from "../../../model/register.ts";
import { basisTexts } from "../../basisTexts.ts";
import { plainLetters } from "../../basisWording.ts";
import type { LintContext } from "../../lintContext.ts";
import type { LintRecord } from "../../lintRecord.ts";
import { rightsUnderObligation } from "../../exampleParts.ts";
import type { LintRule } from "../../lintRule.ts";

export const sameTextTwoBases: LintRule = {
  id: "law.same-text-two-bases",
  family: "law",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 6(1) et 6(3)", en: "GDPR, art. 6(1) and 6(3)" },
  title: {
    fr: "Un même texte, obligation ici et mission là",
    en: "One text, an obligation here and a task there",
  },
  message: {
    fr: "Ici « {words} » fonde une obligation légale (6.1.c) ; la fiche « {other} » en fait une mission d’intérêt public (6.1.e).",
    en: "Here “{words}” founds a legal obligation (6.1.c); record “{other}” makes it a public task (6.1.e).",
  },
  why: {
    fr: "Le droit d’opposition existe sous l’une et non sous l’autre : deux fiches ne peuvent lire le même article autrement.",
    en: "The right to object exists under one and not under the other: two records cannot read one article differently.",
  },
  mend: {
    fr: "Décidez ce que l’article fait, obliger ou confier une mission, et écrivez-le de même dans les deux fiches.",
    en: "Decide what the article does, oblige or confer a task, and write it alike in both records.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            title: "Prêter des jeux",
            legalBases:
              "Article 6.1.e du RGPD : mission d’intérêt public de l’article L. 2121-29 du code général des collectivités territoriales",
          },
          {
            title: "Réparer des jeux",
            legalBases:
              "Article 6.1.c du RGPD : obligation légale de l’article L. 2121-29 du code général des collectivités territoriales",
            rights: rightsUnderObligation,
          },
        ],
      },
    ],
    good: {
      records: [
        { title: "Prêter des jeux" },
        {
          title: "Réparer des jeux",
          legalBases:
            "Article 6.1.c du RGPD : obligation légale de l’article L. 1617-5 du code général des collectivités territoriales",
          rights: rightsUnderObligation,
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (!restsOnly(record, "c")) return;
      const tasks = record.context.once(textsOfTasks);
      for (const reference of basisTexts(record)) {
        const other = tasks.get(keyOf(reference));
        if (other === undefined) continue;
        const [first] = reference.source;
        const evidence = record.quote(
          reference,
          first && { start: 0, end: Math.min(first.end - first.start, reference.text.length) },
        );
        yield {
          field: "legalReferences",
          evidence,
          params: { words: evidence.text, other },
        };
        return;
      }
    },
  },
};

const restsOnly = (record: LintRecord, letter: "c" | "e"): boolean => {
  const letters = plainLetters(record);
  return letters.size === 1 && letters.has(letter);
};

/** The articles that records cite for a public task alone, with the title of the first. */
const textsOfTasks = ({ records }: LintContext): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  const areTasks = new Map<number, boolean>();
  for (const record of records) {
    const key = record.memberKey("legalBases");
    const isTask = areTasks.get(key) ?? restsOnly(record, "e");
    areTasks.set(key, isTask);
    if (!isTask) continue;
    for (const reference of basisTexts(record)) {
      const key = keyOf(reference);
      if (reference.article !== null && !texts.has(key)) texts.set(key, record.activity.title);
    }
  }
  return texts;
};

const keyOf = ({ code, article }: Activity["legalReferences"][number]): string =>
  `${code ?? ""} ${article ?? ""}`;
