import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { isMailAddress } from "../../platform/mail/index.ts";
import { mailAddress } from "./mailAddress.ts";

suite("the address of an account", () => {
  test("is taken without blanks around it, in lower case, and only where it is one (REC-09)", () => {
    assert.equal(
      mailAddress("  Lea.Castan+offres@Courriel.Example "),
      "lea.castan+offres@courriel.example",
    );
    for (const none of [
      "",
      "lea",
      "lea@",
      "@courriel.example",
      "lea@courriel",
      "lea castan@courriel.example",
      "léa@courriel.example",
      "lea@courriel..example",
      "lea@-courriel.example",
      "lea@courriel.example,paul@courriel.example",
      "Lea <lea@courriel.example>",
      `${"a".repeat(65)}@courriel.example`,
      `lea@${"a".repeat(64)}.example`,
      "lea@courriel.example\r\nbcc: paul@courriel.example",
    ])
      assert.equal(mailAddress(none), null, none);
  });

  test("is always one that a mail can be written to", () => {
    const part = fc.string({ unit: "binary", maxLength: 70 });
    fc.assert(
      fc.property(part, fc.oneof(fc.domain(), part), (local, domain) => {
        const address = mailAddress(`${local}@${domain}`);
        assert.ok(address === null || isMailAddress(address), String(address));
      }),
    );
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        const address = mailAddress(typed);
        assert.ok(address !== null || !isMailAddress(typed), typed);
      }),
    );
  });
});
