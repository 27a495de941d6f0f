import { momentWords, type Language } from "../../kernel/index.ts";
import { typedDigits, type Approval } from "../execution/model/approval.ts";
import { noun, number } from "./sayPlans.ts";

const reasons = {
  first: { fr: "première exécution", en: "first run" },
  rows: { fr: "beaucoup de lignes", en: "many rows" },
  returned: { fr: "revenues d’une sauvegarde", en: "back from a backup" },
  share: { fr: "une grande part de la table", en: "a large share of the table" },
} as const;

const ends = {
  delete: { fr: "suppression", en: "deletion" },
  anonymise: { fr: "anonymisation", en: "anonymisation" },
  archive: { fr: "archivage", en: "archiving" },
  restrict: { fr: "mise à l’écart", en: "restriction" },
} as const;

/** A request for a second person: what would end, why somebody else is asked, and what they type. */
export const sayApproval = (approval: Approval, language: Language): string => {
  const { id, requestedBy, requestedAt, digest, items, state } = approval;
  const fr = language === "fr";
  const rows = (count: number): string =>
    `${number(count, language)} ${noun(count, language, { fr: ["ligne", "lignes"], en: ["row", "rows"] })}`;
  return [
    `${state === "approved" ? "✓" : "?"} ${id}`,
    fr
      ? `    demandée par ${requestedBy}, ${momentWords(requestedAt, language)}`
      : `    asked for by ${requestedBy}, ${momentWords(requestedAt, language)}`,
    ...items.map(
      (item) =>
        `    ${item.rule} (${item.store}) : ${ends[item.end][language]}, ${rows(item.rows)} · ${item.reasons.map((each) => reasons[each][language]).join(", ")}`,
    ),
    fr
      ? `    empreinte : ${digest.slice(0, typedDigits)}`
      : `    digest: ${digest.slice(0, typedDigits)}`,
    "",
  ].join("\n");
};
