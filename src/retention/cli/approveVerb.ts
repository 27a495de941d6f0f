import { exitCodes } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { approveRun } from "../execution/actions/approveRun.ts";
import { typedDigits } from "../execution/model/approval.ts";
import { required } from "./options.ts";
import type { RetentionCommands } from "./openPolicy.ts";
import { sayApproval } from "./sayApproval.ts";

const example = "egide approve run --id … --as NAME";

/** `egide approve run`: a second person agrees to a run; they read what it ends, and type its digest. */
export const approveVerb = (commands: Pick<RetentionCommands, "clock" | "withRuns">): Verb => ({
  name: "approve run",
  summary: {
    fr: "Approuve, en seconde personne, une exécution qui attend : son empreinte se saisit.",
    en: "Approves, as a second person, a run that waits: its digest is typed.",
  },
  usage: "",
  arguments: { least: 0, most: 0 },
  example: 'egide approve run --id 5f0c0c2e-6a52-4c0c-9f52-0d0a6a1f7b11 --as "A. Roche" # exit 1',
  options: {
    id: {
      kind: "text",
      placeholder: "ID",
      help: { fr: "la demande", en: "the request" },
    },
    as: {
      kind: "text",
      placeholder: "NAME",
      help: { fr: "qui approuve", en: "who approves" },
    },
  },
  run: async (call) => {
    const [id, by] = [required(call, "id", example), required(call, "as", example)];
    const { console, language } = call;
    const fr = language === "fr";
    return await commands.withRuns(async (parts) => {
      const request = await parts.approvals.find(id);
      if (request?.state === "waiting") console.err(sayApproval(request, language));
      console.err(
        fr
          ? `Saisir les ${typedDigits} signes de l’empreinte, puis Ctrl-D : `
          : `Type the ${typedDigits} digits of the digest, then Ctrl-D: `,
      );
      const typed = new TextDecoder().decode(await console.readInput(1_000)).trim();
      await approveRun({ ...commands, ...parts }, { id, by, typed });
      console.out(
        fr
          ? `Demande ${id} approuvée : l’exécution peut être relancée.\n`
          : `Request ${id} approved: the run can be started again.\n`,
      );
      return exitCodes.done;
    });
  },
});
