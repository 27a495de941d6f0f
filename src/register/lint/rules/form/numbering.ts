import type { Line } from "../../../../reading/index.ts";
import type { LintContext } from "../../lintContext.ts";
import { soundPage } from "../../examplePage.ts";
import type { LintRule } from "../../lintRule.ts";

interface Broken {
  readonly line: Line;
  readonly said: string;
}

/** The numbered lines whose number does not follow the one before, or which stand outside the item that announces them. */
const broken = ({ page }: LintContext): readonly Broken[] => {
  if (page === null) return [];
  const found: Broken[] = [];
  let last: { readonly value: number; readonly indent: number } | null = null;
  let above: Line | null = null;
  for (const line of page.lines) {
    const { kind, marker, indent } = line;
    if (kind !== "number" || marker === null) {
      // A list goes on after a line of its own; it ends where a heading or an outer line begins.
      if (kind === "heading" || line.blankBefore || (last && indent < last.indent)) last = null;
      above = line;
      continue;
    }
    const label = page.text.slice(marker.start, marker.end);
    const value = /^\d+/.test(label)
      ? Number.parseInt(label, 10)
      : label.toLowerCase().charCodeAt(0) - 96;
    const said = page.text.slice(marker.start, line.content.end).split(/\s+/).slice(0, 4).join(" ");
    const follows = last === null || value === 1 || value === last.value + 1;
    const isOutside = above?.kind === "bullet" && indent < above.indent;
    if (!follows || (last === null && isOutside && announces(page.text, above!)))
      found.push({ line, said });
    last = { value, indent };
    above = null;
  }
  return found;
};

const announces = (text: string, { content }: Line): boolean =>
  text.slice(content.start, content.end).trimEnd().endsWith(":");

/** The sound page, its parts of the purpose numbered. */
const numbered = (lines: readonly string[]): string =>
  soundPage({ subPurposes: "" }).replace(
    "Sous-finalité(s) du traitement : ",
    `Sous-finalité(s) du traitement :${lines.map((line) => `\n    ${line}`).join("")}`,
  );

export const numbering: LintRule = {
  id: "form.numbering",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Numérotation rompue", en: "Broken numbering" },
  message: {
    fr: "La liste numérotée se rompt à « {said} » : un numéro manque, se répète, ou la liste est sortie de la puce qui l’annonce.",
    en: "The numbered list breaks at “{said}”: a number is missing or repeated, or the list stands outside the item that announces it.",
  },
  why: {
    fr: "On ne sait pas s’il manque un cas, ni à quelle phrase la liste se rattache.",
    en: "Nobody knows whether a case is missing, nor which sentence the list belongs to.",
  },
  mend: {
    fr: "Rétablissez la suite des numéros, sous la phrase qui les annonce.",
    en: "Restore the sequence, under the sentence that announces it.",
  },
  examples: {
    bad: [
      { page: numbered(["1. Inscrire les emprunteurs", "3. Suivre les retours"]) },
      { page: numbered(["1) Inscrire les emprunteurs", "2) Suivre les prêts", "2) Relancer"]) },
    ],
    good: { page: numbered(["1. Inscrire les emprunteurs", "2. Suivre les retours"]) },
  },
  check: {
    kind: "record",
    *find(record) {
      const { page } = record.context;
      if (page === null) return;
      for (const { line, said } of record.context.once(broken)) {
        const start = line.marker!.start;
        const passage = record.passages.find(
          ({ span }) =>
            span !== undefined &&
            span.start <= line.content.end &&
            line.content.start <= span.start,
        );
        if (!passage) continue;
        const words = page.text.slice(start, start + said.length);
        yield {
          field: passage.field,
          evidence: { text: words, source: page.places([{ start, end: start + words.length }]) },
          params: { said: words },
        };
      }
    },
  },
};
