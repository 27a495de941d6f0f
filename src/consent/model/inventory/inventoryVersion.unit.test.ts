import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { inventoryFixture } from "./inventory.fixture.ts";
import { inventoryVersion } from "./inventoryVersion.ts";

const words = { fr: { accept: "Tout accepter" } };

suite("the version of what a visitor is asked", () => {
  const version = inventoryVersion(inventoryFixture, words);

  test("changes with a purpose, a recipient, a duration, a tracker, and a word shown", () => {
    const [first, ...others] = inventoryFixture.services;
    assert.ok(first);
    const [tracker] = first.trackers;
    assert.ok(tracker);
    const changes = [
      { ...first, purpose: { fr: "Autre.", en: "Other." } },
      { ...first, recipients: { fr: "Un tiers.", en: "A third party." } },
      { ...first, trackers: [{ ...tracker, duration: "P1D" }] },
      { ...first, trackers: [] },
    ];
    const versions = [
      version,
      ...changes.map((service) =>
        inventoryVersion({ ...inventoryFixture, services: [service, ...others] }, words),
      ),
      inventoryVersion(inventoryFixture, { fr: { accept: "Accepter" } }),
    ];
    assert.equal(new Set(versions).size, 6);
  });

  test("does not change with the order of services, nor with what no visitor is told", () => {
    const { services } = inventoryFixture;
    const moved = services.map((each) => ({ ...each, holds: ["a.example"] })).toReversed();
    assert.equal(inventoryVersion({ ...inventoryFixture, services: moved }, words), version);
  });
});
