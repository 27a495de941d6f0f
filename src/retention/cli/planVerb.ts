import { exitCodes } from "../../kernel/index.ts";
import type { Call, Verb } from "../../platform/command-line/index.ts";
import { simulate } from "../simulation/actions/simulate.ts";
import { folderArgument, jsonOption, ruleOption } from "./options.ts";
import { openPolicy, selectedRules, type RetentionCommands } from "./openPolicy.ts";
import { checkAsJson, sayCheck } from "./sayCheck.ts";
import { plansAsJson, sayPlans } from "./sayPlans.ts";

export type PlanCommands = Pick<
  RetentionCommands,
  "openFolder" | "readers" | "catalogue" | "remedies" | "clock" | "withStores"
>;

/** `egide plan`: what a run would do now, or every reason why it would refuse. Writes nothing. */
export const planVerb = (commands: PlanCommands): Verb => ({
  name: "plan",
  summary: {
    fr: "Montre à quoi une exécution mettrait fin maintenant, ou pourquoi elle refuserait. N’écrit rien.",
    en: "Shows what a run would end now, or why it would refuse. Writes nothing.",
  },
  ...folderArgument,
  example: "egide plan demo",
  options: { rule: ruleOption, json: jsonOption },
  run: async (call) => await showPlans(commands, call, commands.clock.now()),
});

/** Says what a run at some moment would do, by the plans of the rules that the call names. */
export const showPlans = async (
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
