import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

const root = join(import.meta.dirname, "../..");
const isOfTests = (file: string): boolean => /\.test\.ts$|\.fixture\.ts$|\/suite\//.test(file);
const source = globSync("src/**/*.ts", { cwd: root })
  .filter((file) => !isOfTests(file))
  .map((file) => readFileSync(join(root, file), "utf8"))
  .join("\n");

/** The first argument of each call, as it is written. */
const namedIn = (call: string, text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(new RegExp(`\\b${call}\\(\\s*([^,)]+)`, "g"))].map(([, name = ""]) => name),
  ),
];

suite("digests, seals and chance (ASVS V11.4.1, V11.4.3)", () => {
  test("are SHA-256 and AES-256-GCM wherever the product makes one, and never what can be guessed", () => {
    // SHA-384 where a page says what its script must be (Subresource Integrity, 3.2).
    assert.deepEqual(namedIn("createHash", source).toSorted(), ['"sha256"', '"sha384"']);
    assert.deepEqual(namedIn("createHmac", source), ['"sha256"']);
    assert.deepEqual(namedIn("createCipheriv", source), ['"aes-256-gcm"']);
    // Six digits for half a minute, as every application of codes makes them (RFC 6238, 1.2).
    assert.deepEqual(source.match(/\bsha-?1\b(?!\d)(?=")/gi), ["SHA1"]);
    assert.doesNotMatch(source, /"md5"|"ripemd|"rc4"|"des-|-ecb"|createCipher\(/i);
    assert.deepEqual(namedIn("createHash", 'createHash("md5")'), ['"md5"']);
  });
});
