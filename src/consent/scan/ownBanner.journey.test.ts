import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { browserPath, withoutBrowser } from "../../../test/browser/browser.ts";
import { systemClock } from "../../kernel/index.ts";
import { atShowcase, showcase } from "../browser/bannerSite.fixture.ts";
import { scanSite } from "../actions/scanSite.ts";
import { compareScan } from "../model/scan/compareScan.ts";
import { withChromium } from "./chromiumVisits.ts";

suite("a scan of a site with our own banner", { skip: withoutBrowser, timeout: 200_000 }, () => {
  test("AME-62, AME-65, REC-44: presses its buttons, and finds nothing before a choice nor after a refusal but what may be there", async () => {
    await atShowcase(async ({ address }) => {
      const seen = await withChromium(
        {
          path: browserPath,
          buttons: { accept: null, refuse: null },
          calm: 500,
          patience: 10_000,
          asked: ["127.0.0.1"],
          clock: systemClock,
        },
        async (visits) =>
          await scanSite({ visits, clock: systemClock }, [new URL(address)], {
            pages: 3,
            depth: 1,
            seconds: 90,
          }),
      );
      assert.match(seen.choices.refuse ?? "", /refuse-all/);
      assert.match(seen.choices.accept ?? "", /accept-all/);
      const findings = compareScan(seen, showcase, "en");
      const by = (rule: string): readonly string[] =>
        findings.filter((each) => each.rule === rule).map(({ about }) => about);
      assert.deepEqual(by("scan.before-choice"), []);
      assert.deepEqual(by("scan.after-refusal"), []);
      assert.deepEqual(by("scan.no-choice"), []);
      // What the share buttons of the showcase keep beside what they declare.
      assert.deepEqual(by("scan.undeclared"), ["autre"]);
    });
  });
});
