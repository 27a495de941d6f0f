import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { openAlertTokens } from "./alertTokens.ts";

const tokens = openAlertTokens(Buffer.alloc(32, 1));
const alert = "4c0b6f5e-2f0f-4d0c-9d4f-0d3c2a1b0e9f";

/** Each token with one of its characters changed. */
const tampered = (token: string): readonly string[] =>
  Array.from(token).map(
    (letter, at) => `${token.slice(0, at)}${letter === "A" ? "B" : "A"}${token.slice(at + 1)}`,
  );

suite("the addresses of alerts that work without a login", () => {
  test("end the mails of one alert, the same in each mail; whatever was changed in one is none of ours (RFC 8058, 3.1)", () => {
    const token = tokens.unsubscribe(alert);
    assert.equal(tokens.alertOf(token), alert);
    assert.equal(tokens.unsubscribe(alert), token);
    const forged = [...tampered(token), token.slice(1), `${token}A`, "", ".", alert, `${alert}.`];
    for (const each of forged) assert.equal(tokens.alertOf(each), null, each);
    assert.equal(openAlertTokens(Buffer.alloc(32, 2)).alertOf(token), null, "another installation");
  });

  test("of a feed are new each time, known again by a digest, and never forged", () => {
    const { token, digest } = tokens.newFeed();
    assert.match(token, /^[\w-]{48}$/);
    assert.deepEqual(tokens.feedDigest(token), digest);
    assert.notEqual(tokens.newFeed().token, token);
    for (const each of [...tampered(token), token.slice(1), `${token}A`, ""])
      assert.equal(tokens.feedDigest(each), null, each);
    assert.equal(tokens.alertOf(token), null, "no address serves for the other");
  });
});
