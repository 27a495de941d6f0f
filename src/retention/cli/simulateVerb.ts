import { civilDay, exitCodes, FailureError, startOfDay } from "../../kernel/index.ts";
import type { Call, Verb } from "../../platform/command-line/index.ts";
import { retentionFailure } from "../errors.ts";
import { simulateSeries, type RuleSeries } from "../simulation/actions/simulateSeries.ts";
import type { SimulationReport } from "../simulation/model/simulationReport.ts";
import { mostSteps, stepsOf } from "../simulation/model/steps.ts";
import { writeDrawing } from "./writeDrawing.ts";
import { ruleSentence } from "../rules/model/ruleSentence.ts";
import { drawSimulation } from "./drawSimulation.ts";
import { folderArgument, jsonOption, ruleOption } from "./options.ts";
import { openPolicy, selectedRules } from "./openPolicy.ts";
import { showPlans, type PlanCommands } from "./planVerb.ts";
import { checkAsJson, sayCheck } from "./sayCheck.ts";
import { plansAsJson, sayPlans } from "./sayPlans.ts";
import { saySimulation } from "./saySimulation.ts";

const dayOption = (fr: string, en: string) =>
  ({ kind: "text", placeholder: "DATE", help: { fr, en } }) as const;

/** `egide simulate`: what runs would do at another date, or at each of several, to the rows that exist today. */
export const simulateVerb = (commands: PlanCommands): Verb => ({
  name: "simulate",
  summary: {
    fr: "Montre à quoi des exécutions mettraient fin à une autre date, ou mois par mois, parmi les lignes d’aujourd’hui. N’écrit rien dans les bases.",
    en: "Shows what runs would end at another date, or month by month, among the rows of today. Writes nothing in the stores.",
  },
  ...folderArgument,
  example: "egide simulate demo --from 2026-01-01 --to 2032-01-01 --every P1Y",
  options: {
    at: dayOption(
      "le jour, AAAA-MM-JJ : une exécution à 0 h, heure de Paris",
      "the day, YYYY-MM-DD: a run at 00:00, Paris time",
    ),
    from: dayOption(
      "le premier jour d’une suite d’exécutions ; aujourd’hui par défaut",
      "the first day of a series of runs; today by default",
    ),
    to: dayOption("le dernier jour de la suite", "the last day of the series"),
    every: {
      kind: "text",
      placeholder: "PERIOD",
      help: {
        fr: "la période entre deux exécutions ; P1M par défaut",
        en: "the period between two runs; P1M by default",
      },
    },
    estimate: {
      kind: "switch",
      help: {
        fr: "d’après un échantillon des grandes tables, avec sa marge d’erreur",
        en: "from a sample of large tables, with its margin of error",
      },
    },
    svg: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "dessine aussi la suite dans ce fichier",
        en: "also draws the series in this file",
      },
    },
    rule: ruleOption,
    json: jsonOption,
  },
  run: async (call) => {
    const isSeries =
      call.switch("estimate") ||
      ["from", "to", "every", "svg"].some((option) => call.text(option) !== null);
    if (!isSeries) {
      const day = dayOf(call.text("at"));
      if (day === null) throw new FailureError(retentionFailure("retention.date"));
      return await showPlans(commands, call, startOfDay(day));
    }
    return await showSeries(commands, call);
  },
});

const dayOf = (text: string | null): Temporal.PlainDate | null => {
  try {
    if (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text))
      return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    // Said by the caller: 30 February has the right shape and is no day.
  }
  return null;
};

interface Asked {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly every: string;
  readonly days: readonly Temporal.PlainDate[];
}

const askedOf = ({ clock }: PlanCommands, call: Call): Asked => {
  const from = call.text("from") === null ? civilDay(clock.now()) : dayOf(call.text("from"));
  const to = dayOf(call.text("to"));
  const every = call.text("every") ?? "P1M";
  const days = from && to && call.text("at") === null ? stepsOf(from, to, every) : null;
  if (!from || !to || !days)
    throw new FailureError(retentionFailure("retention.simulation-range", { most: mostSteps }));
  return { from, to, every, days };
};

const showSeries = async (commands: PlanCommands, call: Call): Promise<number> => {
  const asked = askedOf(commands, call);
  const policy = await openPolicy(commands, call);
  const rules = selectedRules(policy, call.texts("rule"));
  const { remedies } = commands;
  const { language, console } = call;
  const { days } = asked;
  const result = await commands.withStores(
    async (openStore) =>
      await simulateSeries(
        { openStore, remedies },
        { policy, rules, days, estimate: call.switch("estimate") },
      ),
  );
  const asJson = (value: object): void => console.out(`${JSON.stringify(value, null, 2)}\n`);
  const catalogue = await commands.catalogue();
  if (result.kind === "rules-refused") {
    if (call.switch("json")) asJson(checkAsJson(result.check, policy, language, catalogue));
    else console.out(sayCheck(result.check, policy, language, catalogue));
    return exitCodes.refused;
  }
  if (result.kind === "plan-refused") {
    const { refusals } = result;
    const at = startOfDay(asked.from);
    if (call.switch("json")) asJson(plansAsJson(at, [], refusals, language, catalogue));
    else console.out(sayPlans([], refusals, language, catalogue));
    return exitCodes.refused;
  }
  const report = reportOf(policy.name, asked, result.rules, call);
  if (call.switch("json")) asJson(report);
  else console.out(saySimulation(report, language));
  const file = call.text("svg");
  if (file !== null) await writeDrawing(file, drawSimulation(report, language));
  return exitCodes.done;
};

const reportOf = (
  policy: string,
  { from, to, every, days }: Asked,
  rules: readonly RuleSeries[],
  { language }: Call,
): SimulationReport => ({
  format: "egide/simulation@1",
  policy,
  from: from.toString(),
  to: to.toString(),
  every,
  rules: rules.map(({ rule, share, steps }) => ({
    rule: rule.id,
    sentence: ruleSentence(rule, language),
    store: rule.store,
    collection: rule.collection,
    end: rule.end.kind === "keep" ? "delete" : rule.end.kind,
    share,
    steps: steps.map((step, at) => ({ at: String(days[at]), ...step })),
  })),
});
