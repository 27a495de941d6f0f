import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { judgeOffer } from "../actions/judgeOffer.ts";
import { moveOffer } from "../actions/moveOffer.ts";
import { editOffer } from "../actions/editOffer.ts";
import { postgresServers, withAlerts, type AlertsHere } from "../alerts.fixture.ts";
import { everything } from "../model/criteria/criteria.ts";
import { gaspard, orane, wholeOffer } from "../offers.fixture.ts";

const nurses = { ...everything, words: "infirmière" };
const accountants = { ...everything, words: "comptables" };

/** Moves the clock to a civil moment in Paris. */
const goTo = ({ clock }: Pick<AlertsHere, "clock">, civil: string): void =>
  clock.set(
    Temporal.PlainDateTime.from(civil).toZonedDateTime("Europe/Paris").toInstant().toString(),
  );

/** What the worker does when it wakes, with a mail server that takes all. */
const turn = async (here: AlertsHere): Promise<void> => {
  await here.round();
  await here.deliver();
};

for (const server of postgresServers())
  suite(`the rounds of alerts (${server.name})`, () => {
    test(
      "REC-19: an offer that opens is told to whoever asked for it, at once, with its address, and to nobody else",
      withAlerts(server, async (here) => {
        await here.ask("lea", { criteria: nurses, name: "Soins" });
        await here.ask("paul", { criteria: accountants });
        await here.publish();
        assert.equal(await here.round(), 1);
        await here.deliver();
        const [mail, ...more] = here.taken;
        assert.ok(mail);
        assert.deepEqual([more, mail.to], [[], "lea@courriel.example"]);
        assert.equal(mail.subject, "Une nouvelle offre : Soins");
        assert.match(
          mail.text,
          /^Infirmier \/ Infirmière du travail – Caisse des Deux-Rives, Entre-Deux-Rives, .+ – Candidatures jusqu’au 28 février 2030 inclus\nhttps:\/\/emploi\.example\/offres\/[a-z0-9]{12}-infirmier/m,
        );
        assert.match(mail.text, /Pourquoi ce message[^]*« Soins »[^]*Mots : infirmière\./);
        assert.match(mail.text, /https:\/\/emploi\.example\/espace-candidat\/alertes\/[\w-]+\n/);
        await turn(here);
        assert.deepEqual(here.told(), ["lea 1"], "once");
      }),
    );

    test(
      "tell at the moment for which an offer was planned, not before",
      withAlerts(server, async (here) => {
        await here.ask("lea");
        await here.publish({}, here.clock.now().add({ hours: 3 }));
        await turn(here);
        assert.deepEqual(here.told(), []);
        here.clock.set(here.clock.now().add({ hours: 3 }).toString());
        await turn(here);
        assert.deepEqual(here.told(), ["lea 1"]);
      }),
    );

    test(
      "a digest leaves once a day at seven, on the days on which clocks change too, with all of the day",
      withAlerts(server, async (here) => {
        goTo(here, "2030-03-29T12:00");
        await here.ask("lea", { mails: "daily" });
        const closesOn = Temporal.PlainDate.from("2030-12-01");
        const days: string[] = [];
        for (const [civil, opens] of [
          ["2030-03-29T12:10", 2],
          ["2030-03-30T06:59", 0],
          ["2030-03-30T07:00", 0],
          ["2030-03-30T07:10", 1],
          // Clocks go forward in the night to the 31st.
          ["2030-03-31T06:55", 1],
          ["2030-03-31T07:00", 0],
          ["2030-03-31T23:00", 0],
          // And back in the night to 27 October.
          ["2030-10-26T20:00", 1],
          ["2030-10-27T02:30", 1],
          ["2030-10-27T07:00", 0],
          ["2030-10-27T07:05", 0],
        ] as const) {
          goTo(here, civil);
          for (let offer = 0; offer < opens; offer++) await here.publish({ closesOn });
          const before = here.taken.length;
          await turn(here);
          if (here.taken.length > before) days.push(`${civil} ${here.told().at(-1) ?? ""}`);
        }
        assert.deepEqual(days, [
          "2030-03-30T07:00 lea 2",
          "2030-03-31T07:00 lea 2",
          "2030-10-27T07:00 lea 2",
        ]);
      }),
    );

    test(
      "a worker that was down at seven sends the digest when it is back, and no second one that day",
      withAlerts(server, async (here) => {
        goTo(here, "2030-01-15T18:00");
        await here.ask("lea", { mails: "daily" });
        await here.publish();
        await here.round();
        goTo(here, "2030-01-16T06:00");
        // Nothing works from here to the afternoon; an offer opens meanwhile.
        await here.publish();
        goTo(here, "2030-01-16T15:00");
        await turn(here);
        await turn(here);
        assert.deepEqual(here.told(), ["lea 1"]);
        goTo(here, "2030-01-17T07:00");
        await turn(here);
        assert.deepEqual(here.told(), ["lea 1", "lea 1"]);
      }),
    );

    test(
      "an offer that is suspended and shown again is not told of twice, and one that is changed is told to whom it now concerns",
      withAlerts(server, async (here) => {
        await here.ask("lea", { criteria: nurses });
        await here.ask("paul", { criteria: accountants });
        const offer = await here.publish();
        await turn(here);
        const judge = async (decision: "suspension" | "lifting", revision: number) => {
          const seen = { body: "rives", id: offer.id, revision };
          const decided = { decision, ground: "demande", authority: "préfecture" };
          assert.ok((await judgeOffer(here, seen, decided, gaspard)).ok);
        };
        await judge("suspension", offer.revision);
        await here.watch.tidy();
        await turn(here);
        await judge("lifting", offer.revision + 1);
        await turn(here);
        assert.deepEqual(here.told(), ["lea 1"]);
        const seen = { body: "rives", id: offer.id, revision: offer.revision + 2 };
        const text = wholeOffer({ title: "Agent comptable ou infirmier" });
        assert.ok((await editOffer(here, seen, text, orane)).ok);
        await turn(here);
        assert.deepEqual(here.told(), ["lea 1", "paul 1"]);
      }),
    );

    test(
      "REC-18: what waits for a digest is told by the criteria and at the hour that hold then",
      withAlerts(server, async (here) => {
        const alert = await here.ask("lea", { mails: "daily" });
        await here.publish();
        await here.publish({ title: "Agent comptable" });
        await here.round();
        const wish = { name: "", criteria: accountants, mails: "publication" } as const;
        assert.ok((await here.alerts.change("lea", alert, wish)).ok);
        await turn(here);
        assert.deepEqual(here.told(), ["lea 1"]);
        assert.match(here.taken[0]?.text ?? "", /agent-comptable/);
      }),
    );

    test(
      "an alert that is saved while an offer opens misses nothing, and what closes is forgotten",
      withAlerts(server, async (here) => {
        const { database, clock } = here;
        // A publication that takes long: it began before the alert was saved, and is there after it.
        const offer = await here.publish();
        clock.set(clock.now().add({ seconds: 20 }).toString());
        await here.ask("lea");
        await turn(here);
        assert.deepEqual(here.told(), ["lea 1"]);
        // A save that is not committed yet when the worker looks is waited for.
        let commit = (): void => {};
        const held = new Promise<void>((resolve) => (commit = resolve));
        const slow = database.transaction(async (within) => {
          await within.executeQuery({
            sql: "select pg_advisory_xact_lock_shared(7305160127434324)",
            parameters: [],
          } as never);
          await held;
        });
        const round = here.publish().then(async () => await here.round());
        assert.equal(
          await Promise.race([round, new Promise((done) => setTimeout(done, 200, "waits"))]),
          "waits",
        );
        commit();
        await slow;
        assert.equal(await round, 1);
        await moveOffer(
          here,
          { body: "rives", id: offer.id, revision: offer.revision },
          "close",
          orane,
        );
        assert.equal(await here.watch.tidy(), 1);
      }),
    );
  });
