import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { argon2Hasher, commonPasswords } from "./passwords.ts";

const password = "girafe pluie tambour";

suite("hashes of passwords", () => {
  test("are argon2id at the cost that OWASP recommends, and open with their password alone", async () => {
    const hasher = argon2Hasher();
    const made = await hasher.hash(password);
    assert.match(made, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.equal(await hasher.verify(made, password), true);
    assert.equal(await hasher.verify(made, `${password}s`), false);
    assert.notEqual(made, await hasher.hash(password));
  });

  test("count every character to the end, and tell capitals", async () => {
    const hasher = argon2Hasher({ memoryCost: 64, timeCost: 1, parallelism: 1 });
    const long = `${"tambour girafe ".repeat(16)}!`;
    const made = await hasher.hash(long);
    assert.equal(await hasher.verify(made, `${long.slice(0, -1)}?`), false);
    assert.equal(await hasher.verify(made, long.toUpperCase()), false);
    assert.equal(await hasher.verify(made, long), true);
  });

  test("of nobody are never opened", async () => {
    const hasher = argon2Hasher({ memoryCost: 64, timeCost: 1, parallelism: 1 });
    assert.equal(await hasher.verify(null, password), false);
  });

  test("are not made of the passwords of breaches, in any case of letters", async () => {
    const common = await commonPasswords();
    assert.ok(common.size > 45_000);
    for (const known of ["123456", "password", "azerty", "motdepasse", "qwertyuiop"])
      assert.ok(common.has(known), known);
  });
});
