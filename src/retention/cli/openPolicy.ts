import {
  FailureError,
  messageOf,
  type Clock,
  type ErrorCatalogue,
  type Ids,
  type Language,
} from "../../kernel/index.ts";
import type { Call } from "../../platform/command-line/index.ts";
import type { Blocking, CheckedEditions } from "../../register/index.ts";
import { retentionFailure } from "../errors.ts";
import type { ReadLedger } from "../execution/actions/readLedger.ts";
import type { ReceiptLedger } from "../execution/actions/relayReceipts.ts";
import type { Approvals } from "../execution/actions/approvals.ts";
import type { Salts } from "../execution/actions/salts.ts";
import type { Timer } from "../execution/actions/timer.ts";
import type { RunRecords } from "../execution/actions/runRecords.ts";
import type { OpenStore, PlanningDependencies } from "../planning/actions/planOnStores.ts";
import { loadPolicy, type PolicyFolder, type PolicyReaders } from "../policy/actions/loadPolicy.ts";
import type { Policies } from "../policy/actions/policies.ts";
import type { Policy } from "../policy/model/policy.ts";
import type { Problem } from "../rules/model/problem.ts";
import type { Rule } from "../rules/model/rule.ts";
import { listed, suggestion } from "../rules/model/suggestion.ts";

/** What the commands of retention need from the outside. */
export interface RetentionCommands {
  readonly openFolder: (folder: string) => PolicyFolder;
  readonly readers: PolicyReaders;
  readonly remedies: PlanningDependencies["remedies"];
  /** All messages of the product: a plan may quote a connector, a folder may quote the register. */
  readonly catalogue: () => Promise<ErrorCatalogue>;
  readonly clock: Clock;
  readonly timer: Timer;
  /** Who calls, when no option says it. */
  readonly account: string;
  readonly ids: Ids;
  /** Version of the engine. */
  readonly engine: string;
  /**
   * Runs work with the policies that the platform keeps. A save that changes a register publishes it.
   * @throws PublicationBlocked where the gate is closed and no reason opens it.
   */
  withPolicies<T>(
    work: (policies: Policies) => Promise<T>,
    how?: { readonly force: string | null; readonly language: Language },
  ): Promise<T>;
  /** What would block the publication of the register in a folder as that of a policy; null where there is none. */
  readonly judge: (asked: {
    readonly policy: string;
    readonly folder: PolicyFolder;
    readonly language: Language;
  }) => Promise<Blocking | null>;
  /** Runs work with what opens stores, then ends whatever was opened for it. */
  withStores<T>(work: (openStore: OpenStore) => Promise<T>): Promise<T>;
  /** The same, with the ledger and the memory of runs. */
  withRuns<T>(
    work: (parts: {
      readonly openStore: OpenStore;
      readonly ledger: ReceiptLedger & ReadLedger & CheckedEditions["ledger"];
      readonly records: RunRecords;
      readonly pseudonymKey: () => Promise<Uint8Array>;
      readonly approvals: Approvals;
      readonly salts: Salts;
      readonly editions: CheckedEditions["editions"];
    }) => Promise<T>,
  ): Promise<T>;
}

/** The policy of the folder that a command was given, `.` by default; its problems are said, then end the command. */
export const openPolicy = async (
  {
    openFolder,
    readers,
    catalogue,
  }: Pick<RetentionCommands, "openFolder" | "readers" | "catalogue">,
  call: Call,
  folder: string = call.arguments[0] ?? ".",
): Promise<Policy> => {
  const loaded = await loadPolicy(openFolder(folder), readers);
  if (loaded.ok) return loaded.policy;
  sayProblems(loaded.problems, call, await catalogue());
  throw new FailureError(
    retentionFailure("retention.policy-invalid", { count: loaded.problems.length, folder }),
  );
};

const sayProblems = (
  problems: readonly Problem[],
  { console, language }: Call,
  catalogue: ErrorCatalogue,
): void => {
  for (const { file, place, failure } of problems) {
    const where = place ? `${file}:${place.line}:${place.column}` : file;
    console.err(`${where} [${failure.code}] ${messageOf(failure, language, catalogue)}\n`);
  }
};

/** A store that `--store` names. @throws `retention.store-not-here` with the nearest name. */
export const knownStore = ({ stores }: Policy, store: string): string => {
  const known = stores.map(({ name }) => name);
  if (known.includes(store)) return store;
  throw new FailureError(
    retentionFailure("retention.store-not-here", {
      store,
      known: listed(known),
      ...suggestion(store, known),
    }),
  );
};

/** The rules named by `--rule`, or all of the policy. @throws `retention.rule-unknown` with the nearest name. */
export const selectedRules = ({ rules }: Policy, names: readonly string[]): readonly Rule[] => {
  if (names.length === 0) return rules;
  const known = rules.map(({ id }) => id);
  for (const rule of names)
    if (!known.includes(rule))
      throw new FailureError(
        retentionFailure("retention.rule-unknown", { rule, ...suggestion(rule, known) }),
      );
  return rules.filter(({ id }) => names.includes(id));
};
