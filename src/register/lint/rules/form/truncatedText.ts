import { foldedOnce } from "../../foldedOnce.ts";
import type { LintRule } from "../../lintRule.ts";
import type { Passage } from "../../passages.ts";
import { rememberByWords } from "../../rememberByWords.ts";

/** Words after which something must follow. */
const hanging =
  /(?:^|[\s'’(])((?:de|du|des|d['’]|la|le|les|l['’]|un|une|au|aux|et|ou|par|pour|sur|dans|avec|sans|dont|que|qui|qu['’]|leurs?|auprès|ainsi que|tels? que|telles? que|afin|vers|chez|sous|entre))\s*$/iu;
/** « … ; ou » leads to the next item of a list. */
const listEnd = /[;,] (?:et|ou)\s*$/;
const article = /\barticles? (?:[lrda]\.?)?\s*$/i;
/** « Articles L.43 »: the plural announces more than one, and the number breaks off. */
const pluralArticle = /\barticles [lrda]\.? ?\d{1,4}(?:-\d{1,3})?\.?\s*$/;

/** Where a line breaks off: at a word after which something must follow, or within a reference; null where it does not. */
const endsOf = rememberByWords((text) => {
  const from = Math.max(0, text.length - 80);
  const tail = text.slice(from);
  const { folded } = foldedOnce(text);
  const cut = pluralArticle.exec(folded.slice(from)) ?? article.exec(folded.slice(from));
  const word = text.length < 8 || listEnd.test(tail) ? null : hanging.exec(tail);
  return {
    article: cut === null ? null : from + cut.index,
    word: word === null ? null : from + word.index,
  };
});

export const truncatedText: LintRule = {
  id: "form.truncated",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Texte coupé", en: "Text cut off" },
  message: {
    fr: "Le texte s’arrête au milieu d’une phrase ou d’une référence : « {said} ». Complétez-le.",
    en: "The text stops in the midst of a sentence or a reference: “{said}”. Complete it.",
  },
  why: {
    fr: "Ce qui manque est souvent ce qui compte : l’article, le destinataire, la limite.",
    en: "What is missing is often what counts: the article, the recipient, the limit.",
  },
  mend: {
    fr: "Reprenez le texte complet dans le document d’origine.",
    en: "Take the whole text from the original document.",
  },
  supersedes: ["legal-reference.no-text"],
  examples: {
    bad: [
      { records: [{ recipients: ["Agents du comptoir, pour le suivi des"] }] },
      {
        records: [
          { subPurposes: ["Inscrire les emprunteurs", "Suivre les prêts, les retours et"] },
        ],
      },
    ],
    good: { records: [{ recipients: ["Agents du comptoir, pour le suivi des prêts"] }] },
  },
  check: {
    kind: "record",
    *find(record) {
      for (const passage of record.passagesWhere(isCut)) {
        const { text, field } = passage;
        const at = cutAt(passage)!;
        const start = wordsBefore(text, at);
        const end = text.trimEnd().length;
        yield {
          field,
          evidence: record.quote(passage, { start, end }),
          params: { said: text.slice(start, end) },
        };
      }
    },
  },
};

const cutAt = ({ text, field, goesOn }: Passage): number | null => {
  if (goesOn || field === "title" || field === "domain") return null;
  const ends = endsOf(text);
  return field === "legalBases" ? (ends.article ?? ends.word) : ends.word;
};

const isCut = (passage: Passage): boolean => cutAt(passage) !== null;

/** Two words before the cut make it found again. */
const wordsBefore = (text: string, at: number): number =>
  at - /(?:\S+\s+){0,2}\S*$/.exec(text.slice(Math.max(0, at - 60), at))![0].length;
