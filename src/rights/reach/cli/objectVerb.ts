import { civilDay, colon, exitCodes, FailureError } from "../../../kernel/index.ts";
import type { Call, Verb } from "../../../platform/command-line/index.ts";
import type { Activity } from "../../../register/index.ts";
import { openPolicy, type Policy, type RetentionCommands } from "../../../retention/index.ts";
import { reachFailure } from "../errors.ts";
import { findRestricted, liftRestriction } from "../actions/liftRestriction.ts";
import { openObjections } from "../actions/objections.ts";
import { unknownKinds, withReach } from "../actions/openReach.ts";
import { inSnapshots } from "../actions/personStores.ts";
import { planRestriction } from "../actions/planRestriction.ts";
import { recordObjection } from "../actions/recordObjection.ts";
import { restrictPerson } from "../actions/restrictPerson.ts";
import { collectionsOf, objectionMark, objectionRefusal } from "../model/objection.ts";
import { objectingDigest } from "../model/personDigest.ts";
import { objectFailure } from "../objectErrors.ts";
import { sayRefusals } from "./accessVerb.ts";
import { onePersonOption, personOption, readPersonFile } from "./personFile.ts";
import { sayRestriction } from "./restrictVerb.ts";

export const activityOption = {
  kind: "text",
  placeholder: "ID",
  help: {
    fr: "l’activité du registre à laquelle la personne s’oppose",
    en: "the activity of the register to which the person objects",
  },
} as const;

/** `egide rights object`: enters an objection, and takes the person out of what serves that activity alone; with `--withdraw`, ends it. */
export const objectVerb = (commands: RetentionCommands): Verb => ({
  name: "rights object",
  summary: {
    fr: "Inscrit l’opposition d’une personne à une activité, et la retire des vues de ses tables : à blanc, ou pour de bon avec --execute.",
    en: "Enters a person’s objection to an activity, and takes them out of the views of its tables: a dry run, or for real with --execute.",
  },
  usage: "[FOLDER]",
  arguments: { least: 0, most: 1 },
  example: "egide rights object demo --person person.txt --activity lettre --request 2026-14",
  options: {
    person: personOption,
    "one-person": onePersonOption,
    activity: activityOption,
    marketing: {
      kind: "switch",
      help: {
        fr: "il s’agit de prospection : rien ne prévaut contre cette opposition (art. 21, paragraphe 3)",
        en: "it is direct marketing: nothing prevails over this objection (art. 21(3))",
      },
    },
    withdraw: {
      kind: "switch",
      help: {
        fr: "la personne revient sur son opposition",
        en: "the person takes the objection back",
      },
    },
    request: {
      kind: "text",
      placeholder: "ID",
      help: {
        fr: "la demande qui porte l’opposition, sans nommer personne",
        en: "the request that bears the objection, naming nobody",
      },
    },
    execute: {
      kind: "switch",
      help: { fr: "inscrit pour de bon", en: "enters it for real" },
    },
  },
  run: async (call) => {
    const id = call.text("request")?.trim();
    if (!id) throw new FailureError(reachFailure("rights.reach-request-unsaid"));
    const isWithdrawn = call.switch("withdraw");
    const identities = isWithdrawn ? [] : await readPersonFile(call);
    const policy = await openPolicy(commands, call);
    const activity = activityOf(policy, call);
    const catalogue = await commands.catalogue();
    const { language, console } = call;
    const words = wording[language];
    const isMarketing = call.switch("marketing");
    const refusal = isWithdrawn ? null : objectionRefusal(activity, isMarketing);
    if (refusal !== null) return sayRefusals([refusal], call, catalogue);
    const only = collectionsOf(policy, activity.id);
    const mark = objectionMark(id, activity.id);
    const request = { id, mark, identities, isOnePerson: call.switch("one-person"), only };
    const isReal = call.switch("execute");
    return await commands.withRuns(
      async ({ openStore, ledger, pseudonymKey }) =>
        await withReach(openStore, policy, !isReal, async (reach) => {
          const wrong = [...reach.wrong, ...unknownKinds(reach.map, identities)];
          if (wrong.length > 0) return sayRefusals(wrong, call, catalogue);
          const key = await pseudonymKey();
          const digestOf = (identity: (typeof identities)[number]): string =>
            objectingDigest(key, identity);
          const parts = { ...commands, digests: identities.map(digestOf), ledger };
          const said = { request: id, activity: activity.id, isMarketing };
          const entered = await openObjections(ledger, digestOf).entered(id, activity.id);
          if (isWithdrawn) {
            const stands = entered?.stands === true;
            // After a stop in the middle it stands no more, and its rows are still restricted or their receipt waits.
            let isThere = stands || (await findRestricted(reach.stores, mark)).size > 0;
            if (isReal) {
              await ledger.assertCanSign();
              if (stands) await recordObjection(parts, { ...said, what: "withdrawn" });
              // Whoever takes an objection back knows that it ends.
              const toldOn = civilDay(commands.clock.now());
              const done = await liftRestriction(parts, reach.stores, { id, mark, toldOn });
              isThere ||= done.receipts.some(({ request: of }) => of === id);
              if (isThere) await ledger.checkpoint();
            }
            if (!isThere)
              return sayRefusals(
                [objectFailure("rights.object-none", { request: id, activity: activity.id })],
                call,
                catalogue,
              );
            console.out(`${isReal ? words.withdrawn : words.dry}\n`);
            return exitCodes.done;
          }
          // A second entry of one name would be refused by the ledger, or leave somebody out without a word.
          if (
            entered !== null &&
            !(entered.stands && parts.digests.every((one) => entered.persons.has(one)))
          )
            return sayRefusals(
              [objectFailure("rights.object-once", { request: id, activity: activity.id })],
              call,
              catalogue,
            );
          const plan = await inSnapshots(reach.stores, (rows) =>
            planRestriction(reach.map, rows, request),
          );
          if (plan.refusals.length > 0) return sayRefusals(plan.refusals, call, catalogue);
          if (!isReal) {
            console.out(sayRestriction(plan, reach, language));
            console.out(`${words.dry}\n`);
            return exitCodes.done;
          }
          await ledger.assertCanSign();
          // First the register: from then on whoever asks is told no, whatever happens to the rest.
          if (entered === null) await recordObjection(parts, { ...said, what: "objected" });
          const done = await restrictPerson(parts, reach.map, reach.stores, request);
          await ledger.checkpoint();
          console.out(`${words.entered}${colon[language]}${activity.id}\n`);
          console.out(sayRestriction(plan, reach, language));
          return done.refusals.length > 0
            ? sayRefusals(done.refusals, call, catalogue)
            : exitCodes.done;
        }),
    );
  },
});

const activityOf = ({ register }: Policy, call: Call): Activity => {
  const activity = call.text("activity")?.trim();
  if (!activity) throw new FailureError(objectFailure("rights.object-activity-unsaid"));
  const found = register.activities.find(({ id }) => id === activity);
  if (found !== undefined) return found;
  const known = register.activities.map(({ id }) => id).join(", ");
  throw new FailureError(objectFailure("rights.object-activity-unknown", { activity, known }));
};

const wording = {
  fr: {
    entered: "Opposition inscrite au journal",
    withdrawn: "Opposition retirée ; les lignes reviennent dans les vues.",
    dry: "À blanc : rien n’a été écrit. Ajoutez --execute pour inscrire.",
  },
  en: {
    entered: "Objection entered in the ledger",
    withdrawn: "Objection withdrawn; the rows are back in the views.",
    dry: "A dry run: nothing was written. Add --execute to enter it.",
  },
} as const;
