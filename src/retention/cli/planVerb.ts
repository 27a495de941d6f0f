import { exitCodes, FailureError, startOfDay } from "../../kernel/index.ts";
import type { Call, Verb } from "../../platform/command-line/index.ts";
import { retentionFailure } from "../errors.ts";
import { simulate } from "../simulation/actions/simulate.ts";
import { folderArgument, jsonOption, ruleOption } from "./options.ts";
import { openPolicy, selectedRules, type RetentionCommands } from "./openPolicy.ts";
import { checkAsJson, sayCheck } from "./sayCheck.ts";
import { plansAsJson, sayPlans } from "./sayPlans.ts";

type PlanCommands = Pick<
  RetentionCommands,
  "openFolder" | "readers" | "catalogue" | "remedies" | "clock" | "withStores"
>;

/** `egide plan`: what a run would do now, or every reason why it would refuse. Writes nothing. */
export const planVerb = (commands: PlanCommands): Verb => ({
  name: "plan",
  summary: {
    fr: "Montre ce qu’une exécution supprimerait maintenant, ou pourquoi elle refuserait. N’écrit rien.",
    en: "Shows what a run would delete now, or why it would refuse. Writes nothing.",
  },
  ...folderArgument,
  example: "egide plan demo",
  options: { rule: ruleOption, json: jsonOption },
  run: async (call) => await showPlans(commands, call, commands.clock.now()),
});

/** `egide simulate`: the same at another date, on the rows that exist today. */
export const simulateVerb = (commands: PlanCommands): Verb => ({
  name: "simulate",
  summary: {
    fr: "Montre ce qu’une exécution supprimerait à une autre date, parmi les lignes d’aujourd’hui. N’écrit rien.",
    en: "Shows what a run would delete at another date, among the rows of today. Writes nothing.",
  },
  ...folderArgument,
  example: "egide simulate demo --at 2030-01-01",
  options: {
    at: {
      kind: "text",
      placeholder: "DATE",
      help: {
        fr: "le jour, AAAA-MM-JJ : une exécution à 0 h, heure de Paris",
        en: "the day, YYYY-MM-DD: a run at 00:00, Paris time",
      },
    },
    rule: ruleOption,
    json: jsonOption,
  },
  run: async (call) => await showPlans(commands, call, startOfDay(dayOf(call.text("at")))),
});

const dayOf = (text: string | null): Temporal.PlainDate => {
  try {
    if (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text))
      return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    // Said below: 30 February has the right shape and is no day.
  }
  throw new FailureError(retentionFailure("retention.date"));
};

const showPlans = async (
  commands: PlanCommands,
  call: Call,
  at: Temporal.Instant,
): Promise<number> => {
  const policy = await openPolicy(commands, call);
  const rules = selectedRules(policy, call.texts("rule"));
  const { remedies } = commands;
  const result = await commands.withStores(
    async (openStore) => await simulate({ openStore, remedies }, policy, at, rules),
  );
  const catalogue = await commands.catalogue();
  const { language, console } = call;
  const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  if (result.kind === "rules-refused") {
    console.out(
      call.switch("json")
        ? asJson(checkAsJson(result.check, policy, language, catalogue))
        : sayCheck(result.check, policy, language, catalogue),
    );
    return exitCodes.refused;
  }
  const { plans, refusals } = result;
  console.out(
    call.switch("json")
      ? asJson(plansAsJson(at, plans, refusals, language, catalogue))
      : sayPlans(plans, refusals, language, catalogue),
  );
  return refusals.length > 0 ? exitCodes.refused : exitCodes.done;
};
