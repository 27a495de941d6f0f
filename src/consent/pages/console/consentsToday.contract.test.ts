import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { contextOf } from "../../../platform/web/index.ts";
import { openPurpose } from "../../actions/openPurpose.ts";
import { consentAdapters, offersContent } from "../../consent.fixture.ts";
import { purposesAdrift, uncoveredActivities } from "../../model/purpose/uncoveredActivities.ts";
import { consentsToday } from "./consentsToday.ts";

for (const { name, on } of consentAdapters)
  suite(`what the register says of consents (${name})`, () => {
    test(
      "is asked for, or told to the officer; what it says no more is told too",
      on(async (here) => {
        const activities = await here.activitiesOf("valmarine");
        const missing = async () =>
          uncoveredActivities(await here.purposes.list("valmarine"), activities).map(
            ({ id }) => id,
          );
        assert.deepEqual(await missing(), ["offres"]);
        const asked = { body: "valmarine", activity: "offres", content: offersContent };
        const opened = await openPurpose(here, asked);
        assert.ok(opened.ok);
        assert.deepEqual(await missing(), []);
        const now = here.clock.now();
        const today = async (isOnConsent: boolean, isTheirs = true) =>
          await consentsToday({
            ...here,
            may: () => isTheirs,
            activitiesOf: async () => [{ id: "offres", name: "Offres", isOnConsent }],
          })("valmarine", contextOf({ now }));
        assert.deepEqual(await today(true), []);
        const [entry] = await today(false);
        assert.match(entry?.title ?? "", /le registre : 1/);
        assert.equal(entry?.tone, "bad");
        assert.deepEqual(await today(false, false), []);
        await here.purposes.close(opened.value, { at: now, reason: "fin" });
        assert.deepEqual(await today(false), [], "nobody is asked any more");
        assert.deepEqual(purposesAdrift(await here.purposes.list("valmarine"), []), []);
        assert.deepEqual(await missing(), ["offres"]);
      }),
    );
  });
