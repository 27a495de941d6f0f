import type { Language } from "../../kernel/index.ts";
import { html, table, type Markup } from "../../platform/web/index.ts";
import type { BreachContent } from "../model/breach.ts";
import { severityIn } from "../model/duties.ts";
import { contextScore, dataClasses, lossScores, maliceScore } from "../model/severity.ts";
import { levelWords } from "./incidentWords.ts";
import { scoreWords } from "./severityForm.ts";
import {
  availabilityWords,
  classWords,
  confidentialityWords,
  contextWords,
  identificationWords,
  integrityWords,
  severityWords,
} from "./severityWords.ts";

/** How the score came to be, factor by factor, with the grounds of each; nothing where nobody has weighed it. */
export const severityTable = (content: BreachContent, language: Language): Markup | "" => {
  const { severity: factors } = content;
  const severity = severityIn(content);
  if (factors === null || severity === null) return "";
  const score = (value: number): string => scoreWords(value, language);
  const { context, identification, circumstances } = severity;
  const data = dataClasses.flatMap((dataClass) => {
    const chosen = factors.data[dataClass];
    return chosen === undefined
      ? []
      : [
          [
            classWords[dataClass][language],
            contextWords[chosen][language],
            score(contextScore(dataClass, chosen) ?? 0),
          ],
        ];
  });
  const why = (grounds: string) => html`<span class="soft">${grounds}</span>`;
  const flags = [
    ...(severity.isOfMany ? [severityWords.ofMany[language]] : []),
    ...(severity.isUnintelligible ? [severityWords.isUnintelligible[language]] : []),
  ];
  const { confidentiality, integrity, availability } = factors;
  return table({
    caption: `${score(context)} × ${score(identification)} + ${score(circumstances)} = ${score(severity.score)} – ${levelWords[severity.level][language]}`,
    language,
    columns: [
      { title: severityWords.factor[language] },
      { title: severityWords.chosen[language] },
      { title: severityWords.value[language], numeric: true },
    ],
    rows: [
      ...data,
      [severityWords.context[language], why(factors.dataGrounds), score(context)],
      [
        severityWords.identification[language],
        html`${identificationWords[factors.identification][language]}
        ${why(factors.identificationGrounds)}`,
        score(identification),
      ],
      [
        severityWords.confidentiality[language],
        confidentialityWords[confidentiality][language],
        score(lossScores.confidentiality[confidentiality]),
      ],
      [
        severityWords.integrity[language],
        integrityWords[integrity][language],
        score(lossScores.integrity[integrity]),
      ],
      [
        severityWords.availability[language],
        availabilityWords[availability][language],
        score(lossScores.availability[availability]),
      ],
      [
        severityWords.isMalicious[language],
        factors.isMalicious ? "✓" : "–",
        score(factors.isMalicious ? maliceScore : 0),
      ],
      [
        severityWords.circumstances[language],
        why(factors.circumstancesGrounds),
        score(circumstances),
      ],
      [severityWords.flags[language], flags.join(", ") || severityWords.noFlag[language], "–"],
      [severityWords.score[language], levelWords[severity.level][language], score(severity.score)],
    ],
  });
};
