import { FailureError, type Clock } from "../../../kernel/index.ts";
import {
  parseNetwork,
  type Bodies,
  type Designations,
  type Territories,
} from "../../../organisations/index.ts";
import { isPolicyPath, type Policies, type PolicyFolder } from "../../../retention/index.ts";
import type { EarlierVersion } from "./earlierVersions.ts";

/** The file of a policy folder that says which bodies there are. */
const bodiesFile = "bodies.yaml";

const author = { kind: "system", id: "first-start", name: "Égide" } as const;
const firstStart = "Premier démarrage";

interface Empty {
  readonly bodies: Bodies;
  readonly designations: Designations;
  readonly territories: Territories;
  readonly policies: Policies;
  readonly clock: Clock;
}

/**
 * Puts the network of a policy folder into an empty database: its bodies, who is designated for them, where each is competent, what
 * single bodies published earlier, and its policy as that of the head. Where a body of another network is there, or the head has its policy, nothing is
 * changed. A start that died in between is made up for by the next one, and of two that begin at once one does it. Returns
 * whether anything was made.
 */
export const seedNetwork = async (
  folder: PolicyFolder,
  earlier: readonly EarlierVersion[],
  { bodies, designations, territories, policies, clock }: Empty,
): Promise<boolean> => {
  const text = new TextDecoder().decode(await folder.read(bodiesFile));
  const network = parseNetwork(bodiesFile, text);
  if (!network.ok) throw new FailureError(network.failure);
  const [head] = network.value.bodies;
  const ours = new Set(network.value.bodies.map(({ id }) => id));
  const isForeign = (await bodies.list()).some(({ id }) => !ours.has(id));
  if (head === undefined || isForeign || (await policies.revision(head.id)) > 0) return false;
  const at = clock.now();
  for (const body of network.value.bodies) await bodies.save(body, at);
  for (const each of network.value.designations) await designations.save(each, at);
  await territories.save(network.value.territories);
  for (const { id } of network.value.bodies) {
    const versions = earlier.filter(({ body }) => body === id);
    const there = await policies.revision(id);
    for (const [base, { folder: written, daysAgo }] of versions.entries())
      if (base >= there)
        await save(policies, written, {
          policy: id,
          base,
          reason: `Démonstration : version d’il y a ${daysAgo} jours`,
          at: at.subtract({ hours: 24 * daysAgo }),
        });
  }
  // The last of all: who finds it finds the rest.
  return await save(policies, folder, {
    policy: head.id,
    base: 0,
    reason: firstStart,
    at,
  });
};

/** The files of a folder become a version; false when another process has just saved it. */
const save = async (
  policies: Policies,
  folder: PolicyFolder,
  version: Omit<Parameters<Policies["save"]>[0], "changes" | "author">,
): Promise<boolean> => {
  const paths = (await folder.list()).filter((path) => isPolicyPath(path));
  const saved = await policies.save({
    ...version,
    changes: await Promise.all(
      paths.map(async (path) => ({ path, content: await folder.read(path) })),
    ),
    author,
  });
  if (!saved.ok && saved.failure.code !== "retention.policy-changed")
    throw new FailureError(saved.failure);
  return saved.ok;
};
