import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { sha256 } from "../../kernel/index.ts";
import type { Evidence, Screenshot } from "../actions/evidence.ts";
import { textVersion } from "../proofs.fixture.ts";
import { memoryEvidence } from "./memoryEvidence.ts";
import { memoryTextVersions } from "./memoryTextVersions.ts";
import { postgresEvidence } from "./postgresEvidence.ts";
import { withProofPlatform } from "./proofs.fixture.ts";

const shot = (changes: Partial<Screenshot> = {}): Screenshot => ({
  language: "fr",
  layer: "first",
  width: 1280,
  image: Buffer.from("a picture"),
  address: "https://www.valmarine.example/",
  browser: "Chromium 140.0",
  takenAt: Temporal.Instant.from("2026-11-30T09:00:00Z"),
  ...changes,
});

const contract = (
  name: string,
  withEvidence: (use: (evidence: Evidence) => Promise<void>) => Promise<void>,
): void => {
  suite(`the evidence of versions in ${name}`, () => {
    test("is each piece once: what was kept first stays, the newest code stands first", async () => {
      await withEvidence(async (evidence) => {
        const { hash } = textVersion;
        const at = Temporal.Instant.from("2026-11-30T09:00:00Z");
        const keep = async (code: string | null, ...screenshots: readonly Screenshot[]) =>
          await evidence.keep(hash, { code, screenshots }, at);
        assert.equal(await evidence.keep("0".repeat(64), { code: "x", screenshots: [] }, at), null);
        assert.equal(await keep("sha384-AAAA", shot({ width: 375 }), shot()), true);
        assert.equal(await keep("sha384-AAAA", shot({ image: Buffer.from("other") })), false);
        assert.equal(await keep(null, shot({ layer: "panel" }), shot({ language: "en" })), true);
        const { codes, screenshots } = await evidence.of(hash);
        assert.deepEqual(
          codes.map((each) => each.hash),
          ["sha384-AAAA"],
        );
        assert.deepEqual(
          screenshots.map(({ language, layer, width }) => `${language} ${layer} ${width}`),
          ["fr first 1280", "fr first 375", "fr panel 1280", "en first 1280"],
        );
        assert.ok(screenshots.every((each) => !("image" in each)));
        assert.equal(String(await evidence.image(hash, shot())), "a picture");
        assert.equal(await evidence.image(hash, shot({ width: 1 })), null);
      });
    });
  });
};

contract("memory", async (use) => {
  const versions = memoryTextVersions();
  await versions.keep(textVersion, Temporal.Instant.from("2026-11-30T09:00:00Z"));
  await use(memoryEvidence(versions));
});
for (const server of postgresServers())
  contract(server.name, async (use) => {
    await withProofPlatform(server, async (platform) => await use(postgresEvidence(platform)));
  });

for (const server of postgresServers())
  suite(`the evidence of versions on ${server.name}`, () => {
    test("is kept once, and its digests enter the ledger with their time: text, code, picture", async () => {
      await withProofPlatform(server, async (platform) => {
        const { ledger, clock } = platform;
        const evidence = postgresEvidence(platform);
        const found = {
          code: "sha384-AAAA",
          screenshots: [
            shot(),
            shot({ width: 375 }),
            shot({ layer: "panel", image: Buffer.from("a panel") }),
          ],
        };
        assert.equal(await evidence.keep(textVersion.hash, found, clock.now()), true);
        assert.equal(await evidence.keep(textVersion.hash, found, clock.now()), false);
        const other = { code: "sha384-BBBB", screenshots: [shot({ image: Buffer.from("other") })] };
        clock.set("2026-12-01T09:00:00Z");
        assert.equal(await evidence.keep(textVersion.hash, other, clock.now()), true);
        const kept = await evidence.of(textVersion.hash);
        assert.deepEqual(
          kept.codes.map(({ hash }) => hash),
          ["sha384-BBBB", "sha384-AAAA"],
        );
        assert.deepEqual(
          kept.screenshots.map(({ layer, width }) => `${layer} ${width}`),
          ["first 1280", "first 375", "panel 1280"],
        );
        assert.equal(
          String(await evidence.image(textVersion.hash, { ...shot(), layer: "first" })),
          "a picture",
          "what was shown first stays",
        );
        assert.equal(
          String(await evidence.image(textVersion.hash, shot({ layer: "panel" }))),
          "a panel",
        );
        assert.equal(await evidence.image(textVersion.hash, shot({ language: "en" })), null);
        const entries = await ledger.entries(0, 10);
        assert.deepEqual(
          entries.map(({ entry }) => entry?.kind),
          [
            "consent-version",
            "consent-code",
            "consent-screenshot",
            "consent-screenshot",
            "consent-screenshot",
            "consent-code",
          ],
        );
        assert.deepEqual(entries[0]?.entry?.body, {
          version: textVersion.hash,
          site: "valmarine",
          content: `sha256:${sha256(textVersion.content)}`,
        });
        assert.equal(entries[2]?.entry?.body["image"], `sha256:${sha256("a picture")}`);
        assert.ok((await ledger.verify()).verified);
      });
    });

    test("is not kept of a version that nobody was shown", async () => {
      await withProofPlatform(server, async (platform) => {
        const evidence = postgresEvidence(platform);
        const found = { code: "sha384-AAAA", screenshots: [] };
        assert.equal(await evidence.keep("0".repeat(64), found, platform.clock.now()), null);
        assert.equal(await platform.ledger.size(), 0);
      });
    });
  });
