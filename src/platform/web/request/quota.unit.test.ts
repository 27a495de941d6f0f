import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { openQuota } from "./quota.ts";

const opened = (max: number) => {
  let now = 0;
  const quota = openQuota(max, 60_000, { now: () => now });
  return { quota, later: (milliseconds: number) => void (now += milliseconds) };
};

suite("a quota", () => {
  test("takes so many of one address in a while, and says when there is room again", () => {
    const { quota, later } = opened(2);
    assert.equal(quota.take("192.0.2.1"), true);
    later(20_500);
    assert.equal(quota.take("192.0.2.1"), true);
    assert.equal(quota.take("192.0.2.1"), false);
    assert.equal(quota.secondsLeft("192.0.2.1"), 40);
    assert.equal(quota.take("192.0.2.2"), true);
    later(39_500);
    assert.equal(quota.take("192.0.2.1"), true);
  });

  test("takes all addresses of one network of version 6 for one, however they are written", () => {
    const { quota } = opened(1);
    assert.equal(quota.take("2001:db8::1"), true);
    for (const same of ["2001:db8::2", "2001:db8:0:0:9::1", "2001:db8:0:0:1:2:3:4"])
      assert.equal(quota.take(same), false, same);
    for (const other of ["2001:db8:0:1::1", "2001:db8:1::1", "::1", "::ffff:192.0.2.1"])
      assert.equal(quota.take(other), true, other);
    assert.equal(quota.take("::ffff:192.0.2.2"), true, "one of version 4");
  });

  test("has an end: those that began first make room", () => {
    const { quota } = opened(1);
    for (let at = 0; at <= 50_000; at++)
      quota.take(`10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`);
    assert.equal(quota.take("10.0.0.0"), true, "forgotten");
    assert.equal(quota.take("10.0.195.80"), false, "not forgotten");
  });
});
