import { colon, exitCodes, FailureError, type Language } from "../../../kernel/index.ts";
import type { Verb } from "../../../platform/command-line/index.ts";
import { openPolicy, type RetentionCommands } from "../../../retention/index.ts";
import { reachFailure } from "../errors.ts";
import { unknownKinds, withReach, type OpenedReach } from "../actions/openReach.ts";
import { inSnapshots } from "../actions/personStores.ts";
import { planRestriction } from "../actions/planRestriction.ts";
import { restrictPerson } from "../actions/restrictPerson.ts";
import { personDigest } from "../model/personDigest.ts";
import type { RestrictionPlan } from "../model/restriction.ts";
import { sayRefusals } from "./accessVerb.ts";
import { onePersonOption, personOption, readPersonFile } from "./personFile.ts";

/** `egide rights restrict`: says which rows of a person would be restricted; with `--execute`, restricts them, receipts to the ledger. */
export const restrictVerb = (commands: RetentionCommands): Verb => ({
  name: "rights restrict",
  summary: {
    fr: "Limite le traitement des lignes d’une personne : hors des vues, ni changées ni effacées ; à blanc, ou pour de bon avec --execute.",
    en: "Restricts the processing of a person’s rows: out of views, neither changed nor deleted; a dry run, or for real with --execute.",
  },
  usage: "[FOLDER]",
  arguments: { least: 0, most: 1 },
  example: "egide rights restrict demo --person person.txt",
  options: {
    person: personOption,
    "one-person": onePersonOption,
    only: {
      kind: "text",
      placeholder: "TABLES",
      help: {
        fr: "ces tables seulement, séparées par des virgules : « table » ou « base/table »",
        en: 'these tables alone, separated by commas: "table" or "store/table"',
      },
    },
    shared: {
      kind: "switch",
      help: {
        fr: "aussi les lignes qui sont à quelqu’un d’autre avec la personne : leur traitement cesse pour tous deux",
        en: "also rows that are somebody else’s with the person: their processing stops for both",
      },
    },
    request: {
      kind: "text",
      placeholder: "ID",
      help: {
        fr: "la demande à laquelle la limitation répond, sans nommer personne ; c’est par elle qu’on la lève",
        en: "the request that the restriction answers, naming nobody; by it the restriction is lifted",
      },
    },
    execute: { kind: "switch", help: { fr: "limite pour de bon", en: "restricts for real" } },
  },
  run: async (call) => {
    const identities = await readPersonFile(call);
    const isReal = call.switch("execute");
    const id = call.text("request")?.trim();
    if (isReal && !id) throw new FailureError(reachFailure("rights.reach-request-unsaid"));
    const policy = await openPolicy(commands, call);
    const catalogue = await commands.catalogue();
    const { language, console } = call;
    const only = call
      .text("only")
      ?.split(",")
      .map((name) => name.trim());
    const request = {
      id: id ?? "",
      identities,
      isOnePerson: call.switch("one-person"),
      coversShared: call.switch("shared"),
      only: only ?? null,
    };
    if (!isReal)
      return await commands.withStores(
        async (openStore) =>
          await withReach(openStore, policy, true, async (reach) => {
            const wrong = [...reach.wrong, ...unknownKinds(reach.map, identities)];
            if (wrong.length > 0) return sayRefusals(wrong, call, catalogue);
            const plan = await inSnapshots(reach.stores, (rows) =>
              planRestriction(reach.map, rows, request),
            );
            console.out(sayRestriction(plan, reach, language));
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
          const { plan, refusals, receipts } = await restrictPerson(
            { ...commands, digests: identities.map((one) => personDigest(key, one)), ledger },
            reach.map,
            reach.stores,
            request,
          );
          if (receipts.length > 0) await ledger.checkpoint();
          console.out(sayRestriction(plan, reach, language));
          for (const { store, id: receipt } of receipts)
            console.out(`${wording[language].receipt}${colon[language]}${store} ${receipt}\n`);
          return refusals.length > 0 ? sayRefusals(refusals, call, catalogue) : exitCodes.done;
        }),
    );
  },
});

/** What a restriction would do, or did, collection by collection: counts, nobody’s name. */
export const sayRestriction = (
  { parts }: RestrictionPlan,
  { map, undescribed, views }: OpenedReach,
  language: Language,
): string => {
  const words = wording[language];
  const lines = parts.flatMap(({ collection, rows, already, shared }) => {
    const { id = "", store = "?", name = "?" } = map.collections.get(collection) ?? {};
    const line = (what: string, count: number): string[] =>
      count === 0 ? [] : [`${store} · ${name}${colon[language]}${count} ${what}\n`];
    const still = rows.length === 0 ? [] : (views.get(id) ?? []);
    return [
      ...line(words.restricted, rows.length - already),
      ...line(words.already, already),
      ...line(words.shared, shared),
      // Another view than ours reads the table itself, and goes on showing these rows.
      ...(still.length === 0
        ? []
        : [`${store} · ${name}${colon[language]}${words.views} ${still.join(", ")}\n`]),
    ];
  });
  return [
    ...(lines.length === 0 ? [`${words.nothing}\n`] : lines),
    ...(undescribed.length === 0
      ? []
      : [`${words.undescribed}${colon[language]}${undescribed.join(", ")}.\n`]),
  ].join("");
};

const wording = {
  fr: {
    restricted: "à limiter",
    already: "déjà limitée(s)",
    shared: "laissée(s), aussi à quelqu’un d’autre (--shared)",
    views:
      "ces vues lisent la table elle-même, et montreront encore ces lignes ; faites-leur lire la vue egide_governed :",
    nothing: "Aucune ligne de cette personne.",
    undescribed: "Bases qu’aucun jeu de données ne décrit, non touchées",
    dry: "À blanc : rien n’a été écrit. Ajoutez --execute et --request pour limiter.",
    receipt: "Reçu au journal",
  },
  en: {
    restricted: "to be restricted",
    already: "restricted already",
    shared: "left, somebody else’s too (--shared)",
    views:
      "these views read the table itself, and will go on showing these rows; let them read the view egide_governed:",
    nothing: "No row of this person.",
    undescribed: "Databases that no dataset describes, not touched",
    dry: "A dry run: nothing was written. Add --execute and --request to restrict.",
    receipt: "Receipt in the ledger",
  },
} as const;
