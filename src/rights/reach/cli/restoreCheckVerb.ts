import { civilDay, exitCodes, FailureError } from "../../../kernel/index.ts";
import type { Call, Verb } from "../../../platform/command-line/index.ts";
import { openPolicy, type RetentionCommands } from "../../../retention/index.ts";
import { erasePerson } from "../actions/erasePerson.ts";
import { inSnapshots } from "../actions/personStores.ts";
import { erasedSince, findReturned } from "../actions/findReturned.ts";
import { withReach } from "../actions/openReach.ts";
import { planErasure } from "../actions/planErasure.ts";
import { reachFailure } from "../errors.ts";
import { dutiesOf } from "../model/dutiesOf.ts";
import { personDigest } from "../model/personDigest.ts";
import type { PersonIdentity } from "../model/reached.ts";
import { sayRefusals } from "./accessVerb.ts";
import { sayErasure } from "./sayErasure.ts";

/** `egide rights restore-check`: who came back with a restored backup although they were erased; with `--execute`, erases them again. */
export const rightsRestoreCheckVerb = (commands: RetentionCommands): Verb => ({
  name: "rights restore-check",
  summary: {
    fr: "Après une restauration, dit combien de personnes effacées sont revenues ; avec --execute, les efface de nouveau.",
    en: "After a restore, says how many erased persons came back; with --execute, erases them again.",
  },
  usage: "[FOLDER]",
  arguments: { least: 0, most: 1 },
  example: "egide rights restore-check demo --store guichet --restored-to 2026-11-01T03:00:00Z",
  options: {
    store: {
      kind: "text",
      placeholder: "NAME",
      help: { fr: "la base restaurée, de stores.yaml", en: "the restored store, of stores.yaml" },
    },
    "restored-to": {
      kind: "text",
      placeholder: "INSTANT",
      help: {
        fr: "le moment de la sauvegarde : 2026-11-01T03:00:00Z",
        en: "the moment of the backup: 2026-11-01T03:00:00Z",
      },
    },
    execute: {
      kind: "switch",
      help: { fr: "efface de nouveau, pour de bon", en: "erases again, for real" },
    },
  },
  run: async (call) => {
    const moment = momentOf(call);
    const policy = await openPolicy(commands, call);
    const catalogue = await commands.catalogue();
    const { language, console } = call;
    return await commands.withRuns(
      async ({ openStore, ledger, pseudonymKey }) =>
        await withReach(openStore, policy, !call.switch("execute"), async (reach) => {
          const store = call.text("store") ?? "";
          if (!reach.stores.has(store)) {
            const known = [...reach.stores.keys()].join(", ");
            return sayRefusals(
              [reachFailure("rights.reach-store-unknown", { store, known })],
              call,
              catalogue,
            );
          }
          if (reach.wrong.length > 0) return sayRefusals(reach.wrong, call, catalogue);
          const key = await pseudonymKey();
          const digestOf = (identity: PersonIdentity): string => personDigest(key, identity);
          const digests = await erasedSince(ledger, store, moment);
          const identities = await inSnapshots(reach.stores, (rows) =>
            findReturned(reach.map, rows, store, digests, digestOf),
          );
          console.out(`${wording[language](identities.length)}\n`);
          if (identities.length === 0) return exitCodes.done;
          const request = {
            id: `restore-${store}-${moment.toString({ smallestUnit: "second" })}`,
            identities,
            // Somebody made sure of it when they were erased.
            isOnePerson: true,
            duties: dutiesOf(policy),
            today: civilDay(commands.clock.now()),
          };
          if (!call.switch("execute")) {
            const plan = await inSnapshots(reach.stores, (rows) =>
              planErasure(reach.map, rows, request),
            );
            console.out(sayErasure(plan, reach, language));
            sayRefusals(plan.refusals, call, catalogue);
            return exitCodes.refused;
          }
          await ledger.assertCanSign();
          const { plan, refusals, receipts } = await erasePerson(
            { ...commands, digests: identities.map(digestOf), ledger },
            reach.map,
            reach.stores,
            request,
          );
          if (receipts.length > 0) await ledger.checkpoint();
          console.out(sayErasure(plan, reach, language));
          return refusals.length > 0 ? sayRefusals(refusals, call, catalogue) : exitCodes.done;
        }),
    );
  },
});

const momentOf = (call: Call): Temporal.Instant => {
  try {
    return Temporal.Instant.from(call.text("restored-to") ?? "");
  } catch {
    throw new FailureError(reachFailure("rights.reach-moment"));
  }
};

const wording = {
  fr: (count: number): string =>
    count === 0
      ? "Aucune personne effacée n’est revenue."
      : `Identités effacées depuis, et revenues : ${count}.`,
  en: (count: number): string =>
    count === 0
      ? "No erased person came back."
      : `Identities erased since then, and back again: ${count}.`,
} as const;
