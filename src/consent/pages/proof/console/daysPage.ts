import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { dayWords, fill, type Language } from "../../../../kernel/index.ts";
import {
  addForm,
  address,
  button,
  consolePath,
  consolePaths,
  html,
  momentTime,
  notice,
  pageTitle,
  summaryList,
  table,
  type Markup,
} from "../../../../platform/web/index.ts";
import type { DayChecks } from "../../../actions/dayChecks.ts";
import { faultWords } from "../../../model/proof/faultWords.ts";
import { framed, paramsOf, reading, type ProofConsole } from "./proofConsole.ts";
import { words } from "./proofConsoleWords.ts";

export const daysPath = (body: string, language: Language): string =>
  consolePath(body, "choix", language, "/jours");

/** What the last check of the days of proofs found, and a button that has them checked now. It changes no proof. */
export const addDaysPage = (web: FastifyInstance, parts: ProofConsole): void =>
  addForm(web, {
    paths: consolePaths("choix", "/jours"),
    access: reading,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const checks = await parts.checks.read();
      const title = words.days[language];
      const main = html`${pageTitle({ title, over: words.title[language], lead: words.daysLead[language] })}
        ${stateOf(checks, language)}
        ${form.frame(html`${button({ text: words.checkNow[language] })}`)}
        <p>
          <a href="${address(consolePath(body, "choix", language))}">${words.back[language]}</a>
        </p>`;
      return await framed(parts)(context, body, title, main);
    },
    act: async (_nothing, { language }, request) => {
      const { body } = paramsOf(request);
      await parts.requestCheck();
      return {
        redirect: daysPath(body, language),
        notice: { tone: "information", words: words.checkAsked },
      };
    },
  });

const stateOf = (checks: DayChecks, language: Language): Markup => {
  const { closed, unchecked, checkedAt, faults } = checks;
  const facts = summaryList([
    { key: words.daysClosed[language], value: String(closed) },
    {
      key: words.lastCheck[language],
      value: checkedAt === null ? words.neverChecked[language] : momentTime(checkedAt, language),
    },
    { key: words.unchecked[language], value: String(unchecked) },
  ]);
  if (checkedAt === null) return facts;
  if (faults.length === 0)
    return html`${facts}
    ${notice({ tone: "information", language, text: words.noFaults[language] })}`;
  return html`${facts}
  ${notice({ tone: "bad", language, text: fill(words.someFaults[language], { count: faults.length }) })}
  ${table({
    caption: words.faults[language],
    language,
    columns: [
      { title: words.day[language] },
      { title: words.choices[language], numeric: true },
      { title: words.fault[language] },
    ],
    rows: faults.map(({ day, records, fault }) => [
      dayWords(day, language),
      String(records),
      fault === null ? "–" : faultWords[fault][language],
    ]),
  })}`;
};
