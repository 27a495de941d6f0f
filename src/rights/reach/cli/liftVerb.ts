import { civilDay, colon, exitCodes, FailureError } from "../../../kernel/index.ts";
import type { Call, Verb } from "../../../platform/command-line/index.ts";
import { openPolicy, type RetentionCommands } from "../../../retention/index.ts";
import { reachFailure } from "../errors.ts";
import { findRestricted, liftRestriction, type RestrictedNow } from "../actions/liftRestriction.ts";
import { withReach } from "../actions/openReach.ts";
import { restrictFailure } from "../restrictErrors.ts";
import { sayRefusals } from "./accessVerb.ts";

/** `egide rights lift`: says what a request restricts; with `--execute`, lifts it, once the person has been told. */
export const liftVerb = (commands: RetentionCommands): Verb => ({
  name: "rights lift",
  summary: {
    fr: "Lève la limitation d’une demande, une fois la personne informée : à blanc, ou pour de bon avec --execute, reçus au journal.",
    en: "Lifts the restriction of a request, once the person has been told: a dry run, or for real with --execute, receipts to the ledger.",
  },
  usage: "[FOLDER]",
  arguments: { least: 0, most: 1 },
  example: "egide rights lift demo --request 2026-14",
  options: {
    request: {
      kind: "text",
      placeholder: "ID",
      help: {
        fr: "la demande pour laquelle le traitement a été limité",
        en: "the request for which the processing was restricted",
      },
    },
    "told-on": {
      kind: "text",
      placeholder: "DATE",
      help: {
        fr: "le jour où la personne a été informée de la levée : 2026-12-01",
        en: "the day on which the person was told of it: 2026-12-01",
      },
    },
    execute: { kind: "switch", help: { fr: "lève pour de bon", en: "lifts for real" } },
  },
  run: async (call) => {
    const id = call.text("request")?.trim();
    if (!id) throw new FailureError(reachFailure("rights.reach-request-unsaid"));
    const isReal = call.switch("execute");
    const toldOn = isReal ? toldOnOf(call, civilDay(commands.clock.now())) : null;
    const policy = await openPolicy(commands, call);
    const catalogue = await commands.catalogue();
    const { language, console } = call;
    const none = (found: RestrictedNow): number | null =>
      found.size > 0
        ? null
        : sayRefusals([restrictFailure("rights.restrict-none", { request: id })], call, catalogue);
    const said = (found: RestrictedNow): string =>
      [...found]
        .flatMap(([store, counts]) =>
          Object.entries(counts).map(
            ([name, count]) =>
              `${store} · ${name}${colon[language]}${count} ${wording[language].lifted}\n`,
          ),
        )
        .join("");
    if (toldOn === null)
      return await commands.withStores(
        async (openStore) =>
          await withReach(openStore, policy, true, async ({ stores }) => {
            const found = await findRestricted(stores, id);
            console.out(said(found));
            const refused = none(found);
            if (refused !== null) return refused;
            console.out(`${wording[language].dry}\n`);
            return exitCodes.done;
          }),
      );
    return await commands.withRuns(
      async ({ openStore, ledger }) =>
        await withReach(openStore, policy, false, async ({ stores }) => {
          await ledger.assertCanSign();
          const { lifted, receipts } = await liftRestriction(
            { ...commands, digests: [], ledger },
            stores,
            { id, toldOn },
          );
          if (receipts.length > 0) await ledger.checkpoint();
          console.out(said(lifted));
          for (const receipt of receipts)
            console.out(
              `${wording[language].receipt}${colon[language]}${receipt.store} ${receipt.id}\n`,
            );
          return receipts.length > 0 ? exitCodes.done : (none(lifted) ?? exitCodes.done);
        }),
    );
  },
});

/** The day on which the person was told: before, so today at the latest. */
const toldOnOf = (call: Call, today: Temporal.PlainDate): Temporal.PlainDate => {
  try {
    const day = Temporal.PlainDate.from(call.text("told-on") ?? "", { overflow: "reject" });
    if (Temporal.PlainDate.compare(day, today) <= 0) return day;
  } catch {
    // Said below.
  }
  throw new FailureError(restrictFailure("rights.restrict-untold"));
};

const wording = {
  fr: {
    lifted: "ligne(s) dont la limitation est à lever",
    dry: "À blanc : rien n’a été levé. Informez la personne, puis ajoutez --told-on et --execute.",
    receipt: "Reçu au journal",
  },
  en: {
    lifted: "row(s) of which the restriction is to be lifted",
    dry: "A dry run: nothing was lifted. Tell the person, then add --told-on and --execute.",
    receipt: "Receipt in the ledger",
  },
} as const;
