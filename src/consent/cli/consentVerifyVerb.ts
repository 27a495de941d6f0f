import { exitCodes, fill, type Bilingual, type Language } from "../../kernel/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import { progress, type Verb } from "../../platform/command-line/index.ts";
import { checkDays, type CheckedDays } from "../actions/checkDays.ts";
import type { DayChecksKept } from "../actions/dayChecks.ts";
import type { ProofDays } from "../actions/proofDays.ts";
import { faultWords } from "../model/proof/faultWords.ts";

/** What the command works with. */
export interface VerifyingParts {
  readonly days: Pick<ProofDays, "closed" | "leavesOf">;
  readonly ledger: Pick<Ledger, "entry" | "entries">;
  readonly checks: Pick<DayChecksKept, "keep">;
  readonly now: () => Temporal.Instant;
}

/** Opens it for one command, and closes it, whatever happens; main/ provides it. */
export type WithVerifying = <T>(work: (parts: VerifyingParts) => Promise<T>) => Promise<T>;

const words = {
  checking: { fr: "Jours vérifiés : {done} sur {of}", en: "Days checked: {done} of {of}" },
  bad: { fr: "{day} ({records} choix) : {fault}\n", en: "{day} ({records} choices): {fault}\n" },
  all: {
    fr: "Jours vérifiés : {days}, {records} choix. En défaut : {faults}. Jours du journal dont plus rien n’est gardé, par la règle ou parce que leurs visiteurs ont tout effacé : {ended}.\n",
    en: "Days checked: {days}, {records} choices. At fault: {faults}. Days of the ledger of which nothing is kept any more, by the rule or because their visitors erased all: {ended}.\n",
  },
  ledger: {
    fr: "Que le journal lui-même n’a pas été récrit, « egide ledger verify » le dit.\n",
    en: 'That the ledger itself was not rewritten, "egide ledger verify" says.\n',
  },
} as const satisfies Record<string, Bilingual>;

/** `egide consent verify`: every closed day of proofs against its root in the ledger; exit code 1 when one fails. */
export const consentVerifyVerb = (withVerifying: WithVerifying): Verb => ({
  name: "consent verify",
  summary: {
    fr: "Confronte tous les jours clos des preuves de choix à leur racine au journal ; code 1 si l’un ne la donne plus.",
    en: "Holds all closed days of proofs of choices against their root in the ledger; exit code 1 when one no longer gives it.",
  },
  usage: "",
  example: "egide consent verify",
  arguments: { least: 0, most: 0 },
  options: {
    json: {
      kind: "switch",
      help: { fr: "écrit le résultat en JSON", en: "writes the result as JSON" },
    },
  },
  run: async ({ console, language, switch: chosen }) => {
    const shown = progress(console);
    const checked = await withVerifying(async (parts) => {
      const result = await checkDays(parts, (done, of) =>
        shown.show(fill(words.checking[language], { done, of })),
      );
      await parts.checks.keep(result.checks, parts.now());
      return result;
    }).finally(() => shown.clear());
    console.out(chosen("json") ? asJson(checked) : asText(checked, language));
    return faultsOf(checked).length > 0 ? exitCodes.refused : exitCodes.done;
  },
});

const faultsOf = ({ checks }: CheckedDays) =>
  checks.flatMap(({ fault, ...day }) => (fault === null ? [] : [{ ...day, fault }]));

const asText = (checked: CheckedDays, language: Language): string => {
  const faults = faultsOf(checked);
  return [
    ...faults.map(({ day, records, fault }) =>
      fill(words.bad[language], {
        day: day.toString(),
        records,
        fault: faultWords[fault][language],
      }),
    ),
    fill(words.all[language], {
      days: checked.checks.length,
      records: checked.checks.reduce((sum, { records }) => sum + records, 0),
      faults: faults.length,
      ended: checked.ended,
    }),
    words.ledger[language],
  ].join("");
};

const asJson = ({ checks, ended }: CheckedDays): string =>
  `${JSON.stringify({ verified: checks.every(({ fault }) => fault === null), ended, days: checks }, null, 2)}\n`;
