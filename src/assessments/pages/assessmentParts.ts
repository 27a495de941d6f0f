import { fill, type Language } from "../../kernel/index.ts";
import {
  address,
  details,
  html,
  linkButton,
  notice,
  summaryList,
  table,
  type Markup,
  type SummaryRow,
} from "../../platform/web/index.ts";
import type { Activity } from "../../register/index.ts";
import { stateOf, type Assessment } from "../model/assessment.ts";
import { textQuestions, type Pia, type TextSection } from "../model/pia/pia.ts";
import { plainText } from "../model/pia/plainText.ts";
import { readPia } from "../model/pia/readPia.ts";
import { residualOf, risksIn } from "../model/pia/riskIn.ts";
import { assessmentPath, sayFailure, type AssessmentConsole } from "./assessmentConsole.ts";
import { decisionRows } from "./decisionRows.ts";
import { linesOr } from "./saidLines.ts";
import { residualTag } from "./assessmentsList.ts";
import { levelWords, riskWords, words } from "./assessmentWords.ts";
import { questionWords, sectionWords } from "./questionWords.ts";
import { riskRests } from "./riskForms.ts";
import { sectionRests } from "./textForms.ts";

interface Shown {
  readonly assessment: Assessment;
  readonly register: readonly Activity[];
  readonly mayHandle: boolean;
}

/** Everything that an assessment says, part by part, with the way to change each. */
export const assessmentParts = (
  parts: Pick<AssessmentConsole, "activityPath">,
  shown: Shown,
  language: Language,
): Markup => {
  const { assessment, register } = shown;
  const pia = readPia(assessment.content.document);
  if (!pia.ok) return notice({ tone: "bad", language, text: sayFailure(pia.failure, language) });
  return html`<h2>${words.activities[language]}</h2>
    ${activityLinks(parts, assessment, register, language)}
    <h2>${words.risks[language]}</h2>
    ${riskTable(pia.value, shown, language)}
    <h2>${words.measures[language]}</h2>
    ${measureTable(pia.value, shown, language)}
    ${(Object.keys(textQuestions) as readonly TextSection[]).map((section) => textRows(pia.value, section, shown, language))}
    <h2>${words.opinions[language]}</h2>
    ${decisionRows(assessment, pia.value, language)} ${besidesOf(pia.value, language)}`;
};

/** The way to change a part, as long as the assessment is a draft. */
const changeLink = (
  { assessment, mayHandle }: Shown,
  { rest, text }: { readonly rest: string; readonly text: string },
  language: Language,
): Markup | "" =>
  mayHandle && assessment.closedAt === null && stateOf(assessment.content) === "draft"
    ? html`<p>
        ${linkButton({ text, href: assessmentPath(assessment, language, rest), look: "secondary" })}
      </p>`
    : "";

const activityLinks = (
  { activityPath }: Pick<AssessmentConsole, "activityPath">,
  { body, content }: Assessment,
  register: readonly Activity[],
  language: Language,
): Markup =>
  content.activities.length === 0
    ? html`<p class="soft">${words.unsaid[language]}</p>`
    : html`<ul>
        ${content.activities.map((id) => {
          const activity = register.find((each) => each.id === id);
          return activity === undefined
            ? html`<li>${id}</li>`
            : html`<li>
                <a lang="fr" href="${address(activityPath(body, id, language))}"
                  >${activity.title}</a
                >
              </li>`;
        })}
      </ul>`;

const isEditable = ({ assessment, mayHandle }: Shown): boolean =>
  mayHandle && assessment.closedAt === null && stateOf(assessment.content) === "draft";

const riskTable = (pia: Pia, shown: Shown, language: Language): Markup =>
  table({
    caption: words.risks[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.risk[language] },
      { title: words.severity[language] },
      { title: words.likelihood[language] },
      { title: words.measures[language] },
      { title: words.left[language] },
    ],
    rows: risksIn(pia).map((risk) => {
      const said = (level: keyof typeof levelWords | null): string =>
        level === null ? "–" : levelWords[level][language];
      const name = riskWords[risk.name][language];
      const href = assessmentPath(shown.assessment, language, riskRests[risk.name]);
      return [
        isEditable(shown) ? html`<a href="${address(href)}">${name}</a>` : name,
        said(risk.severity),
        said(risk.likelihood),
        risk.measures.length === 0 ? "–" : html`<span lang="fr">${risk.measures.join(", ")}</span>`,
        residualTag(residualOf(risk), language),
      ];
    }),
  });

const measureTable = (pia: Pia, shown: Shown, language: Language): Markup => {
  const add = changeLink(
    shown,
    { rest: "/mesures/nouvelle", text: words.addMeasure[language] },
    language,
  );
  if (pia.measures.length === 0)
    return html`<p class="soft">${words.noMeasure[language]}</p>
      ${add}`;
  const risks = risksIn(pia);
  return html`${table({
    caption: words.measures[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.measure[language] },
      { title: words.measureText[language] },
      { title: words.treats[language] },
    ],
    rows: pia.measures.map(({ id, title, content }) => {
      const href = assessmentPath(shown.assessment, language, `/mesures/${encodeURIComponent(id)}`);
      const treated = risks
        .filter(({ measures }) => measures.includes(title))
        .map(({ name }) => riskWords[name][language]);
      return [
        isEditable(shown) && id !== ""
          ? html`<a lang="fr" href="${address(href)}">${title}</a>`
          : html`<span lang="fr">${title}</span>`,
        html`<div lang="fr">${linesOr(plainText(content), language)}</div>`,
        treated.length === 0 ? "–" : treated.join(", "),
      ];
    }),
  })}
  ${add}`;
};

const textRows = (pia: Pia, section: TextSection, shown: Shown, language: Language): Markup => {
  const rows: readonly SummaryRow[] = textQuestions[section].map((question) => ({
    key: questionWords[question][language],
    value: html`<div lang="fr">
      ${linesOr(plainText(pia.answers.get(question)?.text ?? ""), language)}
    </div>`,
  }));
  const text = sectionWords[section][language];
  return html`<h2>${text}</h2>
    ${summaryList(rows)}
    ${changeLink(shown, { rest: sectionRests[section], text: fill(words.change[language], { part: text.toLowerCase() }) }, language)}`;
};

/** What the export holds that no part above shows. */
const besidesOf = (pia: Pia, language: Language): Markup =>
  html`${
    pia.comments.length === 0
      ? ""
      : details({
          summary: `${words.comments[language]} (${pia.comments.length})`,
          content: html`<ul lang="fr">
            ${pia.comments.map(({ text }) => html`<li>${plainText(text)}</li>`)}
          </ul>`,
        })
  }
  ${
    pia.besides.length === 0
      ? ""
      : html`<p class="soft">
          ${fill(words.besides[language], { names: pia.besides.join(", ") })}
        </p>`
  }`;
