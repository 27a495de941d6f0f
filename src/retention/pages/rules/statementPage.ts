import {
  dayWords,
  fill,
  messageOf,
  momentWords,
  type ErrorCatalogue,
  type Failure,
  type Language,
} from "../../../kernel/index.ts";
import {
  buttonRow,
  consolePath,
  html,
  lifeLine,
  linkButton,
  notice,
  pageTitle,
  sourceQuote,
  summaryList,
  unreadWords,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { RunRecord } from "../../execution/actions/runRecords.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { draftedRule } from "../../rules/model/draftRule.ts";
import type { CheckedRule } from "../../rules/model/checkRules.ts";
import { lifeStages } from "../../rules/model/lifeStages.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { ruleSentence } from "../../rules/model/ruleSentence.ts";
import type { Standing } from "../../rules/model/standings.ts";
import { pageMessage } from "./pageMessage.ts";
import { rulePath } from "./rulePaths.ts";
import { words } from "./ruleWords.ts";
import { readingLines, standingTags } from "./standingWords.ts";

interface ShownStatement {
  readonly body: string;
  readonly standing: Standing;
  readonly policy: Policy;
  readonly lastRun: (rule: string) => RunRecord | null;
  readonly mayEdit: boolean;
  readonly maySimulate: boolean;
  readonly mayReadRuns: boolean;
  readonly isFolder: boolean;
  readonly catalogue: ErrorCatalogue;
}

/** One published sentence: as it stands, how it is read, the rules that keep it, and what can be done about it. */
export const statementPage = (shown: ShownStatement, language: Language): Markup => {
  const { body, standing, isFolder } = shown;
  const { activity, statement, rules } = standing;
  return html`${pageTitle({ title: activity.title, over: words.title[language], lang: "fr" })}
    ${isFolder ? notice({ tone: "information", text: words.folder[language], language }) : ""}
    ${quoted(statement, language)}
    <p>${standingTags(standing, language)}</p>
    ${summaryList([
      ...(statement.context === null
        ? []
        : [
            {
              key: words.context[language],
              value: html`<span lang="fr">${statement.context}</span>`,
            },
          ]),
      { key: words.reading[language], value: lines(readingLines(statement, language)) },
      { key: words.identifier[language], value: html`<code>${statement.id}</code>` },
    ])}
    ${rules.map((checked) => ruleSection(checked, shown, language))} ${binding(shown, language)}
    <p><a href="${rulePath.list(body, language)}">${words.back[language]}</a></p>`;
};

/** The sentence with a wavy line under each word that was not read. */
export const quoted = ({ reading }: Standing["statement"], language: Language): Markup =>
  sourceQuote({
    text: reading.text,
    spans: reading.unread.map(({ start, end }) => ({ from: start, to: end })),
    mark: (said) => unreadWords(said, language),
  });

const lines = (texts: readonly Piece[]): Piece =>
  texts.length === 1
    ? (texts[0] ?? "")
    : html`<ul>
        ${texts.map((text) => html`<li>${text}</li>`)}
      </ul>`;

const ruleSection = (
  { rule, refusals, notes }: CheckedRule,
  shown: ShownStatement,
  language: Language,
): Markup => {
  const { body, mayEdit, maySimulate, isFolder, catalogue } = shown;
  const say = (reason: Failure): string =>
    (isFolder ? messageOf : pageMessage)(reason, language, catalogue);
  const id = `rule-${rule.id}`;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${fill(words.ruleTitle[language], { rule: rule.id })}</h2>
    <p>${ruleSentence(rule, language)}</p>
    ${drawn(rule, language)}
    ${
      refusals.length === 0
        ? ""
        : notice({
            tone: "bad",
            language,
            text: failures(words.refusals[language], refusals, say, language),
          })
    }
    ${
      notes.length === 0
        ? ""
        : notice({
            tone: "watch",
            language,
            text: failures(words.notes[language], notes, say, language),
          })
    }
    ${summaryList(facts(rule, shown, language))}
    ${
      mayEdit || maySimulate
        ? buttonRow([
            ...(mayEdit
              ? [
                  linkButton({
                    text: words.change[language],
                    href: rulePath.change(body, rule.id, language),
                    look: "secondary",
                  }),
                  html`<a href="${rulePath.remove(body, rule.id, language)}"
                    >${words.remove[language]}</a
                  >`,
                ]
              : []),
            ...(maySimulate
              ? [
                  html`<a
                    href="${`${rulePath.simulate(body, language)}?regle=${encodeURIComponent(rule.id)}`}"
                    >${words.simulateOne[language]}</a
                  >`,
                ]
              : []),
          ])
        : ""
    }
  </section>`;
};

/** The life of its rows, drawn. */
export const drawn = (rule: Rule, language: Language): Markup => {
  const { clock, tracks, marks } = lifeStages(rule, language);
  return lifeLine({
    label: words.life[language],
    clock,
    tracks,
    marks: marks.map(({ text }) => text),
    language,
  });
};

/** Reasons, each with its message and its code. */
export const failures = (
  title: string,
  reasons: readonly Failure[],
  say: (reason: Failure) => string,
  language: Language,
): Markup =>
  html`<p>${title}${language === "fr" ? " :" : ":"}</p>
    <ul>
      ${reasons.map(
        (reason) => html`<li>${say(reason)} <code class="small">${reason.code}</code></li>`,
      )}
    </ul>`;

const facts = (rule: Rule, shown: ShownStatement, language: Language) => {
  const place = shown.policy.places.get(rule.id);
  return [
    {
      key: words.table[language],
      value: html`${rule.store} › <code>${rule.collection}</code>`,
    },
    ...(rule.reviewed === null
      ? []
      : [
          {
            key: words.reviewed[language],
            value: fill(words.reviewedBy[language], {
              by: rule.reviewed.by,
              on: dayWords(Temporal.PlainDate.from(rule.reviewed.on), language),
            }),
          },
        ]),
    { key: words.lastRun[language], value: lastRunOf(rule, shown, language) },
    ...(place === undefined
      ? []
      : [
          {
            key: words.place[language],
            value: fill(words.placeLine[language], { file: place.file, line: place.line }),
          },
        ]),
  ];
};

const lastRunOf = (
  { id }: Rule,
  { body, lastRun, mayReadRuns }: ShownStatement,
  language: Language,
): Piece => {
  const run = lastRun(id);
  if (run === null) return html`<span class="soft">${words.never[language]}</span>`;
  const at = momentWords(run.finishedAt ?? run.startedAt, language);
  const ended = run.report?.rules.find(({ rule }) => rule === id)?.ended ?? {};
  const count = Object.values(ended).reduce((sum, each) => sum + each, 0);
  const said = fill(words.ended[language], {
    count: count.toLocaleString(language === "fr" ? "fr-FR" : "en-GB"),
  });
  return mayReadRuns
    ? html`<a href="${consolePath(body, "executions", language, `/${run.id}`)}">${at}</a> (${said})`
    : `${at} (${said})`;
};

/** The way to a rule, or why there is none. */
const binding = (
  { body, standing, mayEdit, catalogue }: ShownStatement,
  language: Language,
): Piece => {
  const { activity, statement, rules } = standing;
  const draft = draftedRule(activity, statement, {
    store: "–",
    collection: "–",
    clock: "–",
    promise: null,
    with: [],
    archive: null,
    personal: [],
  });
  const why =
    draft.ok || rules.length > 0
      ? ""
      : notice({
          tone: "watch",
          language,
          text: html`<p>${words.unbindable[language]}</p>
            <p>${messageOf(draft.failure, language, catalogue)}</p>`,
        });
  if (!mayEdit || (!draft.ok && rules.length === 0))
    return html`${rules.length === 0 && draft.ok ? html`<p>${words.unbound[language]}</p>` : ""}${why}`;
  return html`${rules.length === 0 ? html`<p>${words.unbound[language]}</p>` : ""}
    <p>
      ${linkButton({
        text: (rules.length === 0 ? words.bind : words.bindAnother)[language],
        href: rulePath.bind(body, statement.id, language),
        ...(rules.length > 0 && { look: "secondary" }),
      })}
    </p>`;
};
