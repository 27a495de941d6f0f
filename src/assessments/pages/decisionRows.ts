import { dayWords, fill, momentWords, type Bilingual, type Language } from "../../kernel/index.ts";
import { html, summaryList, type Markup, type SummaryRow } from "../../platform/web/index.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Opinion, Pia } from "../model/pia/pia.ts";
import { plainText } from "../model/pia/plainText.ts";
import { linesOr } from "./saidLines.ts";
import { stateWords, words } from "./assessmentWords.ts";
import { decisionWords } from "./decisionForms.ts";
import {
  becauseWords,
  caseWords,
  conclusionWords,
  criterionWords,
  listingWords,
  needWords,
} from "./needForm.ts";
import { opinionWords } from "./opinionForms.ts";

const rowWords = {
  proposed: { fr: "Proposé ({because})", en: "Proposed ({because})" },
  by: { fr: "{name}, le {moment}", en: "{name}, {moment}" },
  reviews: { fr: "Révisions", en: "Reviews" },
  notSought: { fr: "Leur avis n’a pas été demandé", en: "Their views were not sought" },
  favourable: { fr: "Favorable", en: "Favourable" },
  unfavourable: { fr: "Défavorable", en: "Unfavourable" },
} as const satisfies Record<string, Bilingual>;

/** Need, opinions, consultation, validation and reviews, a row each. */
export const decisionRows = (assessment: Assessment, pia: Pia, language: Language): Markup => {
  const { need, consultation, validation, reviews } = assessment.content;
  const soft = html`<span class="soft">${words.unsaid[language]}</span>`;
  const rows: readonly SummaryRow[] = [
    { key: needWords.short[language], value: need === null ? soft : needSaid(need, language) },
    { key: opinionWords.officer[language], value: opinionSaid(pia.officer, language) },
    {
      key: opinionWords.persons[language],
      value:
        pia.persons.areSought === false
          ? html`<p>${rowWords.notSought[language]}</p>
              ${linesOr(plainText(pia.persons.whyNotSought), language)}`
          : opinionSaid(pia.persons, language),
    },
    {
      key: decisionWords.consultation[language],
      value: consultation === null ? soft : consultationSaid(consultation, language),
    },
    {
      key: decisionWords.validation[language],
      value:
        validation === null
          ? soft
          : html`<p>
                ${stateWords[validation.isAccepted ? "validated" : "refused"][language]},
                ${validation.controller},
                ${dayWords(Temporal.PlainDate.from(validation.on), language)}
              </p>
              ${linesOr(validation.grounds, language)}`,
    },
    ...(reviews.length === 0
      ? []
      : [
          {
            key: rowWords.reviews[language],
            value: html`${reviews.map(
              ({ on, by, grounds }) =>
                html`<p>${dayWords(Temporal.PlainDate.from(on), language)}, ${by}, ${grounds}</p>`,
            )}`,
          },
        ]),
  ];
  return summaryList(rows);
};

const needSaid = (need: NonNullable<Assessment["content"]["need"]>, language: Language): Markup => {
  const found = [
    ...need.cases.map((each) => caseWords[each][language]),
    ...need.criteria.map((each) => criterionWords[each][language]),
    ...(need.listing === "none" ? [] : [listingWords[need.listing][language]]),
  ];
  const moment = momentWords(Temporal.Instant.from(need.at), language);
  return html`<p>${conclusionWords[need.conclusion][language]}</p>
    ${
      found.length === 0
        ? ""
        : html`<ul>
            ${found.map((each) => html`<li>${each}</li>`)}
          </ul>`
    }
    <p>${need.grounds}</p>
    <p class="soft">
      ${fill(rowWords.proposed[language], { because: becauseWords[need.proposed.because][language] })},
      ${fill(rowWords.by[language], { name: need.by, moment })}
    </p>`;
};

const opinionSaid = ({ names, isFavourable, text }: Opinion, language: Language): Markup => {
  const said =
    isFavourable === null
      ? null
      : (isFavourable ? rowWords.favourable : rowWords.unfavourable)[language];
  return html`${said === null ? "" : html`<p>${said}</p>`}
    ${names === "" ? "" : html`<p lang="fr">${names}</p>`}
    <div lang="fr">${linesOr(plainText(text), language)}</div>`;
};

const consultationSaid = (
  consultation: NonNullable<Assessment["content"]["consultation"]>,
  language: Language,
): Markup => {
  const day = (text: string): string => dayWords(Temporal.PlainDate.from(text), language);
  const { answer } = consultation;
  return html`<p>
      ${decisionWords.sentOn[language]}
      ${day(consultation.sentOn)}${consultation.reference === "" ? "" : ` (${consultation.reference})`}
    </p>
    ${
      answer === null
        ? html`<p>${decisionWords.awaited[language]} ${day(consultation.answerDueOn)}</p>`
        : html`<p>
              ${decisionWords.answeredOn[language]}
              ${day(answer.receivedOn)}${answer.isCleared ? ` (${decisionWords.isCleared[language]})` : ""}
            </p>
            ${linesOr(answer.text, language)}`
    }`;
};
