import { exitCodes, FailureError } from "../../kernel/index.ts";
import type { Call, Verb } from "../../platform/command-line/index.ts";
import { retentionFailure } from "../errors.ts";
import { approvalNeeded } from "../execution/errors.ts";
import { alsoReturned, restoreCheck, rulesOn } from "../execution/actions/restoreCheck.ts";
import { runRules } from "../execution/actions/runRules.ts";
import type { Policy } from "../policy/model/policy.ts";
import { folderArgument, jsonOption, required } from "./options.ts";
import { knownStore, openPolicy, type RetentionCommands } from "./openPolicy.ts";
import { number } from "./sayPlans.ts";
import { sayRestoreCheck } from "./sayRestoreCheck.ts";

const example = "egide restore-check demo --store guichet --restored-to 2026-11-01T03:00:00Z";

/** `egide restore-check`: what a restored backup brought back and must end again; with `--execute`, ends it. */
export const restoreCheckVerb = (commands: RetentionCommands): Verb => ({
  name: "restore-check",
  summary: {
    fr: "Après une restauration, dit ce qui est revenu et doit finir de nouveau, et les gels perdus.",
    en: "After a restore, says what came back and must end again, and which holds were lost.",
  },
  ...folderArgument,
  example,
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
      help: {
        fr: "exécute ces règles de nouveau, et met fin à ce que des reçus nomment",
        en: "runs these rules again, and ends what receipts name",
      },
    },
    json: jsonOption,
  },
  run: async (call) => {
    const store = required(call, "store", example);
    const restoredTo = instantOf(required(call, "restored-to", example));
    const policy = await openPolicy(commands, call);
    knownStore(policy, store);
    const check = await commands.withRuns(
      async (parts) => await restoreCheck({ ...commands, ...parts }, policy, store, restoredTo),
    );
    call.console.out(sayRestoreCheck(check, call, await commands.catalogue()));
    const { rules, refusals, lostHolds, orphans } = check;
    if (refusals.length + lostHolds.length > 0) return exitCodes.refused;
    if (rules.some(({ dueNow, returned }) => dueNow + returned > 0)) {
      if (!call.switch("execute")) return exitCodes.refused;
      const code = await again(commands, call, policy, store, restoredTo);
      if (code !== exitCodes.done) return code;
    }
    const isLeft = orphans.length > 0 || rules.some(({ withoutClock }) => withoutClock > 0);
    return isLeft ? exitCodes.refused : exitCodes.done;
  },
});

const instantOf = (text: string): Temporal.Instant => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new FailureError(retentionFailure("retention.instant"));
  }
};

/** A hold that was lost keeps nothing: the rules run again only once all of them stand. */
const again = async (
  commands: RetentionCommands,
  { console, language }: Call,
  policy: Policy,
  store: string,
  restoredTo: Temporal.Instant,
): Promise<number> => {
  const rules = rulesOn(policy, store);
  const result = await commands.withRuns(async (parts) => {
    const dependencies = { ...commands, ...parts };
    const alsoPlan = alsoReturned(dependencies, policy, store, restoredTo);
    return await runRules(dependencies, { policy, rules, execute: true, alsoPlan });
  });
  if (result.kind === "approval-needed")
    throw new FailureError(approvalNeeded(result.approval.id, result.approval.requestedBy));
  if (result.kind !== "ran") return exitCodes.refused;
  const ended = result.report.rules.flatMap((rule) => Object.values(rule.ended));
  const rows = number(
    ended.reduce((total, each) => total + each, 0),
    language,
  );
  console.out(
    language === "fr"
      ? `Lignes traitées de nouveau : ${rows}, exécution ${result.report.run}\n`
      : `Rows ended again: ${rows}, run ${result.report.run}\n`,
  );
  return exitCodes.done;
};
