import type { FieldValue } from "../../fieldValues.ts";
import type { LintRule } from "../../lintRule.ts";
import { rememberByWords } from "../../rememberByWords.ts";

const plain = (folded: string): string => folded.replaceAll(/[^a-z0-9]+/g, " ").trim();

/** An item without its examples, its full stop and its spacing: what it is about. */
const essence = rememberByWords((folded) => ({
  words: plain(
    folded
      .replace(/\s*[(:].*$/, "")
      .replace(/\s(?:dont|tels? que|telles? que|notamment|y compris|comme)\s.*$/, ""),
  ),
  all: plain(folded),
}));

export const duplicatedItem: LintRule = {
  id: "form.duplicated-item",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Élément répété", en: "Item listed twice" },
  message: {
    fr: "« {said} » figure deux fois dans la même liste. Gardez-en un seul, ou dites ce qui les distingue.",
    en: "“{said}” stands twice in the same list. Keep one, or say what tells them apart.",
  },
  why: {
    fr: "Une répétition cache souvent un élément oublié, que l’on a cru recopier.",
    en: "A repetition often hides an item that was forgotten while another was copied.",
  },
  mend: {
    fr: "Retirez la répétition, ou remettez l’élément qui manque.",
    en: "Take the repetition out, or put back the item that is missing.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            subPurposes: [
              "Inscrire les emprunteurs",
              "Suivre les prêts et les retours",
              "Inscrire les emprunteurs",
            ],
          },
        ],
      },
    ],
    good: {
      records: [{ subPurposes: ["Inscrire les emprunteurs", "Suivre les prêts et les retours"] }],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const seen = new Map<string, boolean>();
      const repeated: FieldValue[] = [];
      for (const value of record.of(
        "subPurposes",
        "dataSubjects",
        "dataCategories",
        "recipients",
      )) {
        if (value.part === "head") continue;
        const { words, all } = essence(value.folded);
        if (words.length < 8 || !words.includes(" ")) continue;
        const key = `${value.field} ${value.field === "dataCategories" ? value.at : ""} ${value.depth} ${words}`;
        const isBare = words === all;
        const wasBare = seen.get(key);
        seen.set(key, isBare || wasBare === true);
        // « Données financières dont … » twice with other examples are two items.
        if (wasBare === undefined || !(isBare || wasBare)) continue;
        repeated.push(value);
      }
      // Three and more are a list that is given anew for each part of the activity.
      if (repeated.length > 2) return;
      for (const value of repeated)
        yield {
          field: value.field,
          evidence: record.quoteLast(value),
          params: { said: value.text },
        };
    },
  },
};
