import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { passwordFault, passwordLength } from "./password.ts";

const common = new Set(["motdepasse", "azerty", "123456", "soleil", "password", "bonjour"]);
const context = ["Claire Marin", "claire.marin@entraide.example", "Égide"];
const fault = (password: string) => passwordFault(password, { common, context });

suite("a password", () => {
  test("is taken whatever it is made of, from fifteen characters on", () => {
    for (const password of [
      "girafe pluie tambour",
      "fffx gqqz vblmoi",
      "é".repeat(5) + "à la claire fontaine",
      "🦔🌿 hérisson sous la haie",
      "7 fois 8 font 56, pas 54",
      "x9$Qv!2mL#7pRt&",
      "839201746650192",
      "b40917365528104",
    ])
      assert.equal(fault(password), null, password);
  });

  test("is counted in characters as people see them, and has an upper limit that no sentence meets", () => {
    assert.equal(fault("girafe tambour"), "too-short");
    assert.equal(fault("🦔".repeat(14)), "too-short");
    assert.equal(fault(`${"tambour girafe ".repeat(17)}x`), null);
    assert.equal(fault("ab".repeat(passwordLength.most / 2) + "c"), "too-long");
  });

  test("is refused when it is one known password over and over, or two of them", () => {
    for (const password of [
      "motdepasse123456",
      "MotDePasseAzerty",
      "soleil soleil soleil",
      "azerty-azerty-azerty",
      "bonjourmotdepasse2026!",
      "m0td3pa$$e-soleil",
    ])
      assert.equal(fault(password), "common", password);
    assert.equal(fault("bonjour soleil azerty password"), null, "four are a sentence");
  });

  test("is refused when it is made of the person's own name or address", () => {
    for (const password of ["ClaireMarin2026!", "marin.claire.marin", "egide-claire-2027"])
      assert.equal(fault(password), "common", password);
  });

  test("is refused when it is one character, or neighbours of the keyboard's alphabet", () => {
    for (const password of ["aaaaaaaaaaaaaaa", "abcdefghijklmnopqr", "                "])
      assert.equal(fault(password), "common", password);
  });

  test("is judged at once, however long and hostile", () => {
    const before = performance.now();
    assert.equal(fault("azert".repeat(51)), null);
    assert.ok(performance.now() - before < 200);
  });
});
