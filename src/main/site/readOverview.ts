import { Value } from "typebox/value";
import { ReceiptSchema, type Receipt } from "../../connectors/index.ts";
import type { Language } from "../../kernel/index.ts";
import type { RecordedEntry } from "../../ledger/index.ts";
import {
  checkRules,
  keptPromises,
  lastRunOf,
  patienceBegan,
  receiptKind,
  runsToTheirEnd,
  ruleSentence,
  type Policy,
  type ReadRulesAt,
  type RunRecord,
} from "../../retention/index.ts";
import type { Platform } from "../platform.ts";
import type { ServedPolicies } from "../policies.ts";
import { runParts } from "../retention.ts";
import { readSchedule } from "../schedule.ts";
import { activitiesOf, type BoundRule } from "./buildOverview.ts";
import type { Overview, OverviewReceipt, OverviewRun } from "./overview.ts";
import { receiptsOfPolicy } from "./receiptsOfPolicy.ts";

const shownReceipts = 12;
/** Among so many of the latest entries a rule's own receipt is looked for. */
const searched = 500;
/** Among so many of its latest runs the last one is looked for. */
const latestRuns = 100;

/** Reads all that the page says: the policy as it stands, the last run, the end of the ledger. Writes nothing. */
export const readOverview = async (
  platform: Platform,
  policies: ServedPolicies,
  rulesThen: ReadRulesAt,
  name: string,
  language: Language,
): Promise<Overview> => {
  const { configuration, ledger } = platform;
  const policy = await policies.read(name);
  const folder = await policies.open(name);
  const now = platform.clock.now();
  const { records } = runParts(platform);
  const asked = { policy: policy.name, state: null, kind: null } as const;
  const order = { by: "startedAt", isDescending: true } as const;
  const [{ records: runs }, done, stoodLong, size, checkpoint] = await Promise.all([
    records.page({ ...asked, order }, { offset: 0, limit: latestRuns }),
    runsToTheirEnd(records, policy.name),
    rulesThen(name, patienceBegan(now)),
    ledger.size(),
    ledger.latestCheckpoint(),
  ]);
  const entries = await ledger.entries(Math.max(0, size - searched), searched);
  const all = entries.flatMap(receiptOf).toReversed();
  const ranFor = await records.policiesOf(all.map(({ body }) => body.run));
  const isOurs = receiptsOfPolicy(policy, ranFor, (await policies.list()).length === 1);
  const receipts = all.flatMap(({ index, body }) => {
    const { rule, lastDay, counts, at } = body;
    return isOurs(body) ? [{ index, at, rule, lastDay, counts }] : [];
  });
  const { register } = policy;
  return {
    controller: register.controller?.name ?? null,
    contacts: register.dataProtectionOfficers.flatMap(({ name: who, email }) =>
      email === null ? [] : [{ name: who, email }],
    ),
    activities: activitiesOf(
      register,
      boundRules(policy, { language, runs: done, stoodLong, receipts }),
      now,
    ),
    kept: keptPromises(policy),
    lastRun: latestShown(runs),
    schedule: folder === null ? null : await readSchedule(folder, configuration.schedule),
    receipts: receipts.slice(0, shownReceipts),
    ledgerSize: size,
    checkpoint: checkpoint?.note ?? null,
    verifierKey: ledger.verifierKey,
  };
};

const boundRules = (
  policy: Policy,
  {
    language,
    runs,
    stoodLong,
    receipts,
  }: {
    readonly language: Language;
    readonly runs: readonly RunRecord[];
    readonly stoodLong: ReadonlySet<string>;
    readonly receipts: readonly OverviewReceipt[];
  },
): readonly BoundRule[] =>
  checkRules({ ...policy, stores: policy.stores.map(({ name }) => name) }).rules.map(
    ({ rule, refusals }) => ({
      id: rule.id,
      activity: rule.activity,
      statement: rule.statement.id,
      sentence: ruleSentence(rule, language),
      onlyKeeps: rule.end.kind === "keep",
      lastRun:
        lastRunOf(rule.id, policy.name, runs)?.finishedAt?.toString({ smallestUnit: "second" }) ??
        null,
      hasStoodLong: stoodLong.has(rule.id),
      receipt: receipts.find((receipt) => receipt.rule === rule.id)?.index ?? null,
      refusals: refusals.map(({ code }) => code),
    }),
  );

/** The last run that erased, or else the last dry one: what was done matters more than what was tried. */
const latestShown = (runs: readonly RunRecord[]): OverviewRun | null => {
  // What was refused before any store was opened is told to whoever asked; here each rule says its state.
  const finished = runs.filter(
    ({ finishedAt, report }) =>
      finishedAt !== null && report?.failure !== "retention.rules-refused",
  );
  const run = finished.find(({ kind }) => kind === "execute") ?? finished[0];
  if (run?.report === undefined || run.report === null) return null;
  const executed = run.kind === "execute";
  return {
    at: run.startedAt.toString({ smallestUnit: "second" }),
    executed,
    failure: run.report.failure,
    rules: run.report.rules.map(({ rule, ended, planned, clockNull }) => ({
      rule,
      counts: executed ? ended : planned,
      clockNull,
    })),
  };
};

/** An entry that was altered shows nothing here: `egide ledger verify` names it. */
const receiptOf = ({
  index,
  entry,
}: RecordedEntry): readonly { readonly index: number; readonly body: Receipt }[] =>
  entry?.kind === receiptKind && Value.Check(ReceiptSchema, entry.body)
    ? [{ index, body: entry.body }]
    : [];
