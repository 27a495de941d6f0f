import { dayWords, exitCodes, FailureError } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { retentionFailure } from "../errors.ts";
import { reviewHold } from "../execution/actions/reviewHold.ts";
import { folderArgument, required } from "./options.ts";
import { openPolicy, type RetentionCommands } from "./openPolicy.ts";

/** `egide hold review`: somebody has looked at a hold again, and lets it stand until another day. */
export const holdReviewVerb = (commands: RetentionCommands): Verb => ({
  name: "hold review",
  summary: {
    fr: "Maintient un gel qui a été réexaminé, jusqu’à un autre jour.",
    en: "Lets a hold stand that was looked at again, until another day.",
  },
  ...folderArgument,
  example:
    "egide hold review demo --id 5f0c0c2e-6a52-4c0c-9f52-0d0a6a1f7b11 --on 2050-06-30 # exit 1",
  options: {
    id: {
      kind: "text",
      placeholder: "ID",
      help: {
        fr: "le gel, tel que « egide hold list » le nomme",
        en: 'the hold, as "egide hold list" names it',
      },
    },
    on: {
      kind: "text",
      placeholder: "DATE",
      help: {
        fr: "le jour où quelqu’un le réexaminera, AAAA-MM-JJ",
        en: "the day on which somebody looks at it again, YYYY-MM-DD",
      },
    },
  },
  run: async (call) => {
    const id = required(call, "id", "egide hold review demo --id … --on 2050-06-30");
    const reviewOn = dayOf(
      required(call, "on", `egide hold review demo --id ${id} --on 2050-06-30`),
    );
    const policy = await openPolicy(commands, call);
    const stores = await commands.withRuns(
      async (parts) => await reviewHold({ ...commands, ...parts }, policy, { id, reviewOn }),
    );
    const day = dayWords(reviewOn, call.language);
    call.console.out(
      call.language === "fr"
        ? `Gel ${id} maintenu dans ${stores.join(", ")}, à réexaminer le ${day}.\n`
        : `Hold ${id} stands in ${stores.join(", ")}, to be looked at again on ${day}.\n`,
    );
    return exitCodes.done;
  },
});

const dayOf = (text: string): Temporal.PlainDate => {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    throw new FailureError(retentionFailure("retention.hold-review"));
  }
};
