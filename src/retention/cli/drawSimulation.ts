import type { Language } from "../../kernel/index.ts";
import type { SimulatedRule, SimulationReport } from "../simulation/model/simulationReport.ts";
import { number } from "./sayPlans.ts";
import { endedWords, words } from "./saySimulation.ts";

const line = 20;
const width = 900;
const bars = { from: 120, to: 600 };

/**
 * A simulation as SVG. Each bar stands in its line with its day and its figures as text, so that the drawing is its own
 * table, to the eye and to a screen reader alike; colour says nothing that the text does not.
 */
export const drawSimulation = (report: SimulationReport, language: Language): string => {
  let top = 60;
  const parts = report.rules.map((rule) => {
    const drawn = drawRule(rule, top, language);
    top += (rule.steps.length + 4) * line;
    return drawn;
  });
  const title = titles.whole[language](report.from, report.to);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" role="group" aria-labelledby="title desc" lang="${language}" font-family="sans-serif" font-size="14">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(titles.description[language])}</desc>
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="20" y="30" font-size="18" font-weight="bold">${escaped(title)}</text>
${parts.join("\n")}
</svg>
`;
};

const drawRule = (rule: SimulatedRule, top: number, language: Language): string => {
  const most = Math.max(1, ...rule.steps.map(({ ended }) => ended));
  const lines = rule.steps.map((step, at) => {
    const y = top + (at + 2) * line;
    const length = Math.max(step.ended > 0 ? 1 : 0, (step.ended / most) * (bars.to - bars.from));
    return `<g role="listitem"><rect x="${bars.from}" y="${y - 14}" width="${length.toFixed(1)}" height="16" fill="#1f4e79" aria-hidden="true"/><text x="20" y="${y}">${step.at}</text><text x="${bars.to + 10}" y="${y}">${escaped(endedWords(step, language))}</text><text x="${width - 20}" y="${y}" text-anchor="end">${escaped(`${words.left[language]} ${number(step.left, language)}`)}</text></g>`;
  });
  const said = [
    `<text x="20" y="${top}" font-weight="bold">${escaped(`${rule.rule} · ${rule.store} · ${rule.collection}`)}</text>`,
    `<text x="20" y="${top + line}">${escaped(titles.end[rule.end][language])}</text>`,
    ...(rule.share < 1
      ? [
          `<text x="20" y="${top + (rule.steps.length + 2) * line}">${escaped(words.sample[language](rule.share))}</text>`,
        ]
      : []),
  ];
  return `<g role="list" aria-label="${escaped(`${rule.rule}. ${rule.sentence}`)}"><title>${escaped(rule.sentence)}</title>${said.join("")}
${lines.join("\n")}</g>`;
};

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const titles = {
  whole: {
    fr: (from: string, to: string) => `Ce que les règles termineraient, du ${from} au ${to}`,
    en: (from: string, to: string) => `What the rules would end, from ${from} to ${to}`,
  },
  description: {
    fr: "Pour chaque règle, une ligne par exécution : le jour, une barre, le nombre de lignes terminées ce jour-là, et ce qui reste. Simulation sur les lignes d’aujourd’hui ; rien n’a été écrit dans les bases.",
    en: "For each rule, a line for each run: the day, a bar, how many rows end that day, and what is left. A simulation on the rows of today; nothing was written in the stores.",
  },
  end: {
    delete: { fr: "lignes supprimées", en: "rows deleted" },
    anonymise: { fr: "lignes rendues anonymes", en: "rows made anonymous" },
    archive: { fr: "lignes archivées", en: "rows archived" },
    restrict: { fr: "lignes mises à l’écart", en: "rows set aside" },
  },
} as const;
