import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { everything } from "../../model/criteria/criteria.ts";
import { alertPaths as paths } from "./alertPaths.ts";
import { site, textOf, type Answer } from "./alertSite.fixture.ts";

suite("the private feed of an alert", () => {
  test(
    "REC-19: has an address that is shown once and kept as a digest, tells nothing of its owner, and answers what has not changed with 304",
    site(async ({ browser, publish, request, database, alerts, clock }) => {
      await publish();
      const made = await alerts.add("lea", {
        name: "Alerte de Léa Castan",
        criteria: { ...everything, words: "infirmier" },
        mails: "none",
      });
      assert.ok(made.ok);
      const page = paths.feed.fr.replace(":alert", made.value.id);
      await browser.open(page);
      await browser.send({ pas: "adresse" });
      const url = /https:\/\/emploi\.example(\/alertes\/flux\/[\w-]{48})</.exec(
        browser.shown.text,
      )?.[1];
      assert.ok(url, browser.shown.text);
      await browser.open(page);
      assert.ok(!browser.shown.text.includes(url), "once");
      const { rows } = await database.pool.query<{ row: string }>(
        "select row(a.*)::text as row from egide.candidate_alert a",
      );
      assert.ok(!rows[0]?.row.includes(url.split("/").at(-1) ?? "?"));
      const feed = await request("GET", url);
      assert.equal(feed.status, 200);
      assert.match(String(feed.headers["content-type"]), /^application\/rss\+xml/);
      assert.match(
        feed.body,
        /<rss version="2.0"[^]*<guid isPermaLink="false">offer:[a-z0-9]{12}<\/guid>/,
      );
      assert.ok(
        feed.body.includes(
          `<atom:link href="https://emploi.example${url}" rel="self" type="application/rss+xml"/>`,
        ),
      );
      assert.match(feed.body, /<title>Offres d’emploi – Mots : infirmier<\/title>/);
      assert.doesNotMatch(feed.body, /Léa|Castan|lea@/);
      assert.match(String(feed.headers["cache-control"]), /private/);
      assert.equal(feed.headers["x-robots-tag"], "noindex");
      const etag = String(feed.headers["etag"]);
      const same = await request("GET", url, { headers: { "if-none-match": etag } });
      assert.deepEqual([same.status, same.body], [304, ""]);
      await publish({ title: "Infirmière de nuit" });
      const newer = await request("GET", url, { headers: { "if-none-match": etag } });
      assert.match(newer.body, /Infirmière de nuit/, "at once");
      clock.set(
        clock
          .now()
          .add({ hours: 24 * 60 })
          .toString(),
      );
      assert.doesNotMatch((await request("GET", url)).body, /<item>/, "what is over is in no feed");
    }),
  );

  test(
    "ends for good when its owner makes another address, stops it or deletes the alert: 410; what never was is 404; a reader that hammers waits",
    site(async ({ browser, request, alerts }) => {
      const made = await alerts.add("lea", { name: "", criteria: everything, mails: "none" });
      assert.ok(made.ok);
      const page = paths.feed.fr.replace(":alert", made.value.id);
      const newAddress = async (): Promise<string> => {
        await browser.open(page);
        await browser.send({ pas: "adresse" });
        return (
          /emploi\.example(\/alertes\/flux\/[\w-]{48})</.exec(browser.shown.text)?.[1] ??
          assert.fail()
        );
      };
      const statusOf = async (url: string): Promise<number> => (await request("GET", url)).status;
      const [one, two] = [await newAddress(), await newAddress()];
      assert.deepEqual([await statusOf(one), await statusOf(two)], [410, 200]);
      await browser.open(page);
      await browser.send({ pas: "arret" });
      assert.match(textOf(browser.shown.text), /Le flux est coupé/);
      assert.equal(await statusOf(two), 410);
      const three = await newAddress();
      assert.equal(await statusOf(three), 200);
      await alerts.delete("lea", made.value.id);
      assert.equal(await statusOf(three), 410);
      assert.equal(await statusOf(`${three.slice(0, -1)}${three.endsWith("A") ? "B" : "A"}`), 404);
      assert.equal(await statusOf("/alertes/flux/autre"), 404);
      let waits: Answer | null = null;
      for (let times = 0; times < 70 && waits === null; times++) {
        const answer = await request("GET", three);
        if (answer.status === 429) waits = answer;
      }
      assert.ok(Number(waits?.headers["retry-after"]) > 0, "told when to come back");
    }),
  );
});
