import type { Language } from "../../kernel/index.ts";
import {
  html,
  momentTime,
  type Markup,
  type Piece,
  type SummaryRow,
} from "../../platform/web/index.ts";
import type { BreachFacts } from "../model/breach.ts";
import { factWords } from "./factWords.ts";
import type { TouchedActivity } from "./incidentConsole.ts";
import { causeWords, lossWords, words } from "./incidentWords.ts";

/** Text as it was typed, a paragraph a line; what is not known yet is said to be. */
export const saidOr = (text: string, language: Language): Markup =>
  text.trim() === ""
    ? html`<span class="soft">${words.unknown[language]}</span>`
    : html`${text.split("\n").map((line) => html`<p>${line}</p>`)}`;

/** Each fact of a record in a row. */
export const factRows = (
  facts: BreachFacts,
  activities: readonly TouchedActivity[],
  language: Language,
): readonly SummaryRow[] => {
  const row = (key: string, value: Piece): SummaryRow => ({ key, value });
  const text = (
    name:
      | "discovery"
      | "what"
      | "rootCause"
      | "dataCategories"
      | "personCategories"
      | "effects"
      | "measuresBefore"
      | "measuresTaken"
      | "abroad"
      | "lessons",
  ): SummaryRow => row(factWords[name][language], saidOr(facts[name], language));
  const moment = (at: Temporal.Instant | null): Piece =>
    at === null ? saidOr("", language) : momentTime(at, language);
  const count = (number: number | null): Piece =>
    number === null ? saidOr("", language) : String(number);
  const titles = facts.activities.map(
    (id) => activities.find((each) => each.id === id)?.title ?? id,
  );
  return [
    row(factWords.discovered[language], moment(facts.discoveredAt)),
    row(words.aware[language], moment(facts.awareAt)),
    text("discovery"),
    text("what"),
    row(
      factWords.losses[language],
      saidOr(facts.losses.map((each) => lossWords[each][language]).join(", "), language),
    ),
    row(factWords.cause[language], causeWords[facts.cause][language]),
    row(factWords.began[language], moment(facts.beganAt)),
    row(factWords.ended[language], moment(facts.endedAt)),
    text("dataCategories"),
    text("personCategories"),
    row(factWords.persons[language], count(facts.persons)),
    row(factWords.records[language], count(facts.records)),
    row(
      factWords.activities[language],
      titles.length === 0
        ? saidOr("", language)
        : html`<ul lang="fr">
            ${titles.map((title) => html`<li>${title}</li>`)}
          </ul>`,
    ),
    text("effects"),
    text("measuresBefore"),
    text("measuresTaken"),
    text("abroad"),
    ...(facts.processor === null
      ? []
      : [
          row(factWords.processor[language], saidOr(facts.processor.processor, language)),
          row(factWords.processorDay[language], moment(facts.processor.receivedAt)),
          row(factWords.processorReference[language], saidOr(facts.processor.reference, language)),
        ]),
    text("rootCause"),
    text("lessons"),
  ];
};
