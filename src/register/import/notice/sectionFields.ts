import { splitSentences, type Line, type Span } from "../../../reading/index.ts";
import type { Field } from "../fieldLabels.ts";
import type { OutlineField } from "../outline.ts";
import { isMixed } from "./headingFields.ts";
import type { Section } from "./sections.ts";
import { fieldOfSentence, speaksOfPersonalData } from "./sentenceFields.ts";

/** The words of a line. */
export const wordsOf = (text: string, { content }: Line): string =>
  text.slice(content.start, content.end);

/**
 * The fields that a section fills: the one that its heading asks for, or those that its sentences fill by themselves.
 * Clauses that only announce what follows are added to `introductions`.
 */
export const fieldsOf = (
  text: string,
  section: Section,
  introductions: Span[],
): readonly OutlineField[] => {
  const { heading, topic, lines } = section;
  if (topic === "trackers" || topic === "end") return [];
  if (heading === null || topic === null || topic === "controller") {
    const words = [...(heading === null ? [] : [heading]), ...lines]
      .map((line) => wordsOf(text, line))
      .join("\n");
    return speaksOfPersonalData(words) ? spokenFields(text, section, introductions) : [];
  }
  if (isMixed(wordsOf(text, heading))) return spokenFields(text, section, introductions);
  const label = heading.content;
  const kept = withoutIntroductions(text, lines, introductions);
  const own: OutlineField = {
    field: topic,
    label,
    inline: { start: label.end, end: label.end },
    lines: kept,
  };
  if (topic !== "purposes" && topic !== "dataCategories") return [own];
  const bases = kept.filter(({ kind, content }) => kind === "plain" && saysBasis(text, content));
  if (bases.length === 0) return [own];
  return [
    { ...own, lines: kept.filter((line) => !bases.includes(line)) },
    spoken("legalBases", bases),
  ];
};

const saysBasis = (text: string, { start, end }: Span): boolean =>
  fieldOfSentence(text.slice(start, end)) === "legalBases";

/** Lines that end with a colon above items say only that the items follow. */
const withoutIntroductions = (
  text: string,
  lines: readonly Line[],
  introductions: Span[],
): readonly Line[] =>
  lines.filter((line, at) => {
    const next = lines[at + 1];
    const words = wordsOf(text, line);
    const leads =
      line.kind === "plain" &&
      words.endsWith(":") &&
      (next?.kind === "bullet" || next?.kind === "number") &&
      (hasVerb.test(words) || !namesGroup.test(words));
    if (leads) introductions.push(line.content);
    return !leads;
  });

const hasVerb =
  /(?:suivante?s?|ci-(?:dessous|après)|(?<!\p{L})(?:sont|est|traite|traitons|collecte|collectons|permet|permettent|poursuit|concerne|concernent|disposez|pouvez|avez|vont|basant|fondé)(?!\p{L}))/iu;
/** « Pour les usagers : », « Données de connexion : » name what the items belong to. */
const namesGroup =
  /^(?:pour (?:les?|la|l['’])|concernant|s['’]agissant|données|informations|catégories?|au sujet|les? [\p{Ll} ]{3,40}\s?:$)/iu;

const spoken = (field: Field, lines: readonly Line[]): OutlineField => {
  const { start } = lines[0]!.content;
  return { field, label: { start, end: start }, inline: { start, end: start }, lines };
};

/** The fields that running text fills, sentence by sentence; items go with the sentence that announces them. */
const spokenFields = (
  text: string,
  { lines }: Section,
  introductions: Span[],
): readonly OutlineField[] => {
  const found: OutlineField[] = [];
  let announced: Field | null = null;
  for (const line of lines) {
    if (line.kind === "bullet" || line.kind === "number") {
      if (announced !== null) found.push(spoken(announced, [line]));
      continue;
    }
    announced = null;
    for (const sentence of splitSentences(text, line.content)) {
      const field = fieldOfSentence(text.slice(sentence.start, sentence.end));
      if (field === null) continue;
      if (text[sentence.end - 1] === ":") {
        introductions.push(sentence);
        announced = field;
        continue;
      }
      found.push(spoken(field, [{ ...line, content: sentence, marker: null, kind: "plain" }]));
    }
  }
  return found;
};
