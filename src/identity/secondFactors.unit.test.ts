import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { totpFactors } from "./secondFactors.ts";

const factors = totpFactors("Égide");
// RFC 6238, appendix B: the codes of this secret, whose last six digits are these.
const secret = new Uint8Array(Buffer.from("12345678901234567890"));
const atSecond = (second: number) => Temporal.Instant.fromEpochMilliseconds(second * 1000);

suite("a second factor", () => {
  test("takes the codes of RFC 6238, half a minute around their time, and no others", () => {
    assert.equal(factors.stepOf(secret, "287082", atSecond(59)), 1);
    assert.equal(factors.stepOf(secret, "081804", atSecond(1_111_111_109)), 37_037_036);
    assert.equal(factors.stepOf(secret, "287082", atSecond(89)), 1);
    assert.equal(factors.stepOf(secret, "287082", atSecond(29)), 1);
    assert.equal(factors.stepOf(secret, "287082", atSecond(120)), null);
    for (const code of ["287083", "28708", "", "2870822", "abcdef"])
      assert.equal(factors.stepOf(secret, code, atSecond(59)), null, code);
  });

  test("has a secret of 160 bits, as letters and as an address that applications read", () => {
    const made = factors.newSecret();
    assert.equal(made.length, 20);
    const { uri, letters } = factors.enrolment(secret, "claire.marin@entraide.example");
    assert.equal(letters, "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    const address = new URL(uri);
    assert.equal(address.protocol, "otpauth:");
    assert.equal(address.searchParams.get("secret"), letters.replaceAll(" ", ""));
    assert.equal(decodeURIComponent(address.pathname), "/Égide:claire.marin@entraide.example");
  });
});
