import { exitCodes } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { folderArgument, jsonOption } from "./options.ts";
import { openPolicy, type RetentionCommands } from "./openPolicy.ts";
import { sayApproval } from "./sayApproval.ts";

/** `egide approve list`: the runs that wait for a second person, and those that have one and were not run yet. */
export const approveListVerb = (commands: RetentionCommands): Verb => ({
  name: "approve list",
  summary: {
    fr: "Liste les exécutions qui attendent une seconde personne.",
    en: "Lists the runs that wait for a second person.",
  },
  ...folderArgument,
  example: "egide approve list demo",
  options: { json: jsonOption },
  run: async (call) => {
    const policy = await openPolicy(commands, call);
    const open = await commands.withRuns(
      async ({ approvals }) => await approvals.open(policy.name),
    );
    const none = call.language === "fr" ? "Aucune demande.\n" : "No request.\n";
    call.console.out(
      call.switch("json")
        ? `${JSON.stringify({ format: "egide/approvals@1", approvals: open }, null, 2)}\n`
        : open.map((each) => sayApproval(each, call.language)).join("") || none,
    );
    return exitCodes.done;
  },
});
