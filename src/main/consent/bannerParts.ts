import { keepProof, type Inventories, type TextVersions } from "../../consent/index.ts";
import type { BannerParts, ChoiceEndpoint } from "../../consent/pages/index.ts";
import { randomIds, type Clock } from "../../kernel/index.ts";

import { heldList } from "../site/heldList.ts";

interface Wiring {
  readonly inventories: Inventories;
  readonly secure: boolean;
  readonly proofs: ChoiceEndpoint["proofs"];
  readonly versions: TextVersions;
  readonly clock: Clock;
}

/** The banner of these pages, whose choices are proved like those of any other site. */
export const bannerParts = ({
  inventories,
  secure,
  proofs,
  versions,
  clock,
}: Wiring): BannerParts => ({
  inventories: heldInventories(inventories, clock),
  secure,
  newId: () => randomIds.next(),
  record: async (choice, inventory) =>
    await keepProof({ proofs, versions, clock }, choice, inventory),
});

/** Asked for before every page: what the files say is looked up every few seconds, not each time. */
const heldInventories = (
  inventories: Inventories,
  clock: Clock,
): Pick<Inventories, "own" | "find"> => {
  const held = heldList(inventories, clock);
  return {
    // Ours is the first, and always there.
    own: async () => (await held.list())[0]!,
    find: async (site) => (await held.list()).find((each) => each.site === site) ?? null,
  };
};
