import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { deviceOf } from "./device.ts";

suite("the kind of a device", () => {
  test("is the browser and the system, without their versions", () => {
    for (const [sent, kind] of [
      ["Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0", "Firefox, Linux"],
      [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0",
        "Edge, Windows",
      ],
      [
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
        "Safari, iOS",
      ],
      [
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/139.0 Mobile Safari/537.36",
        "Chrome, Android",
      ],
    ])
      assert.equal(deviceOf(sent), kind);
  });

  test("never repeats what was sent", () => {
    assert.equal(deviceOf("curl/8 <script>claire.marin@entraide.example</script>"), "?");
    assert.equal(deviceOf(undefined), "?");
  });
});
