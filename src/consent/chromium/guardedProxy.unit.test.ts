import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { isPrivateAddress } from "./guardedProxy.ts";

suite("an address", () => {
  test("is private where no public network leads to it, however it is written", () => {
    for (const address of [
      "127.0.0.1",
      "10.1.2.3",
      "172.31.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
      "::1",
      "::",
      "fe80::1",
      "fd00::1",
      "::ffff:10.0.0.1",
      "::ffff:127.0.0.1",
    ])
      assert.equal(isPrivateAddress(address), true, address);
    for (const address of ["93.184.216.34", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])
      assert.equal(isPrivateAddress(address), false, address);
  });
});
