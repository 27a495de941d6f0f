import {
  colon,
  messageOf,
  type ErrorCatalogue,
  type Failure,
  type Language,
} from "../../kernel/index.ts";
import {
  confirmPanel,
  consolePath,
  dayTime,
  emptyState,
  html,
  linkButton,
  momentTime,
  pageTitle,
  table,
  type FormState,
  type Markup,
} from "../../platform/web/index.ts";
import { dueUntil } from "../planning/model/dueUntil.ts";
import type { Plan } from "../planning/model/plan.ts";
import type { Simulation } from "../simulation/actions/simulate.ts";
import { countWords } from "./runPage.ts";
import { endNames, words } from "./runWords.ts";

/** What a run would end now; the button that starts it stands under the numbers, and only where there is something to end. */
export const previewPage = (
  {
    body,
    simulation,
    form,
    catalogue,
  }: {
    readonly body: string;
    readonly simulation: Simulation;
    readonly form: FormState;
    readonly catalogue: ErrorCatalogue;
  },
  language: Language,
): Markup => {
  const reasons = reasonsOf(simulation);
  const plans = simulation.kind === "simulated" ? simulation.plans : [];
  const isDue = plans.some(({ counts }) => counts.due > 0);
  const back = consolePath(body, "executions", language);
  const lead =
    reasons.length > 0 ? words.refusedLead : isDue ? words.previewLead : words.nothingDueLead;
  return html`${pageTitle({ title: words.previewTitle[language], lead: lead[language] })}
  ${plans.length === 0 || (isDue && reasons.length === 0) ? "" : planned(plans, language)}
  ${
    reasons.length > 0
      ? html`<p>${words.refused[language]}</p>
          <ul>
            ${reasons.map(
              ({ rule, reason }) =>
                html`<li>
                  <code>${rule}</code>${colon[language]}${messageOf(reason, language, catalogue)}
                  <code class="small">${reason.code}</code>
                </li>`,
            )}
          </ul>
          ${linkButton({
            text: words.toRules[language],
            href: consolePath(body, "regles", language),
            look: "secondary",
          })}`
      : isDue
        ? form.frame(
            confirmPanel({
              title: words.confirm[language],
              preview: planned(
                plans.filter(({ counts }) => counts.due > 0),
                language,
              ),
              confirm: words.confirm[language],
              cancel: { text: words.cancel[language], href: back },
            }),
          )
        : emptyState({
            title: words.nothingDue[language],
            text: words.nothingDueHelp[language],
            action: linkButton({
              text: words.toSimulate[language],
              href: consolePath(body, "regles", language, "/simulation"),
              look: "secondary",
            }),
          })
  }`;
};

const reasonsOf = (
  simulation: Simulation,
): readonly { readonly rule: string; readonly reason: Failure }[] =>
  simulation.kind === "rules-refused"
    ? simulation.check.rules.flatMap(({ rule, refusals }) =>
        refusals.map((reason) => ({ rule: rule.id, reason })),
      )
    : simulation.refusals.flatMap(({ rule, reasons }) =>
        reasons.map((reason) => ({ rule: rule.id, reason })),
      );

const untilTime = (plan: Plan, language: Language): Markup => {
  const until = dueUntil(plan);
  return until instanceof Temporal.Instant ? momentTime(until, language) : dayTime(until, language);
};

const planned = (plans: readonly Plan[], language: Language): Markup =>
  table({
    caption: words.previewCaption[language],
    language,
    columns: [
      { title: words.rule[language] },
      { title: words.end[language] },
      { title: words.upTo[language] },
      { title: words.planned[language] },
    ],
    rows: plans.map((plan) => [
      html`<code>${plan.rule.id}</code> <span class="soft small">${plan.rule.store}</span>`,
      endNames[plan.target.end.kind][language],
      untilTime(plan, language),
      countWords(
        Object.fromEntries(plan.steps.map(({ collection, rows }) => [collection, rows])),
        language,
      ),
    ]),
  });
