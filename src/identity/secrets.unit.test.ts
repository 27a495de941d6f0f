import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { openSecrets } from "./secrets.ts";

const secrets = openSecrets(Buffer.alloc(32, 7));
const others = openSecrets(Buffer.alloc(32, 8));
const text = Buffer.from("a secret of a second factor");

suite("secrets", () => {
  test("come back from their seal, and from no other key or changed byte", () => {
    const sealed = secrets.seal(text);
    assert.deepEqual(secrets.unseal(sealed), text);
    assert.ok(!Buffer.from(sealed).includes(text));
    assert.notDeepEqual(sealed, secrets.seal(text), "two seals of one secret cannot be told alike");
    assert.throws(() => others.unseal(sealed));
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(30) ^ 1, 30);
    assert.throws(() => secrets.unseal(changed));
  });

  test("make tokens of 256 bits, never the same", () => {
    const tokens = new Set(Array.from({ length: 100 }, () => secrets.token()));
    assert.equal(tokens.size, 100);
    for (const token of tokens) assert.equal(Buffer.from(token, "base64url").length, 32);
  });

  test("make ten recovery codes of 120 bits, read however they are typed, for one account", () => {
    const codes = secrets.recoveryCodes("account-1");
    assert.equal(new Set(codes.map(({ code }) => code)).size, 10);
    const [{ code, digest } = { code: "", digest: text }] = codes;
    assert.match(code, /^(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")}`;
    assert.deepEqual(secrets.recoveryDigest("account-1", typed), digest);
    assert.notDeepEqual(secrets.recoveryDigest("account-2", code), digest);
    assert.notDeepEqual(others.recoveryDigest("account-1", code), digest);
  });

  test("hide what could be guessed back: addresses have keyed digests", () => {
    assert.notDeepEqual(secrets.keyed("192.0.2.7"), others.keyed("192.0.2.7"));
    assert.deepEqual(secrets.keyed("192.0.2.7"), secrets.keyed("192.0.2.7"));
  });
});
