import assert from "node:assert/strict";
import { test } from "node:test";
import { fixedClock } from "../../kernel/index.ts";
import { bareBody, memoryBodies } from "../../organisations/index.ts";
import { bodyOfSite, siteOfBody } from "./siteOfBody.ts";

const clock = fixedClock("2030-01-01T00:00:00Z");
const head = { ...bareBody("rive", "Réseau de la Rive"), accent: "#0b5568" };

test("a site bears the name and the colour of the head of its network, unless its file says otherwise", async () => {
  const bodies = memoryBodies();
  const silent = siteOfBody(async () => ({}), bodies, clock);
  assert.deepEqual(await silent(), {});
  await bodies.save(head, Temporal.Instant.from("2030-01-01T00:00:00Z"));
  assert.deepEqual(await silent(), { name: "Réseau de la Rive", accent: "#0b5568" });
  const told = siteOfBody(async () => ({ name: "La Rive" }), bodies, clock);
  assert.deepEqual(await told(), { name: "La Rive", accent: "#0b5568" });
  const away = { list: async () => await Promise.reject(new Error("the database is away")) };
  assert.deepEqual(await siteOfBody(async () => ({ name: "La Rive" }), away, clock)(), {
    name: "La Rive",
  });
});

test("a legal notice says of its publisher what the head of the network says of itself, and no director who has left", async () => {
  const bodies = memoryBodies();
  const director = { name: "Orane Velmont", until: Temporal.PlainDate.from("2030-01-01") };
  await bodies.save(
    {
      ...head,
      legalForm: "Groupement",
      siret: "00000001800010",
      seat: "1 quai du Port",
      telephone: "00 00 00 00 10",
      director,
    },
    clock.now(),
  );
  const host = { name: "Hôte", seat: "2 quai du Port", telephone: "00 00 00 00 20" };
  const legalOn = async (day: string, legal: object) =>
    (
      await siteOfBody(
        async () => ({ legal: { ...legal, host } }),
        bodies,
        fixedClock(`${day}T12:00:00Z`),
      )()
    ).legal;
  const said = {
    publisher: "Réseau de la Rive, Groupement",
    seat: "1 quai du Port",
    telephone: "00 00 00 00 10",
    registration: "SIRET 000 000 018 00010",
    host,
  };
  assert.deepEqual(await legalOn("2030-01-01", {}), { ...said, director: "Orane Velmont" });
  assert.deepEqual(await legalOn("2030-01-02", {}), said);
  assert.deepEqual(await legalOn("2030-01-02", { seat: "3 quai du Port", director: "Joran" }), {
    ...said,
    seat: "3 quai du Port",
    director: "Joran",
  });
  assert.equal((await siteOfBody(async () => ({}), bodies, clock)()).legal, undefined);
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
