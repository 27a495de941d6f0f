import { basename, join } from "node:path";
import { FailureError, sha256 } from "../kernel/index.ts";
import type { Bodies } from "../organisations/index.ts";
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
import { readOnce } from "./readOnce.ts";
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
  // The same files are read as the same policy: to read a register takes long, to see that nothing changed does not.
  const once = readOnce<LoadedPolicy>();
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
    const unknown = (): FailureError =>
      new FailureError(mainFailure("main.policy-unknown", { name }));
    if (folders.has(name) || policyFolder !== null) {
      const folder = await open(name);
      if (folder === null) throw unknown();
      return await once(name, await digestOf(folder), () => loadPolicy(folder, readers));
    }
    const revision = await stored.revision(name);
    if (revision === 0) throw unknown();
    return await once(name, String(revision), async () => {
      const folder = await stored.open(name, revision);
      if (folder === null) throw unknown();
      return await loadPolicy(folder, readers);
    });
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

/**
 * The policy that the public pages show: that of the first body that has one, heads of networks first; without one our own
 * data, which every installation keeps.
 */
export const shownPolicy = async (
  policies: Pick<ServedPolicies, "list">,
  bodies: Pick<Bodies, "list">,
): Promise<string> => {
  const [names, all] = await Promise.all([policies.list(), bodies.list()]);
  return shownAmong(names, all);
};

/** The same, of what is known of policies and bodies. */
export const shownAmong = (
  names: readonly string[],
  bodies: readonly { readonly id: string }[],
): string => bodies.find(({ id }) => names.includes(id))?.id ?? names[0] ?? ownPolicy;

/** What stands for all files of a folder: equal when none of them has changed. */
const digestOf = async (folder: PolicyFolder): Promise<string> => {
  const digests: string[] = [];
  for (const path of await folder.list())
    digests.push(path, sha256(Buffer.from(await folder.read(path)).toString("base64")));
  return digests.join("\n");
};
