import type { Language } from "../../kernel/index.ts";
import type { SimulatedRule, SimulationReport } from "../simulation/model/simulationReport.ts";
import { number } from "./sayPlans.ts";

const width = 80;

/** A simulation as text: for each rule a bar for each day, how many rows end, and how many are left. */
export const saySimulation = (report: SimulationReport, language: Language): string =>
  `${report.rules.flatMap((rule) => [...sayRule(rule, language), ""]).join("\n")}\n`;

const sayRule = (rule: SimulatedRule, language: Language): readonly string[] => {
  const { steps } = rule;
  const figures = steps.map((step) => endedWords(step, language));
  const left = steps.map((step) => number(step.left, language));
  const wide = [figures, left].map((texts) => Math.max(...texts.map((text) => text.length)));
  const [endedWidth = 0, leftWidth = 0] = wide;
  const word = words.left[language];
  const room = Math.max(
    5,
    width - "  2026-01-01 ".length - endedWidth - word.length - leftWidth - 5,
  );
  const most = Math.max(1, ...steps.map(({ ended }) => ended));
  return [
    `✓ ${rule.rule}`,
    `  ${rule.sentence}`,
    ...steps.map((step, at) => {
      const bar = barOf(step.ended / most, room).padEnd(room);
      const ended = (figures[at] ?? "").padStart(endedWidth);
      return `  ${step.at} ${bar} ${ended}  ${word} ${(left[at] ?? "").padStart(leftWidth)}`;
    }),
    ...(rule.share < 1 ? [`  ${words.sample[language](rule.share)}`] : []),
  ];
};

const parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** Whatever ends shows at least a sliver. */
const barOf = (share: number, room: number): string => {
  const eighths = share === 0 ? 0 : Math.max(1, Math.round(share * room * 8));
  return "█".repeat(eighths >> 3) + (parts[eighths & 7] ?? "");
};

/** `1 234`, or `1 234 ± 56` of an estimate. */
export const endedWords = (
  { ended, margin }: SimulatedRule["steps"][number],
  language: Language,
): string => number(ended, language) + (margin === null ? "" : ` ± ${number(margin, language)}`);

const percent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: "percent", maximumSignificantDigits: 2 }).format(share);

export const words = {
  left: { fr: "reste", en: "left" },
  sample: {
    fr: (share: number) =>
      `Estimé sur ${percent(share, "fr-FR")} des lignes, tirées au hasard ; marge à 95 %.`,
    en: (share: number) =>
      `Estimated on ${percent(share, "en-GB")} of the rows, drawn at random; margin at 95 %.`,
  },
} as const;
