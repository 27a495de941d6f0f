import type { Language } from "../../../kernel/index.ts";
import { lifeStages, type LifeTrack } from "./lifeStages.ts";
import type { SpokenRule } from "./ruleSentence.ts";
import { columnsOf, wrapped } from "./terminalLines.ts";

/** Lines of a life-line are never wider, so that they fit in a terminal of 80 columns with two before them. */
export const lifeLineWidth = 76;

/**
 * Draws what becomes of a row, from the field that starts its clock to its end: one line where it fits, a branch for each
 * case, and below it what holds the row back.
 *
 *     création … "clos_le" ──5 ans──▶ archive (archives) ──10 ans──▶ supprimé
 */
export const lifeLine = (rule: SpokenRule, language: Language): readonly string[] => {
  const { origin, clock, tracks, marks } = lifeStages(rule, language);
  return [
    ...drawTracks(`${origin} … ${clock}`, tracks.map(drawn)),
    ...marks.flatMap(({ kind, text }) =>
      wrapped(text, lifeLineWidth - 4).map(
        (line, index) => `${index === 0 ? `  ${markSigns[kind]}` : "   "} ${line}`,
      ),
    ),
  ];
};

const markSigns = { only: "◦", stop: "‖", notice: "!" } as const;

/** One way that rows may go: the stages, each with the length before it, and for which rows. */
interface Track {
  readonly stages: readonly string[];
  readonly label: string;
}

const drawn = ({ stages, label }: LifeTrack): Track => ({
  stages: stages.map(({ length, name, isMinimum }) => {
    const line = isMinimum ? "══" : "──";
    return `${line}${length}${line}▶ ${name}`;
  }),
  label: label ?? "",
});

const drawTracks = (start: string, tracks: readonly Track[]): readonly string[] => {
  const [only] = tracks;
  if (tracks.length === 1 && only) {
    const whole = `${start} ${only.stages.join(" ")}`;
    if (columnsOf(whole) <= lifeLineWidth) return [whole];
  }
  const indent = columnsOf(start) + 1;
  const isBeside = tracks.every((track) => indent + 1 + widthOf(track) <= lifeLineWidth);
  if (isBeside && tracks.length > 1)
    return tracks.map((track, index) => {
      const before = index === 0 ? `${start} ` : " ".repeat(indent);
      return `${before}${branchAt(index, tracks.length)}${textOf(track)}`;
    });
  return [
    ...wrapped(start, lifeLineWidth),
    ...tracks.flatMap((track, index) => drawBelow(track, index === tracks.length - 1)),
  ];
};

const branchAt = (index: number, count: number): string =>
  index === 0 ? "┬" : index === count - 1 ? "└" : "├";

const textOf = ({ stages, label }: Track): string =>
  `${stages.join(" ")}${label === "" ? "" : `  ${label}`}`;

const widthOf = (track: Track): number => columnsOf(textOf(track));

/** A track below its head: on one line if it fits, else its stages under each other, and last for which rows. */
const drawBelow = (track: Track, isLast: boolean): readonly string[] => {
  const rest = isLast ? "     " : "  │  ";
  const whole = textOf(track);
  const room = lifeLineWidth - columnsOf(rest);
  const parts = columnsOf(whole) <= room ? [whole] : [...track.stages, track.label].filter(Boolean);
  return parts
    .flatMap((part) => wrapped(part, room))
    .map((line, index) => `${index === 0 ? (isLast ? "  └" : "  ├") : rest}${line}`);
};
