import assert from "node:assert/strict";
import { test } from "node:test";
import { bareBody, memoryBodies } from "../../organisations/index.ts";
import { bodyOfSite, siteOfBody } from "./siteOfBody.ts";

const head = { ...bareBody("rive", "Réseau de la Rive"), accent: "#0b5568" };

test("a site bears the name and the colour of the head of its network, unless its file says otherwise", async () => {
  const bodies = memoryBodies();
  const silent = siteOfBody(async () => ({}), bodies);
  assert.deepEqual(await silent(), {});
  await bodies.save(head, Temporal.Instant.from("2030-01-01T00:00:00Z"));
  assert.deepEqual(await silent(), { name: "Réseau de la Rive", accent: "#0b5568" });
  const told = siteOfBody(async () => ({ name: "La Rive" }), bodies);
  assert.deepEqual(await told(), { name: "La Rive", accent: "#0b5568" });
  const away = { list: async () => await Promise.reject(new Error("the database is away")) };
  assert.deepEqual(await siteOfBody(async () => ({ name: "La Rive" }), away)(), {
    name: "La Rive",
  });
});

test("a site is set up in the name of the head of its network; without bodies, of the first policy that is served", async () => {
  const bodies = memoryBodies();
  const policies = { list: async () => ["politique", "autre"] };
  assert.equal(await bodyOfSite(bodies, { list: async () => [] }), null);
  assert.equal(await bodyOfSite(bodies, policies), "politique");
  const at = Temporal.Instant.from("2030-01-01T00:00:00Z");
  await bodies.save(head, at);
  await bodies.save({ ...head, id: "amont", name: "Amont", parent: "rive" }, at);
  assert.equal(await bodyOfSite(bodies, policies), "rive");
});
