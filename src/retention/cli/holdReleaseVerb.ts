import { exitCodes } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { releaseHold } from "../execution/actions/releaseHold.ts";
import { folderArgument, required } from "./options.ts";
import { openPolicy, type RetentionCommands } from "./openPolicy.ts";

/** `egide hold release`: the rows may end again, at the next run in which they are due. */
export const holdReleaseVerb = (commands: RetentionCommands): Verb => ({
  name: "hold release",
  summary: {
    fr: "Lève un gel dans toutes les bases : ses lignes suivent de nouveau leurs règles.",
    en: "Releases a hold in every database: its rows follow their rules again.",
  },
  ...folderArgument,
  example: "egide hold release demo --id 5f0c0c2e-6a52-4c0c-9f52-0d0a6a1f7b11 # exit 1",
  options: {
    id: {
      kind: "text",
      placeholder: "ID",
      help: {
        fr: "le gel, tel que « egide hold list » le nomme",
        en: 'the hold, as "egide hold list" names it',
      },
    },
  },
  run: async (call) => {
    const id = required(call, "id", "egide hold release demo --id …");
    const policy = await openPolicy(commands, call);
    const stores = await commands.withRuns(
      async (parts) => await releaseHold({ ...commands, ...parts }, policy, id),
    );
    call.console.out(
      call.language === "fr"
        ? `Gel ${id} levé dans ${stores.join(", ")}.\n`
        : `Hold ${id} released in ${stores.join(", ")}.\n`,
    );
    return exitCodes.done;
  },
});
