import {
  civilDay,
  colon,
  dayWords,
  exitCodes,
  FailureError,
  type Language,
} from "../../../kernel/index.ts";
import type { Verb } from "../../../platform/command-line/index.ts";
import { openPolicy, type RetentionCommands } from "../../../retention/index.ts";
import { reachFailure } from "../errors.ts";
import { erasePerson, inSnapshots, isWritten } from "../actions/erasePerson.ts";
import { unknownKinds, withReach, type OpenedReach } from "../actions/openReach.ts";
import { planErasure } from "../actions/planErasure.ts";
import { dutiesOf } from "../model/dutiesOf.ts";
import type { ErasurePlan, KeptBecause } from "../model/erasurePlan.ts";
import { personDigest } from "../model/personDigest.ts";
import { sayRefusals } from "./accessVerb.ts";
import { personOption, readPersonFile } from "./personFile.ts";

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
            console.out(said(plan, reach, language));
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
          console.out(said(plan, reach, language));
          for (const receipt of receipts)
            console.out(
              `${wording[language].receipt}${colon[language]}${receipt.store} ${receipt.id}\n`,
            );
          return refusals.length > 0 ? sayRefusals(refusals, call, catalogue) : exitCodes.done;
        }),
    );
  },
});

const said = (plan: ErasurePlan, { map, undescribed }: OpenedReach, language: Language): string => {
  const words = wording[language];
  const numbers = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB");
  const lines = plan.rows.flatMap(({ collection: id, deleted, changed, kept }) => {
    const { store = "?", name = "?" } = map.collections.get(id) ?? {};
    const line = (what: string, count: number): string[] =>
      count === 0 ? [] : [`${store} · ${name}${colon[language]}${numbers.format(count)} ${what}\n`];
    const sum = (why: string): number =>
      changed.filter((one) => one.why === why).reduce((total, one) => total + one.rows.length, 0);
    return [
      ...line(words.deleted, deleted.length),
      ...line(words.anonymised, sum("anonymise")),
      ...line(words.detached, sum("detach")),
      ...kept.flatMap(({ count, why }) => line(keptWords(why, language), count)),
    ];
  });
  return [
    ...(plan.rows.some((rows) => isWritten(rows) || rows.kept.length > 0)
      ? lines
      : [`${words.nothing}\n`]),
    ...(undescribed.length === 0
      ? []
      : [`${words.undescribed}${colon[language]}${undescribed.join(", ")}.\n`]),
  ].join("");
};

const keptWords = (why: KeptBecause, language: Language): string => {
  const words = wording[language];
  if (why.kind === "ground") return `${words.kept}${colon[language]}${why.ground}`;
  if (why.kind === "shared") return words.shared;
  if (why.kind === "above") return words.above;
  const day = why.until === null ? null : dayWords(Temporal.PlainDate.from(why.until), language);
  return day === null ? words.duty(why.rule) : words.dutyUntil(why.rule, day);
};

const wording = {
  fr: {
    deleted: "à effacer",
    anonymised: "à anonymiser",
    detached: "d’autrui, à détacher",
    kept: "à garder",
    shared: "à garder, aussi à quelqu’un d’autre",
    above: "à garder, une ligne gardée y renvoie",
    duty: (rule: string) =>
      `à garder par la règle ${rule}, jusqu’à une date que la ligne ne dit pas seule`,
    dutyUntil: (rule: string, day: string) =>
      `à garder par la règle ${rule} jusqu’au ${day} inclus ; recommencez ensuite`,
    nothing: "Aucune ligne de cette personne.",
    undescribed: "Bases qu’aucun jeu de données ne décrit, non touchées",
    dry: "À blanc : rien n’a été écrit. Ajoutez --execute et --request pour effacer.",
    receipt: "Reçu au journal",
  },
  en: {
    deleted: "to be deleted",
    anonymised: "to be anonymised",
    detached: "of others, to be detached",
    kept: "to be kept",
    shared: "to be kept, somebody else’s too",
    above: "to be kept, a row that is kept refers to them",
    duty: (rule: string) =>
      `to be kept by the rule ${rule}, until a day that the row alone does not tell`,
    dutyUntil: (rule: string, day: string) =>
      `to be kept by the rule ${rule} until the end of ${day}; try again afterwards`,
    nothing: "No row of this person.",
    undescribed: "Databases that no dataset describes, not touched",
    dry: "A dry run: nothing was written. Add --execute and --request to erase.",
    receipt: "Receipt in the ledger",
  },
} as const;
