import { fold, headingRank, type Line } from "../../../reading/index.ts";
import { matchLabel } from "../fieldLabels.ts";
import { topicOf, type Topic } from "./headingFields.ts";

/** A part of a notice: its heading, what that is about, and the lines below it. */
export interface Section {
  /** Null for what stands above the first heading. */
  readonly heading: Line | null;
  readonly topic: Topic | null;
  /** A heading that names no topic, right above this one: it names what the sections below it are about. */
  readonly above: Line | null;
  readonly lines: readonly Line[];
}

interface Growing {
  heading: Line | null;
  topic: Topic | null;
  above: Line | null;
  lines: Line[];
  rank: number;
}

/**
 * Cuts a notice at its headings. A heading without a topic below one that has one is a part of it (« Données de connexion »
 * under « Quelles données ? »), unless the page marks it as its equal or numbers it like one.
 */
export const cutSections = (text: string, all: readonly Line[]): readonly Section[] => {
  const lines = withMarkers(all);
  const sections: Growing[] = [{ heading: null, topic: null, above: null, lines: [], rank: 0 }];
  for (const [at, line] of lines.entries()) {
    const open = sections.at(-1)!;
    const rank = rankOf(text, line, lines[at + 1]);
    const words = text.slice(line.content.start, line.content.end);
    const topic = rank === 0 ? null : (topicOf(words) ?? matchedField(text, line));
    if (rank === 0 || (topic === null && isPartOf(open, line, rank, words))) {
      open.lines.push(line);
      continue;
    }
    const isName = open.topic === null && open.lines.length === 0 && topic !== null;
    sections.push({ heading: line, topic, above: isName ? open.heading : null, lines: [], rank });
  }
  return sections.filter(({ heading, lines: below }) => heading !== null || below.length > 0);
};

/** A bullet alone on its line belongs to the words of the next one. */
const withMarkers = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line, at): readonly Line[] => {
    if (line.content.start === line.content.end) return [];
    const above = lines[at - 1];
    const isMarked =
      above !== undefined &&
      above.marker !== null &&
      above.content.start === above.content.end &&
      line.kind === "plain";
    return [isMarked ? { ...line, kind: above.kind, marker: above.marker } : line];
  });

const rankOf = (text: string, line: Line, next: Line | undefined): number => {
  if (text[line.content.start] === "|") return 0;
  return headingRank(text, line, next);
};

const matchedField = (text: string, line: Line): Topic | null => {
  const label = matchLabel(text, line.content);
  return label === null || label.value.start < label.value.end ? null : label.field;
};

const isPartOf = (
  { topic, rank, heading }: Growing,
  line: Line,
  own: number,
  words: string,
): boolean => {
  if (topic === null || topic === "end") return false;
  if (own < plainRank || rank < plainRank) return own > rank;
  // Of headings that the page does not mark, those numbered alike are equals.
  if (line.kind !== "plain" && heading?.kind === line.kind) return false;
  return topic === "rights" || namesPart.test(fold(words));
};

/** A line that the page does not mark as a heading ranks from here on. */
const plainRank = 7;

/** Names of data, of groups of persons, of ways to reach somebody: parts of the section that they stand in. */
const namesPart =
  /^(?:[a-h]\)|donnees|informations|categories|pour |concernant|s'agissant|par (?:voie|courri|mail)|liste|tableau|resume|recapitulatif)/;
