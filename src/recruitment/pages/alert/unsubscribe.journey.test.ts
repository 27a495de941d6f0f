import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { everything } from "../../model/criteria/criteria.ts";
import { alertPaths as paths } from "./alertPaths.ts";
import { site, textOf } from "./alertSite.fixture.ts";

suite("the end of the mails of an alert (REC-25)", () => {
  const oneClick = "List-Unsubscribe=One-Click";
  const urlencoded = { "content-type": "application/x-www-form-urlencoded" };

  test(
    "REC-25: is one POST, from whatever program, without a session, a cookie or a page of ours; a GET changes nothing (RFC 8058)",
    site(async (here) => {
      const { request, alerts, as, publish, round, deliver, taken } = here;
      const alert = await here.ask("lea");
      const other = await here.ask("lea", {
        mails: "daily",
        criteria: { ...everything, words: "juriste" },
      });
      await publish();
      await round();
      await deliver();
      const header = taken[0]?.unsubscribe;
      assert.ok(header);
      assert.ok(header.startsWith("https://emploi.example/alertes/desinscription/"), header);
      assert.ok(!header.includes("lea"), "no address in clear (RFC 8058, 3.1)");
      assert.ok(taken[0]?.text.includes(header), "and in the text, for people");
      const { pathname } = new URL(header);
      as(null);
      const shown = await request("GET", pathname);
      assert.equal(shown.status, 200);
      assert.match(textOf(shown.body), /Ne plus recevoir cette alerte/);
      const isPaused = async (id = alert): Promise<boolean | undefined> =>
        (await alerts.find("lea", id))?.isPaused;
      assert.equal(await isPaused(), false, "programs that look into mails follow their links");
      const forms = [
        { headers: urlencoded, payload: oneClick },
        {
          headers: { "content-type": "multipart/form-data; boundary=x" },
          payload: `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n`,
        },
        { headers: {} },
        {
          headers: {
            ...urlencoded,
            origin: "https://webmail.example",
            "sec-fetch-site": "cross-site",
          },
          payload: oneClick,
        },
      ];
      for (const form of forms) {
        await alerts.pause("lea", alert, false);
        const done = await request("POST", pathname, form);
        assert.equal(done.status, 200, `${JSON.stringify(form)} ${done.body}`);
        assert.match(textOf(done.body), /Plus aucun courriel de cette alerte ne partira/);
        assert.equal(await isPaused(), true);
      }
      assert.equal((await request("POST", pathname, forms[0])).status, 200, "again");
      assert.equal(await isPaused(other), false, "the others go on");
      await publish();
      assert.equal(await round(), 0);
      const forged = `${pathname.slice(0, -1)}${pathname.endsWith("A") ? "B" : "A"}`;
      await alerts.pause("lea", alert, false);
      for (const method of ["GET", "POST"] as const)
        assert.equal(
          (await request(method, forged, method === "POST" ? forms[0] : {})).status,
          404,
        );
      assert.equal(await isPaused(), false, "what is forged changes nothing");
      await alerts.delete("lea", alert);
      const gone = await request("POST", pathname, forms[0]);
      assert.equal(gone.status, 200, "of an alert that is gone: the same, which tells nothing");
    }),
  );

  test(
    "stands as a button for people, in both languages",
    site(async ({ browser, alerts, tokens, request, as }) => {
      const made = await alerts.add("lea", { name: "", criteria: everything, mails: "daily" });
      assert.ok(made.ok);
      as(null);
      for (const [language, said] of [
        ["fr", /C’est fait/],
        ["en", /Done/],
      ] as const) {
        const path = paths.unsubscribe[language].replace(
          ":token",
          tokens.unsubscribe(made.value.id),
        );
        await browser.open(path);
        await browser.send({}, path);
        assert.match(textOf(browser.shown.text), said);
      }
      assert.equal((await alerts.find("lea", made.value.id))?.isPaused, true);
      assert.equal((await request("GET", "/alertes/desinscription/n-importe.quoi")).status, 404);
    }),
  );
});
