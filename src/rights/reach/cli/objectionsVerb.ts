import { colon, exitCodes, FailureError } from "../../../kernel/index.ts";
import type { Verb } from "../../../platform/command-line/index.ts";
import type { RetentionCommands } from "../../../retention/index.ts";
import { openObjections } from "../actions/objections.ts";
import { objectingDigest } from "../model/personDigest.ts";
import { objectFailure } from "../objectErrors.ts";
import { activityOption } from "./objectVerb.ts";
import { personOption, readPersonFile } from "./personFile.ts";

/** `egide rights objections`: how many stand by activity; with `--person`, whether an activity may process that person: exit code 1 when not. */
export const objectionsVerb = (commands: Pick<RetentionCommands, "withRuns">): Verb => ({
  name: "rights objections",
  summary: {
    fr: "Compte les oppositions par activité ; avec --person et --activity, dit si la personne peut être traitée : code 1 si elle s’y oppose.",
    en: "Counts objections by activity; with --person and --activity, says whether the person may be processed: exit code 1 when they object.",
  },
  usage: "",
  arguments: { least: 0, most: 0 },
  example: "egide rights objections --person person.txt --activity lettre",
  options: { person: personOption, activity: activityOption },
  run: async (call) => {
    const { language, console } = call;
    const words = wording[language];
    const activity = call.text("activity")?.trim();
    const identities = call.text("person") === null ? null : await readPersonFile(call);
    if (identities !== null && !activity)
      throw new FailureError(objectFailure("rights.object-activity-unsaid"));
    return await commands.withRuns(async ({ ledger, pseudonymKey }) => {
      const key = await pseudonymKey();
      const objections = openObjections(ledger, (one) => objectingDigest(key, one));
      if (identities !== null) {
        const may = await objections.may(identities, activity ?? "");
        console.out(`${may ? words.may : words.mayNot}\n`);
        return may ? exitCodes.done : exitCodes.refused;
      }
      const counts = [...(await objections.counts())].filter(
        ([name]) => !activity || name === activity,
      );
      console.out(
        counts.length === 0
          ? `${words.none}\n`
          : counts.map(([name, count]) => `${name}${colon[language]}${count}\n`).join(""),
      );
      return exitCodes.done;
    });
  },
});

const wording = {
  fr: {
    may: "Aucune opposition : cette activité peut traiter la personne.",
    mayNot: "La personne s’y oppose : cette activité ne doit pas la traiter.",
    none: "Aucune opposition.",
  },
  en: {
    may: "No objection: this activity may process the person.",
    mayNot: "The person objects: this activity must not process them.",
    none: "No objection.",
  },
} as const;
