import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { keepProof, refusablesOf, versionOf } from "../../consent/index.ts";
import { fixedClock } from "../../kernel/index.ts";
import { openProofSite } from "../consent/proofSite.ts";
import { servedInventories } from "../consent/servedInventories.ts";
import { servedPolicies } from "../policies.ts";
import { storedPolicies } from "../storedPolicies.ts";
import type { OpenedConsole } from "./console.fixture.ts";

/** Visitors of a site of Valmarine who chose the day before yesterday: all accepted, and one refused. */
export const chosen = async ({ platform }: OpenedConsole, count: number) => {
  const { configuration, database, clock } = platform;
  const policies = servedPolicies(configuration, storedPolicies(database));
  const inventories = await servedInventories(policies, () => {}).list();
  const inventory = inventories.find(
    (each) => each.body === "valmarine" && refusablesOf(each).length > 1,
  );
  assert.ok(inventory);
  const before = fixedClock(clock.now().subtract({ hours: 48 }));
  const site = { ...openProofSite({ database, clock: before }), clock: before };
  const version = versionOf(inventory);
  const choose = async (isGiven: boolean): Promise<string> => {
    const id = randomUUID();
    const given = Object.fromEntries(refusablesOf(inventory).map((each) => [each.id, isGiven]));
    const action = isGiven ? "accept-all" : "refuse-all";
    const choice = { id, site: inventory.site, version, at: before.now(), given, language: "fr" };
    await keepProof(site, { ...choice, action }, inventory);
    return id;
  };
  const ids = await Promise.all(Array.from({ length: count }, (_, at) => choose(at > 0)));
  return { inventory, version, ids };
};
