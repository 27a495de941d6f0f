import { dayWords, exitCodes, type Language } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { listHolds, type ListedHold } from "../execution/actions/listHolds.ts";
import { folderArgument, jsonOption } from "./options.ts";
import { openPolicy, type RetentionCommands } from "./openPolicy.ts";

/** `egide hold list`: never whom or which row a hold keeps. Answers 1 when a hold should have been looked at again. */
export const holdListVerb = (
  commands: Pick<
    RetentionCommands,
    "openFolder" | "readers" | "catalogue" | "clock" | "withStores"
  >,
): Verb => ({
  name: "hold list",
  summary: {
    fr: "Liste les gels, sans dire qui ils concernent ; code 1 si l’un aurait dû être réexaminé.",
    en: "Lists the holds, not whom they hold; exit code 1 when one should have been looked at again.",
  },
  ...folderArgument,
  example: "egide hold list demo",
  options: { json: jsonOption },
  run: async (call) => {
    const policy = await openPolicy(commands, call);
    const holds = await commands.withStores(
      async (openStore) => await listHolds({ openStore, clock: commands.clock }, policy),
    );
    call.console.out(
      call.switch("json")
        ? `${JSON.stringify({ format: "egide/holds@1", holds }, null, 2)}\n`
        : say(holds, call.language),
    );
    return holds.some(({ isOverdue }) => isOverdue) ? exitCodes.refused : exitCodes.done;
  },
});

const kinds = {
  person: { fr: "personne", en: "person" },
  file: { fr: "dossier", en: "file" },
  query: { fr: "requête", en: "query" },
} as const;

const say = (holds: readonly ListedHold[], language: Language): string => {
  const fr = language === "fr";
  if (holds.length === 0) return fr ? "Aucun gel.\n" : "No hold.\n";
  const day = (text: string): string => dayWords(Temporal.PlainDate.from(text), language);
  return holds
    .map(
      (hold) =>
        `${hold.isOverdue ? "!" : "·"} ${hold.id} (${kinds[hold.kind][language]}) ${hold.stores.join(", ")} : ${hold.collections.join(", ")}\n` +
        `    ${hold.reason}, ${hold.author}, ${day(hold.placedAt.slice(0, 10))}\n` +
        `    ${
          hold.isOverdue
            ? fr
              ? `devait être réexaminé le ${day(hold.reviewOn)} : le lever, ou le maintenir (egide hold review)`
              : `should have been looked at again on ${day(hold.reviewOn)}: release it, or let it stand (egide hold review)`
            : fr
              ? `à réexaminer le ${day(hold.reviewOn)}`
              : `to be looked at again on ${day(hold.reviewOn)}`
        }\n`,
    )
    .join("");
};
