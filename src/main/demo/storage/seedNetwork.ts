import { FailureError, type Clock } from "../../../kernel/index.ts";
import { parseBodies, type Bodies } from "../../../organisations/index.ts";
import { isPolicyPath, type Policies, type PolicyFolder } from "../../../retention/index.ts";

/** The file of a policy folder that says which bodies there are. */
const bodiesFile = "bodies.yaml";

/**
 * Puts the network of a policy folder into an empty database: its bodies, and its policy as that of the head. Where a
 * body is there already, nothing is changed. Returns whether anything was made.
 */
export const seedNetwork = async (
  folder: PolicyFolder,
  { bodies, policies, clock }: { bodies: Bodies; policies: Policies; clock: Clock },
): Promise<boolean> => {
  if ((await bodies.list()).length > 0) return false;
  const text = new TextDecoder().decode(await folder.read(bodiesFile));
  const network = parseBodies(bodiesFile, text);
  if (!network.ok) throw new FailureError(network.failure);
  const at = clock.now();
  for (const body of network.value) await bodies.save(body, at);
  const [head] = network.value;
  const paths = (await folder.list()).filter((path) => isPolicyPath(path));
  if (head === undefined) return false;
  const saved = await policies.save({
    policy: head.id,
    base: 0,
    changes: await Promise.all(
      paths.map(async (path) => ({ path, content: await folder.read(path) })),
    ),
    author: { kind: "system", id: "first-start", name: "Égide" },
    reason: "first start",
    at,
  });
  if (!saved.ok) throw new FailureError(saved.failure);
  return true;
};
