import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { qrCode } from "./qrCode.ts";

suite("a QR code", () => {
  const drawn = String(qrCode("otpauth://totp/x?secret=GEZDGNBV", 'Code "à" scanner'));

  test("is a drawing with a name, without style or script", () => {
    assert.match(drawn, /role="img"\s+aria-label="Code &quot;à&quot; scanner"/);
    assert.doesNotMatch(drawn, /style=|<script|href/);
  });

  test("has the three corners that a camera looks for, with four blank modules around", () => {
    const [, size = 0] = (/viewBox="0 0 (\d+)/.exec(drawn) ?? []).map(Number);
    const dark = new Set([...drawn.matchAll(/M(\d+) (\d+)h1/g)].map(([, x, y]) => `${x} ${y}`));
    const end = size - 5;
    for (const [x, y] of [
      [4, 4],
      [end, 4],
      [4, end],
    ] as const) {
      assert.ok(dark.has(`${x} ${y}`), `${x} ${y}`);
      assert.ok(!dark.has(`${x === 4 ? 3 : x + 1} ${y}`));
    }
    assert.ok(!dark.has(`${end} ${end}`), "and none in the fourth");
  });
});
