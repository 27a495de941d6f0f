import { canonicalJson, sha256 } from "../../../kernel/index.ts";
import type { Inventory } from "./inventory.ts";

/**
 * The version of what a visitor is asked: a hash of the purposes and of the words shown. A choice holds for one version; another
 * one asks again. The order of services, and what no visitor is told (hosts, paths), make no other version.
 *
 * @param words What banner and panel say, in the language of the visitor or in all: JSON.
 */
export const inventoryVersion = (inventory: Inventory, words: unknown): string =>
  sha256(canonicalJson({ asked: askedOf(inventory), words }));

const askedOf = ({ site, services, choiceLifetime }: Inventory): object => ({
  site,
  choiceLifetime,
  services: services
    .map(({ holds: _holds, optOut: _optOut, trackers, provider, ...service }) => ({
      ...service,
      provider: { name: provider.name, country: provider.country, role: provider.role },
      trackers: trackers
        .map(({ name, kind, duration, party, purpose }) => ({
          name,
          kind,
          duration,
          party,
          purpose,
        }))
        .toSorted((a, b) => order(`${a.kind} ${a.name}`, `${b.kind} ${b.name}`)),
    }))
    .toSorted((a, b) => order(a.id, b.id)),
});

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
