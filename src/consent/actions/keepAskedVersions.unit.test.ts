import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { FailureError } from "../../kernel/index.ts";
import { versionOf } from "../model/banner/asking.ts";
import { showcase } from "../browser/bannerSite.fixture.ts";
import { proofFailure } from "../proofErrors.ts";
import { memoryTextVersions } from "../storage/memoryTextVersions.ts";
import { memoryEvidence } from "../storage/memoryEvidence.ts";
import { englishWords, frenchWords } from "../model/banner/bannerWords.ts";
import { versionToKeep } from "../model/proof/versionToKeep.ts";
import type { Captured } from "./evidence.ts";
import { keepAskedVersions } from "./keepAskedVersions.ts";

const now = Temporal.Instant.from("2026-12-01T09:00:00Z");
const version = versionOf(showcase);
const inventory = {
  ...showcase,
  addresses: ["https://www.vitrine.example", "https://vitrine.example"],
};

const captured = (of = version): Captured => ({
  site: showcase.site,
  version: of,
  code: "sha384-AAAA",
  screenshots: [
    {
      language: "fr",
      layer: "first",
      width: 375,
      image: Buffer.from("a picture"),
      address: "https://www.vitrine.example",
      browser: "Chromium 140",
      takenAt: now,
    },
  ],
});

const here = (capture: (url: string) => Promise<Captured>) => {
  const versions = memoryTextVersions();
  const evidence = memoryEvidence(versions);
  const opened: string[] = [];
  const parts = {
    versions,
    evidence,
    now: () => now,
    capture: async (url: string) => {
      opened.push(url);
      return await capture(url);
    },
  };
  const serve = async (): Promise<void> =>
    await versions.keep(versionToKeep(inventory, [frenchWords, englishWords], version), now);
  return { parts, opened, serve };
};

suite("what shows how a new text looked", () => {
  test("is kept by itself once somebody was asked it, and once", async () => {
    const { parts, opened, serve } = here(async () => captured());
    assert.deepEqual(await keepAskedVersions(parts, [inventory]), { kept: 0, failed: [] });
    assert.deepEqual(opened, [], "nobody was asked yet");
    await serve();
    assert.deepEqual(await keepAskedVersions(parts, [inventory]), { kept: 1, failed: [] });
    assert.deepEqual(await keepAskedVersions(parts, [inventory]), { kept: 0, failed: [] });
    assert.deepEqual(opened, ["https://www.vitrine.example"]);
    assert.equal((await parts.evidence.of(version)).screenshots.length, 1);
  });

  test("is looked for at the next address where one does not open or asks another text, and left for later where all do", async () => {
    const { parts, opened, serve } = here(async (url) => {
      if (url.includes("www"))
        throw new FailureError(proofFailure("consent.capture-unreachable", { url }));
      return captured("0".repeat(64));
    });
    await serve();
    assert.deepEqual(await keepAskedVersions(parts, [inventory]), {
      kept: 0,
      failed: [{ site: showcase.site, code: "consent.capture-unreachable" }],
    });
    assert.equal(opened.length, 2);
    assert.deepEqual((await parts.evidence.of(version)).codes, []);
  });

  test("is nothing of a site that asks nothing", async () => {
    const { parts, opened } = here(async () => captured());
    const exempt = { ...inventory, services: inventory.services.filter((each) => each.exemption) };
    assert.deepEqual(await keepAskedVersions(parts, [exempt]), { kept: 0, failed: [] });
    assert.deepEqual(opened, []);
  });
});
