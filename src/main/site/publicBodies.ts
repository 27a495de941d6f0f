import type { Bodies, Body } from "../../organisations/index.ts";
import { shownAmong, type ServedPolicies } from "../policies.ts";
import { bodyPaths, sitePaths, type PublicPaths } from "./sitePaths.ts";

/** A body as visitors find it. */
export interface PublicBody {
  readonly body: Body;
  /**
   * The body whose policy holds for it: itself, or the nearest above it that has one, whose policy it uses as it is; null
   * where nobody has published any.
   */
  readonly source: Body | null;
  /** Where the pages of that policy stand; null where there is none. */
  readonly paths: PublicPaths | null;
}

/** The bodies of the network, heads first, each with the policy that holds for it. */
export type ReadPublicBodies = () => Promise<readonly PublicBody[]>;

export const publicBodies =
  (policies: Pick<ServedPolicies, "list">, bodies: Pick<Bodies, "list">): ReadPublicBodies =>
  async () => {
    const [all, names] = await Promise.all([bodies.list(), policies.list()]);
    return publicBodiesOf(all, names, shownAmong(names, all));
  };

/** The same, of what is known of bodies and policies. A policy bears the identifier of its body. */
export const publicBodiesOf = (
  bodies: readonly Body[],
  policies: readonly string[],
  shown: string,
): readonly PublicBody[] => {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const sourceOf = (body: Body): Body | null => {
    const seen = new Set<string>();
    for (
      let at: Body | undefined = body;
      at !== undefined && !seen.has(at.id);
      at = known.get(at.parent ?? "")
    ) {
      if (policies.includes(at.id)) return at;
      seen.add(at.id);
    }
    return null;
  };
  return bodies.map((body) => {
    const source = sourceOf(body);
    // What the site itself shows stands there alone: one page, one address.
    const paths = source === null ? null : source.id === shown ? sitePaths : bodyPaths(source.id);
    return { body, source, paths };
  });
};
