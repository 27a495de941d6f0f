import { exitCodes, momentWords } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { jsonOption } from "./options.ts";
import type { RetentionCommands } from "./openPolicy.ts";

/** `egide policy list`: the policies of the platform's database, with their present version. */
export const policyListVerb = ({
  withPolicies,
}: Pick<RetentionCommands, "withPolicies">): Verb => ({
  name: "policy list",
  summary: {
    fr: "Liste les politiques que tient la base de la plateforme.",
    en: "Lists the policies that the platform's database keeps.",
  },
  usage: "",
  arguments: { least: 0, most: 0 },
  example: "egide policy list",
  options: { json: jsonOption },
  run: async (call) => {
    const french = call.language === "fr";
    const found = await withPolicies(async (policies) => {
      const names = await policies.list();
      return await Promise.all(
        names.map(async (policy) => {
          const [latest] = await policies.revisions(policy, 1);
          return { policy, revision: latest?.number ?? 0, at: latest?.at ?? null };
        }),
      );
    });
    if (call.switch("json"))
      call.console.out(
        `${JSON.stringify({ format: "egide/policies@1", policies: found }, null, 2)}\n`,
      );
    else if (found.length === 0) call.console.out(french ? "Aucune politique.\n" : "No policy.\n");
    for (const { policy, revision, at } of call.switch("json") ? [] : found)
      call.console.out(
        `@${policy}  version ${revision}${at === null ? "" : `, ${momentWords(at, call.language)}`}\n`,
      );
    return exitCodes.done;
  },
});
