import { exitCodes } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { checkSelected } from "../simulation/actions/simulate.ts";
import { folderArgument, jsonOption } from "./options.ts";
import { openPolicy, type RetentionCommands } from "./openPolicy.ts";
import { checkAsJson, sayCheck } from "./sayCheck.ts";

/** `egide rules check`: says each rule as a sentence and refuses what would not keep its promise; opens no database. */
export const rulesCheckVerb = (
  commands: Pick<RetentionCommands, "openFolder" | "readers" | "catalogue">,
): Verb => ({
  name: "rules check",
  summary: {
    fr: "Dit chaque règle en une phrase et refuse celles qui ne tiennent pas leur promesse.",
    en: "Says each rule as a sentence and refuses those that do not keep their promise.",
  },
  ...folderArgument,
  example: "egide rules check demo",
  options: {
    explain: {
      kind: "switch",
      help: {
        fr: "dit aussi chaque règle en anglais, et dessine sa ligne de vie",
        en: "says each rule in French too, and draws its life-line",
      },
    },
    json: jsonOption,
  },
  run: async (call) => {
    const policy = await openPolicy(commands, call);
    const check = checkSelected(policy, policy.rules);
    const catalogue = await commands.catalogue();
    const { language, console } = call;
    console.out(
      call.switch("json")
        ? `${JSON.stringify(checkAsJson(check, policy, language, catalogue), null, 2)}\n`
        : sayCheck(check, policy, language, catalogue, call.switch("explain")),
    );
    return check.refused ? exitCodes.refused : exitCodes.done;
  },
});
