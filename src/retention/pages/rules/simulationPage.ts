import {
  dayWords,
  fill,
  messageOf,
  type ErrorCatalogue,
  type Failure,
  type Language,
} from "../../../kernel/index.ts";
import {
  barChart,
  emptyState,
  errorSummary,
  filterForm,
  html,
  notice,
  pageTitle,
  selectField,
  textField,
  type FieldError,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import { ruleSentence } from "../../rules/model/ruleSentence.ts";
import type { Rule } from "../../rules/model/rule.ts";
import type { RuleSeries, SimulatedSeries } from "../../simulation/actions/simulateSeries.ts";
import type { SimulationForm } from "./simulationRequest.ts";
import { words } from "./simulationWords.ts";

/** What came of a simulation: its numbers, or why there are none. */
export type SimulationOutcome =
  | { readonly kind: "failed"; readonly failure: Failure }
  | SimulatedSeries;

/** The page that simulates: what to count, then a chart for each rule with its table, or why it could not be made. */
export const simulationPage = (
  {
    path,
    back,
    rules,
    form,
    errors,
    days,
    outcome,
    catalogue,
  }: {
    readonly path: string;
    readonly back: string;
    /** Those that end something. */
    readonly rules: readonly Rule[];
    readonly form: SimulationForm;
    readonly errors: readonly FieldError[];
    readonly days: readonly Temporal.PlainDate[];
    readonly outcome: SimulationOutcome | null;
    readonly catalogue: ErrorCatalogue;
  },
  language: Language,
): Markup =>
  html`${errors.length === 0 ? "" : errorSummary({ errors, language })}
    ${pageTitle({ title: words.title[language], lead: words.lead[language] })}
    ${
      rules.length === 0
        ? emptyState({ title: words.noRule[language], text: words.noRuleHelp[language] })
        : fields(path, rules, form, errors, language)
    }
    ${outcome === null ? "" : result(outcome, days, catalogue, language)}
    <p><a href="${back}">${words.back[language]}</a></p>`;

const fields = (
  path: string,
  rules: readonly Rule[],
  { rule, from, to, estimate }: SimulationForm,
  errors: readonly FieldError[],
  language: Language,
): Markup => {
  const field = (name: string, label: string, value: string) => ({
    name,
    label,
    value,
    error: errors.find((each) => each.field === name)?.message ?? null,
    language,
  });
  return filterForm({
    action: path,
    language,
    label: words.title[language],
    apply: words.simulate[language],
    fields: [
      selectField({
        ...field("regle", words.rule[language], rule),
        optional: true,
        none: words.all[language],
        choices: rules.map(({ id, store, collection }) => ({
          value: id,
          label: `${id} (${store} › ${collection})`,
        })),
      }),
      textField({
        ...field("du", words.from[language], from),
        width: "narrow",
        maxlength: 7,
        hint: words.monthHint[language],
      }),
      textField({
        ...field("au", words.to[language], to),
        width: "narrow",
        maxlength: 7,
        hint: words.monthHint[language],
      }),
      selectField({
        ...field("compte", words.how[language], estimate ? "estimation" : ""),
        optional: true,
        choices: [
          { value: "", label: words.exact[language] },
          { value: "estimation", label: words.estimate[language] },
        ],
      }),
    ],
  });
};

const result = (
  outcome: SimulationOutcome,
  days: readonly Temporal.PlainDate[],
  catalogue: ErrorCatalogue,
  language: Language,
): Markup => {
  const reasons = reasonsOf(outcome);
  return html`<section id="result" aria-labelledby="result-title">
    <h2 id="result-title">${words.result[language]}</h2>
    ${
      outcome.kind === "simulated"
        ? outcome.rules.map((series) => ruleResult(series, days, language))
        : notice({
            tone: outcome.kind === "failed" ? "watch" : "bad",
            language,
            text: html`<p>
                ${(outcome.kind === "failed" ? words.failed : words.refused)[language]}
              </p>
              <ul>
                ${reasons.map(
                  ({ rule, reason }) =>
                    html`<li>
                      ${rule === null ? "" : html`<code>${rule}</code> `}${messageOf(reason, language, catalogue)}
                      <code class="small">${reason.code}</code>
                    </li>`,
                )}
              </ul>`,
          })
    }
  </section>`;
};

interface SaidReason {
  readonly rule: string | null;
  readonly reason: Failure;
}

const reasonsOf = (outcome: SimulationOutcome): readonly SaidReason[] => {
  if (outcome.kind === "failed") return [{ rule: null, reason: outcome.failure }];
  if (outcome.kind === "rules-refused")
    return outcome.check.rules.flatMap(({ rule, refusals }) =>
      refusals.map((reason) => ({ rule: rule.id, reason })),
    );
  if (outcome.kind === "plan-refused")
    return outcome.refusals.flatMap(({ rule, reasons }) =>
      reasons.map((reason) => ({ rule: rule.id, reason })),
    );
  return [];
};

const ruleResult = (
  { rule, share, steps }: RuleSeries,
  days: readonly Temporal.PlainDate[],
  language: Language,
): Markup => {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const number = (value: number): string => value.toLocaleString(locale);
  const ended = steps.reduce((sum, step) => sum + step.ended, 0);
  const left = number(steps.at(-1)?.left ?? 0);
  const id = `simulated-${rule.id}`;
  return html`<article aria-labelledby="${id}">
    <h3 id="${id}">${rule.id}</h3>
    <p>${ruleSentence(rule, language)}</p>
    <p>
      ${
        ended === 0
          ? fill(words.nothing[language], { left })
          : fill(words.sum[language], { ended: number(ended), left })
      }
      ${precision({ share, steps }, locale, language)}
    </p>
    ${
      ended === 0
        ? ""
        : barChart({
            caption: fill(words.caption[language], { rule: rule.id }),
            bars: steps.map((step, at) => bar(step.ended, at, days, language)),
            columns: [words.month[language], words.ended[language]],
            tableTitle: words.table[language],
            language,
          })
    }
  </article>`;
};

/** Whether all rows were counted; of an estimate, by how much its numbers may be wrong. */
const precision = (
  { share, steps }: Pick<RuleSeries, "share" | "steps">,
  locale: string,
  language: Language,
): Piece =>
  share >= 1
    ? words.counted[language]
    : fill(words.estimated[language], {
        share: share.toLocaleString(locale, { style: "percent", maximumSignificantDigits: 2 }),
        margin: Math.max(...steps.map(({ margin }) => margin ?? 0)).toLocaleString(locale),
      });

/** As many labels as can be read beside each other, at 360 px too. */
const mostLabels = 6;

const bar = (
  value: number,
  at: number,
  days: readonly Temporal.PlainDate[],
  language: Language,
): { readonly label: string; readonly name: string; readonly value: number } => {
  const day = days[at] ?? Temporal.PlainDate.from("1970-01-01");
  const every = Math.ceil(days.length / mostLabels);
  return {
    label: at % every === 0 ? day.toPlainYearMonth().toString() : "",
    name: dayWords(day, language),
    value,
  };
};
