import { basename, join } from "node:path";
import { FailureError } from "../kernel/index.ts";
import {
  folderOnDisk,
  loadPolicy,
  type LoadedPolicy,
  type Policies,
  type Policy,
  type PolicyFolder,
} from "../retention/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import { readersOf } from "./retention.ts";

/** Our own data: the policy that comes with the product, and is run as every other (law 5). */
export const ownPolicy = "own-data";
const ownFolder = join(import.meta.dirname, "../../policies/own-data");

/** The policies that this installation serves and runs. */
export interface ServedPolicies {
  /** Whether pages may change them: a folder of EGIDE_POLICY rules alone (law 4). */
  readonly areEditable: boolean;
  /** The names; our own data apart. */
  list(): Promise<readonly string[]>;
  /** The files as they stand, also of our own data; null when there is no such policy. */
  open(name: string): Promise<PolicyFolder | null>;
  /** A policy as one value, or what is wrong with its files. @throws `main.policy-unknown`. */
  load(name: string): Promise<LoadedPolicy>;
  /** The same, for whoever can do nothing about problems. @throws `main.policy-unknown`, `main.policy-invalid`. */
  read(name: string): Promise<Policy>;
}

/** The folder of the configuration when it names one, else the policies of the database. */
export const servedPolicies = (
  configuration: Configuration,
  stored: Pick<Policies, "list" | "open" | "revision">,
): ServedPolicies => {
  const { policyFolder } = configuration;
  const readers = readersOf(() => configuration);
  // A revision never changes: what it was read as is kept until the next one.
  const known = new Map<string, { readonly revision: number; readonly loaded: LoadedPolicy }>();
  const folders = new Map<string, string>([
    [ownPolicy, ownFolder],
    ...(policyFolder === null ? [] : [[basename(policyFolder), policyFolder] as const]),
  ]);
  const open = async (name: string): Promise<PolicyFolder | null> => {
    const folder = folders.get(name);
    if (folder !== undefined) return folderOnDisk(folder);
    return policyFolder === null ? await stored.open(name) : null;
  };
  const load = async (name: string): Promise<LoadedPolicy> => {
    const revision = folders.has(name) || policyFolder !== null ? 0 : await stored.revision(name);
    const before = known.get(name);
    if (revision > 0 && before?.revision === revision) return before.loaded;
    const folder = await open(name);
    if (folder === null) throw new FailureError(mainFailure("main.policy-unknown", { name }));
    const loaded = await loadPolicy(folder, readers);
    if (revision > 0) known.set(name, { revision, loaded });
    return loaded;
  };
  return {
    areEditable: policyFolder === null,
    list: async () => (policyFolder === null ? await stored.list() : [basename(policyFolder)]),
    open,
    load,
    read: async (name) => {
      const loaded = await load(name);
      if (loaded.ok) return loaded.policy;
      throw new FailureError(
        mainFailure("main.policy-invalid", {
          folder: policyFolder ?? `@${name}`,
          count: loaded.problems.length,
        }),
      );
    },
  };
};
