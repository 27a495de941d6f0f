import { civilDay, colon, exitCodes, FailureError } from "../../../kernel/index.ts";
import type { Verb } from "../../../platform/command-line/index.ts";
import { openPolicy, type RetentionCommands } from "../../../retention/index.ts";
import { reachFailure } from "../errors.ts";
import { erasePerson } from "../actions/erasePerson.ts";
import { inSnapshots } from "../actions/personStores.ts";
import { unknownKinds, withReach } from "../actions/openReach.ts";
import { planErasure } from "../actions/planErasure.ts";
import { dutiesOf } from "../model/dutiesOf.ts";
import { personDigest } from "../model/personDigest.ts";
import { sayRefusals } from "./accessVerb.ts";
import { onePersonOption, personOption, readPersonFile } from "./personFile.ts";
import { sayErasure } from "./sayErasure.ts";

/** `egide rights erase`: says what an erasure would do; with `--execute`, does it, receipts to the ledger. */
export const eraseVerb = (commands: RetentionCommands): Verb => ({
  name: "rights erase",
  summary: {
    fr: "Efface une personne de toutes les bases décrites : à blanc, ou pour de bon avec --execute, reçus au journal.",
    en: "Erases a person from every described database: a dry run, or for real with --execute, receipts to the ledger.",
  },
  usage: "[FOLDER]",
  arguments: { least: 0, most: 1 },
  example: "egide rights erase demo --person person.txt",
  options: {
    person: personOption,
    "one-person": onePersonOption,
    request: {
      kind: "text",
      placeholder: "ID",
      help: {
        fr: "la demande à laquelle l’effacement répond, sans nommer personne ; va dans le reçu",
        en: "the request that the erasure answers, naming nobody; stands in the receipt",
      },
    },
    execute: {
      kind: "switch",
      help: { fr: "efface pour de bon", en: "erases for real" },
    },
  },
  run: async (call) => {
    const identities = await readPersonFile(call);
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
      duties: dutiesOf(policy),
      today: civilDay(commands.clock.now()),
    };
    if (!isReal)
      return await commands.withStores(
        async (openStore) =>
          await withReach(openStore, policy, true, async (reach) => {
            const wrong = [...reach.wrong, ...unknownKinds(reach.map, identities)];
            if (wrong.length > 0) return sayRefusals(wrong, call, catalogue);
            const plan = await inSnapshots(reach.stores, (rows) =>
              planErasure(reach.map, rows, request),
            );
            console.out(sayErasure(plan, reach, language));
            if (plan.refusals.length > 0) return sayRefusals(plan.refusals, call, catalogue);
            console.out(`${wording[language].dry}\n`);
            return exitCodes.done;
          }),
      );
    return await commands.withRuns(
      async ({ openStore, ledger, pseudonymKey }) =>
        await withReach(openStore, policy, false, async (reach) => {
          const wrong = [...reach.wrong, ...unknownKinds(reach.map, identities)];
          if (wrong.length > 0) return sayRefusals(wrong, call, catalogue);
          await ledger.assertCanSign();
          const key = await pseudonymKey();
          const { plan, refusals, receipts } = await erasePerson(
            {
              clock: commands.clock,
              ids: commands.ids,
              engine: commands.engine,
              digests: identities.map((identity) => personDigest(key, identity)),
              ledger,
            },
            reach.map,
            reach.stores,
            request,
          );
          if (receipts.length > 0) await ledger.checkpoint();
          console.out(sayErasure(plan, reach, language));
          for (const receipt of receipts)
            console.out(
              `${wording[language].receipt}${colon[language]}${receipt.store} ${receipt.id}\n`,
            );
          return refusals.length > 0 ? sayRefusals(refusals, call, catalogue) : exitCodes.done;
        }),
    );
  },
});

const wording = {
  fr: {
    dry: "À blanc : rien n’a été écrit. Ajoutez --execute et --request pour effacer.",
    receipt: "Reçu au journal",
  },
  en: {
    dry: "A dry run: nothing was written. Add --execute and --request to erase.",
    receipt: "Receipt in the ledger",
  },
} as const;
