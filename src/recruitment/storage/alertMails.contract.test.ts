import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { moveOffer } from "../actions/moveOffer.ts";
import { postgresServers, withAlerts, type AlertsHere } from "../alerts.fixture.ts";
import { everything } from "../model/criteria/criteria.ts";
import { orane } from "../offers.fixture.ts";
import { spaceRooms } from "./spaceRooms.ts";

const nurses = { ...everything, words: "infirmière" };

/** What the worker does when it wakes, with a mail server that takes all. */
const turn = async (here: AlertsHere): Promise<void> => {
  await here.round();
  await here.deliver();
};

for (const server of postgresServers())
  suite(`the mails of alerts (${server.name})`, () => {
    test(
      "REC-40: the mail of an alert goes to the address of the account, that of this moment, and speaks of the alert alone",
      withAlerts(server, async (here) => {
        await here.ask("lea");
        await here.publish();
        await here.round();
        await here.database.pool.query(
          "update egide.candidate_account set email = 'lea.nouvelle@courriel.example' where id = 'lea'",
        );
        await here.deliver();
        assert.deepEqual(
          here.taken.map(({ to }) => to),
          ["lea.nouvelle@courriel.example"],
        );
        const addresses = here.taken[0]?.text
          .match(/https?:\/\/\S+/g)
          ?.map((url) => new URL(url).pathname);
        for (const path of addresses ?? [])
          assert.match(
            path,
            /^\/(?:offres\/|espace-candidat\/alertes\/|alertes\/desinscription\/)/,
          );
      }),
    );

    test(
      "an offer that has ended before the mail leaves is not in it, and a mail that would tell of none does not leave",
      withAlerts(server, async (here) => {
        await here.ask("lea");
        const [one, two] = [await here.publish(), await here.publish()];
        await here.round();
        const seen = { body: "rives", id: one.id, revision: one.revision };
        assert.ok((await moveOffer(here, seen, "withdraw", orane)).ok);
        await here.deliver("away");
        await here.rounds.recover();
        await here.round();
        await here.deliver();
        assert.deepEqual(here.told(), ["lea 1"]);
        assert.match(here.taken[0]?.text ?? "", new RegExp(`/offres/${two.id}`));
        const three = await here.publish({ closesOn: Temporal.PlainDate.from("2030-01-15") });
        await here.round();
        assert.equal((await here.outbox.counts()).waiting, 1);
        here.clock.set("2030-01-16T00:00:00Z");
        await here.deliver();
        assert.equal(here.taken.length, 1, three.id);
        assert.equal((await here.outbox.counts()).waiting, 0, "it waits for nothing");
      }),
    );

    test(
      "a mail server that is away for a day loses nothing, and nothing leaves twice",
      withAlerts(server, async (here) => {
        await here.ask("lea");
        await here.ask("paul", { mails: "daily" });
        await here.publish();
        await here.round();
        for (let hour = 0; hour < 30; hour += 6) {
          here.clock.set(here.clock.now().add({ hours: 6 }).toString());
          await here.round();
          await here.deliver("away");
          await here.rounds.recover();
        }
        assert.deepEqual(here.taken, []);
        here.clock.set(here.clock.now().add({ hours: 24 }).toString());
        await turn(here);
        await here.rounds.recover();
        await turn(here);
        assert.deepEqual(here.told().toSorted(), ["lea 1", "paul 1"]);
      }),
    );

    test(
      "a mailbox that is not there is not written to again about the same offer",
      withAlerts(server, async (here) => {
        await here.ask("lea");
        await here.publish();
        await here.round();
        await here.deliver("refuses");
        await here.rounds.recover();
        await turn(here);
        assert.deepEqual(here.taken, []);
      }),
    );

    test(
      "REC-25: an alert that is paused, stopped from a mail or deleted sends nothing more, not even what waited; one that goes on tells of what is new",
      withAlerts(server, async (here) => {
        const paused = await here.ask("lea", { criteria: nurses });
        const stopped = await here.ask("lea", { mails: "daily" });
        const deleted = await here.ask("paul");
        await here.publish();
        await here.round();
        assert.ok(await here.alerts.pause("lea", paused, true));
        await here.alerts.stop(stopped);
        await here.alerts.stop(stopped);
        assert.ok(await here.alerts.delete("paul", deleted));
        assert.equal((await here.outbox.counts()).waiting, 0);
        await here.publish();
        here.clock.set("2030-01-18T12:00:00Z");
        await turn(here);
        assert.deepEqual(here.taken, []);
        assert.ok(await here.alerts.pause("lea", paused, false));
        await here.publish();
        await turn(here);
        assert.deepEqual(here.told(), ["lea 1"]);
      }),
    );

    test(
      "REC-21: a space that is deleted leaves no alert, nothing of what they have found, and no mail of theirs",
      withAlerts(server, async (here) => {
        const { database } = here;
        await here.ask("lea");
        await here.ask("paul");
        await here.publish();
        await here.round();
        const rooms = spaceRooms(database.kysely<unknown>(), async () => null);
        const label = { fr: "Vos alertes", en: "Your alerts" };
        assert.deepEqual((await rooms.contents("lea")).at(-1), { label, count: 1 });
        const gone = await database.transaction(async (within) => {
          const counts = await rooms.delete("lea", within);
          await here.outbox.forget("lea@courriel.example", "candidate.", within);
          return counts;
        });
        assert.deepEqual([gone["candidate_alert"], gone["candidate_alert_offer"]], [1, 1]);
        await here.publish();
        await turn(here);
        assert.deepEqual(here.told(), ["paul 1", "paul 1"]);
      }),
    );
  });
