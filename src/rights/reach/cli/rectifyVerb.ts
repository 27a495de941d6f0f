import { colon, exitCodes, FailureError, type Failure } from "../../../kernel/index.ts";
import type { Verb } from "../../../platform/command-line/index.ts";
import { openPolicy, type RetentionCommands } from "../../../retention/index.ts";
import { reachFailure } from "../errors.ts";
import { unknownKinds, withReach } from "../actions/openReach.ts";
import { inSnapshots } from "../actions/personStores.ts";
import { planRectification } from "../actions/planRectification.ts";
import { rectifyPerson } from "../actions/rectifyPerson.ts";
import { placeOf } from "../model/changeTargets.ts";
import type { OwnershipMap } from "../model/ownershipMap.ts";
import { personDigest } from "../model/personDigest.ts";
import type { ChangeLine, ProposedChange } from "../model/proposedChange.ts";
import { sayRefusals } from "./accessVerb.ts";
import { changeOption, readChangeFile } from "./changeFile.ts";
import { onePersonOption, personOption, readPersonFile } from "./personFile.ts";
import { sayRectification } from "./sayRectification.ts";

/** `egide rights rectify`: shows what a rectification would change, field by field; with `--execute`, does it, receipts to the ledger. */
export const rectifyVerb = (commands: RetentionCommands): Verb => ({
  name: "rights rectify",
  summary: {
    fr: "Rectifie une donnée d’une personne et toutes ses copies : à blanc, champ par champ, ou pour de bon avec --execute, reçus au journal.",
    en: "Rectifies a datum of a person and all its copies: a dry run, field by field, or for real with --execute, receipts to the ledger.",
  },
  usage: "[FOLDER]",
  arguments: { least: 0, most: 1 },
  example: "egide rights rectify demo --person person.txt --change change.txt",
  options: {
    person: personOption,
    "one-person": onePersonOption,
    change: changeOption,
    shared: {
      kind: "switch",
      help: {
        fr: "la nouvelle valeur est vraie aussi pour ceux à qui ces lignes sont avec la personne : quelqu’un l’a vérifié",
        en: "the new value is true for those too whose rows these are with the person: somebody has made sure",
      },
    },
    request: {
      kind: "text",
      placeholder: "ID",
      help: {
        fr: "la demande à laquelle la rectification répond, sans nommer personne ; va dans le reçu",
        en: "the request that the rectification answers, naming nobody; stands in the receipt",
      },
    },
    execute: { kind: "switch", help: { fr: "rectifie pour de bon", en: "rectifies for real" } },
  },
  run: async (call) => {
    const identities = await readPersonFile(call);
    const lines = await readChangeFile(call);
    const isReal = call.switch("execute");
    const id = call.text("request")?.trim();
    if (isReal && !id) throw new FailureError(reachFailure("rights.reach-request-unsaid"));
    const policy = await openPolicy(commands, call);
    const catalogue = await commands.catalogue();
    const { language, console } = call;
    const request = {
      id: id ?? "",
      identities,
      isOnePerson: call.switch("one-person"),
      coversShared: call.switch("shared"),
    };
    if (!isReal)
      return await commands.withStores(
        async (openStore) =>
          await withReach(openStore, policy, true, async (reach) => {
            const { changes, wrong } = changesIn(reach.map, lines);
            const against = [...reach.wrong, ...unknownKinds(reach.map, identities), ...wrong];
            if (against.length > 0) return sayRefusals(against, call, catalogue);
            const plan = await inSnapshots(reach.stores, (rows) =>
              planRectification(reach.map, rows, { ...request, changes }),
            );
            console.out(sayRectification(plan, reach, language));
            if (plan.refusals.length > 0) return sayRefusals(plan.refusals, call, catalogue);
            console.out(`${wording[language].dry}\n`);
            return exitCodes.done;
          }),
      );
    return await commands.withRuns(
      async ({ openStore, ledger, pseudonymKey }) =>
        await withReach(openStore, policy, false, async (reach) => {
          const { changes, wrong } = changesIn(reach.map, lines);
          const against = [...reach.wrong, ...unknownKinds(reach.map, identities), ...wrong];
          if (against.length > 0) return sayRefusals(against, call, catalogue);
          await ledger.assertCanSign();
          const key = await pseudonymKey();
          const { plan, refusals, receipts } = await rectifyPerson(
            { ...commands, digests: identities.map((one) => personDigest(key, one)), ledger },
            reach.map,
            reach.stores,
            { ...request, changes },
          );
          if (receipts.length > 0) await ledger.checkpoint();
          console.out(sayRectification(plan, reach, language));
          for (const receipt of receipts)
            console.out(
              `${wording[language].receipt}${colon[language]}${receipt.store} ${receipt.id}\n`,
            );
          return refusals.length > 0 ? sayRefusals(refusals, call, catalogue) : exitCodes.done;
        }),
    );
  },
});

const changesIn = (
  map: OwnershipMap,
  lines: readonly ChangeLine[],
): { readonly changes: readonly ProposedChange[]; readonly wrong: readonly Failure[] } => {
  const changes: ProposedChange[] = [];
  const wrong: Failure[] = [];
  for (const line of lines) {
    const place = placeOf(map, line);
    if ("code" in place) wrong.push(place);
    else
      changes.push({
        place,
        value: line.value,
        ...(line.was !== undefined && { was: line.was }),
      });
  }
  return { changes, wrong };
};

const wording = {
  fr: {
    dry: "À blanc : rien n’a été écrit. Ajoutez --execute et --request pour rectifier.",
    receipt: "Reçu au journal",
  },
  en: {
    dry: "A dry run: nothing was written. Add --execute and --request to rectify.",
    receipt: "Receipt in the ledger",
  },
} as const;
