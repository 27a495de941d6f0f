import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { postgresServers, withAlerts } from "../alerts.fixture.ts";
import { mostAlerts, tidyName } from "../model/alert/alert.ts";
import { everything, type Criteria } from "../model/criteria/criteria.ts";

const about = (words: string): Criteria => ({ ...everything, words });
const wish = { name: "Soins", criteria: about("infirmier"), mails: "daily" } as const;

for (const server of postgresServers())
  suite(`alerts (${server.name})`, () => {
    test(
      "REC-18: are kept, read, changed and deleted by their owner, and are not there for anybody else",
      withAlerts(server, async ({ alerts, clock }) => {
        const made = await alerts.add("lea", wish);
        assert.ok(made.ok);
        const { id } = made.value;
        assert.deepEqual(made.value, {
          ...wish,
          id,
          isPaused: false,
          hasFeed: false,
          madeAt: clock.now(),
        });
        assert.deepEqual(await alerts.list("lea"), [made.value]);
        assert.deepEqual(await alerts.find("lea", id), made.value);
        const other = { name: "", criteria: about("comptable"), mails: "publication" } as const;
        const digest = Buffer.alloc(32, 1);
        assert.deepEqual(
          [
            await alerts.list("paul"),
            await alerts.find("paul", id),
            (await alerts.change("paul", id, other)).ok,
            await alerts.pause("paul", id, true),
            await alerts.setFeed("paul", id, digest),
            await alerts.delete("paul", id),
          ],
          [[], null, false, false, false, false],
        );
        assert.deepEqual(await alerts.find("lea", id), made.value, "nothing was changed");
        assert.ok((await alerts.change("lea", id, other)).ok);
        assert.ok(await alerts.pause("lea", id, true));
        assert.ok(await alerts.setFeed("lea", id, digest));
        assert.deepEqual(await alerts.find("lea", id), {
          ...made.value,
          ...other,
          isPaused: true,
          hasFeed: true,
        });
        assert.deepEqual(await alerts.ofFeed(digest), { criteria: other.criteria, language: "fr" });
        assert.ok(await alerts.setFeed("lea", id, Buffer.alloc(32, 2)));
        assert.equal(await alerts.ofFeed(digest), null, "the address before leads nowhere");
        assert.ok(await alerts.delete("lea", id));
        assert.deepEqual([await alerts.list("lea"), await alerts.delete("lea", id)], [[], false]);
        assert.equal(await alerts.ofFeed(Buffer.alloc(32, 2)), null);
      }),
    );

    test(
      "say to their owner what each has found and when it was told, and nothing of another's",
      withAlerts(server, async (here) => {
        const { alerts, clock } = here;
        const waits = await here.ask("lea", wish);
        const told = await here.ask("lea");
        await here.ask("paul");
        const { id: offer } = await here.publish();
        await here.round();
        await here.deliver();
        const now = clock.now();
        const found = await alerts.found("lea");
        assert.equal(found.length, 2);
        for (const [alert, toldAt] of [
          [waits, null],
          [told, now],
        ] as const)
          assert.deepEqual(
            found.find((each) => each.alert === alert),
            { alert, offer, foundAt: now, toldAt },
          );
      }),
    );

    test(
      "a form that is sent twice makes one alert, and the same criteria have one",
      withAlerts(server, async ({ alerts }) => {
        const both = await Promise.all([alerts.add("lea", wish), alerts.add("lea", wish)]);
        const ids = both.map((made) => (made.ok ? made.value.id : made.failure.code));
        assert.equal(new Set(ids).size, 1, String(ids));
        const otherwise = await alerts.add("lea", { ...wish, mails: "none" });
        assert.equal(otherwise.ok ? null : otherwise.failure.code, "recruitment.alert-there");
        const second = await alerts.add("lea", { ...wish, criteria: everything });
        assert.ok(second.ok);
        const changed = await alerts.change("lea", second.value.id, wish);
        assert.equal(changed.ok ? null : changed.failure.code, "recruitment.alert-there");
        assert.ok((await alerts.add("paul", wish)).ok, "another candidate has theirs");
      }),
    );

    test(
      "are as many as a space holds, however they are sent, and none of a space that is gone",
      withAlerts(server, async ({ alerts }) => {
        const made = await Promise.all(
          Array.from({ length: mostAlerts + 3 }, (_, at) =>
            alerts.add("lea", { ...wish, criteria: about(`mot${String(at)}`) }),
          ),
        );
        assert.deepEqual(
          made.flatMap((each) => (each.ok ? [] : [each.failure.code])),
          Array.from({ length: 3 }, () => "recruitment.alerts-many"),
        );
        assert.equal((await alerts.list("lea")).length, mostAlerts);
        const nobody = await alerts.add("nobody", wish);
        assert.equal(nobody.ok ? null : nobody.failure.code, "recruitment.space-gone");
      }),
    );
  });

suite("the name of an alert", () => {
  test("stands on one line, in whatever script, and turns nothing around it", () => {
    assert.equal(tidyName("  Soins\r\n à  Lyon\u2028🩺 "), "Soins à Lyon 🩺");
    assert.equal(tidyName("\u202eصحة\u2066 עבודה"), "صحة עבודה");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const name = tidyName(typed);
        assert.ok(name.isWellFormed());
        assert.doesNotMatch(name, /\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        assert.equal(tidyName(name), name);
      }),
    );
  });
});
