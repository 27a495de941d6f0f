import {
  englishWords,
  frenchWords,
  recordChoice,
  refusablesOf,
  type Choice,
  type Inventories,
  type Inventory,
} from "../../consent/index.ts";
import type { BannerParts, ChoiceEndpoint } from "../../consent/pages/index.ts";
import type { postgresTextVersions } from "../../consent/storage/index.ts";
import { FailureError, randomIds, type Clock } from "../../kernel/index.ts";

import { heldList } from "../site/heldList.ts";

interface Wiring {
  readonly inventories: Inventories;
  readonly secure: boolean;
  readonly proofs: ChoiceEndpoint["proofs"];
  readonly versions: ReturnType<typeof postgresTextVersions>;
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
  record: async (choice, inventory) => {
    await versions.keep(versionOfChoice(choice, inventory), clock.now());
    const recorded = await recordChoice({ proofs, versions }, sentAs(choice), null);
    if (!recorded.ok) throw new FailureError(recorded.failure);
  },
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

/** The exact words and the inventory that the choice is about. */
const versionOfChoice = ({ version }: Choice, inventory: Inventory) => ({
  hash: version,
  site: inventory.site,
  content: JSON.stringify({ inventory, words: [frenchWords, englishWords] }),
  services: refusablesOf(inventory).map(({ id }) => id),
  origins: inventory.addresses.map((address) => new URL(address).origin),
  languages: [frenchWords.language, englishWords.language],
});

const sentAs = ({ at, ...choice }: Choice): string =>
  JSON.stringify({ ...choice, at: at.toString({ smallestUnit: "second" }) });
