import { exitCodes, FailureError, messageOf } from "../../kernel/index.ts";
import type { Call, Verb } from "../../platform/command-line/index.ts";
import { retentionFailure } from "../errors.ts";
import { approvalNeeded } from "../execution/errors.ts";
import { restoreCheck, rulesOn, type RestoreCheck } from "../execution/actions/restoreCheck.ts";
import { runRules } from "../execution/actions/runRules.ts";
import type { Policy } from "../policy/model/policy.ts";
import { folderArgument, jsonOption, required } from "./options.ts";
import { openPolicy, type RetentionCommands } from "./openPolicy.ts";
import { number } from "./sayPlans.ts";

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
      help: { fr: "exécute ces règles de nouveau", en: "runs these rules again" },
    },
    json: jsonOption,
  },
  run: async (call) => {
    const store = required(call, "store", example);
    const restoredTo = instantOf(required(call, "restored-to", example));
    const policy = await openPolicy(commands, call);
    if (!policy.stores.some(({ name }) => name === store))
      throw new FailureError(retentionFailure("retention.store-not-here", { store }));
    const check = await commands.withRuns(
      async (parts) => await restoreCheck({ ...commands, ...parts }, policy, store, restoredTo),
    );
    await say(commands, call, check);
    const isRefused = check.refusals.length + check.lostHolds.length > 0;
    if (isRefused || check.rules.every(({ dueNow }) => dueNow === 0))
      return isRefused ? exitCodes.refused : exitCodes.done;
    return call.switch("execute") ? await again(commands, call, policy, store) : exitCodes.refused;
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
): Promise<number> => {
  const rules = rulesOn(policy, store);
  const result = await commands.withRuns(
    async (parts) => await runRules({ ...commands, ...parts }, { policy, rules, execute: true }),
  );
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

const say = async (
  { catalogue }: Pick<RetentionCommands, "catalogue">,
  { console, language, ...call }: Call,
  { rules, refusals, lostHolds }: RestoreCheck,
): Promise<void> => {
  const words = await catalogue();
  const fr = language === "fr";
  if (call.switch("json")) {
    const refused = refusals.map(({ rule, reasons }) => ({ rule: rule.id, reasons }));
    const said = { format: "egide/restore-check@1", rules, refusals: refused, lostHolds };
    console.out(`${JSON.stringify(said, null, 2)}\n`);
    return;
  }
  for (const { rule, endedAfter, dueNow } of rules)
    console.out(
      fr
        ? `${rule} : ${number(dueNow, language)} à finir maintenant ; ${number(endedAfter, language)} avaient fini depuis la sauvegarde\n`
        : `${rule}: ${number(dueNow, language)} to end now; ${number(endedAfter, language)} had ended since the backup\n`,
    );
  for (const { rule, reasons } of refusals)
    for (const reason of reasons)
      console.out(`✗ ${rule.id} [${reason.code}] ${messageOf(reason, language, words)}\n`);
  for (const hold of lostHolds)
    console.out(
      fr
        ? `✗ gel perdu : ${hold}. Le poser de nouveau, puis lever l’ancien numéro, avant toute exécution.\n`
        : `✗ lost hold: ${hold}. Place it again, then release the old number, before any run.\n`,
    );
  if (rules.length + refusals.length + lostHolds.length === 0)
    console.out(fr ? "Rien n’est revenu.\n" : "Nothing came back.\n");
};
