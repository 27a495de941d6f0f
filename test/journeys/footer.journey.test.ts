import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { person } from "../../src/identity/identity.fixture.ts";
import { dayWords, civilDay } from "../../src/kernel/index.ts";
import { sendForm } from "../../src/main/console/console.fixture.ts";
import { linksOf } from "./everyForm.ts";
import { withWholeServer } from "./wholeServer.ts";

suite("the legal notice", () => {
  test("is led to from the foot of every public page, in both languages (REC-55)", async () => {
    await withWholeServer(async ({ web }) => {
      const waiting = ["/", "/en/", "/offres", "/en/offers", "/nulle/part", "/en/nowhere"];
      const known = new Set(waiting);
      let pages = 0;
      for (let path = waiting.shift(); path !== undefined && pages < 200; path = waiting.shift()) {
        const { body, headers, statusCode } = await web.inject(path);
        const isPage = String(headers["content-type"]).startsWith("text/html");
        if (!isPage || (statusCode >= 300 && statusCode < 400)) continue;
        pages += 1;
        const foot = body.slice(body.indexOf("<footer"));
        const isEnglish = /^\/en(?:\/|$)/.test(path);
        const link = isEnglish ? 'href="/en/legal-notice"' : 'href="/mentions-legales"';
        assert.ok(foot.startsWith("<footer") && foot.includes(link), path);
        for (const next of linksOf(body))
          if (!known.has(next)) {
            known.add(next);
            waiting.push(next);
          }
      }
      assert.ok(pages > 100, String(pages));
    });
  });

  test("bears the day on which it last said something else, who may reproduce what, and where third parties are refused (REC-51, REC-52, REC-56)", async () => {
    await withWholeServer(async (server) => {
      const { web, clock } = server;
      const signIn = async (name: string): Promise<string> => {
        const email = `${name}@entraide.example`;
        const { session } = await person(server, email, "site-administrator", "valmarine");
        return `egide-staff=${session}`;
      };
      let cookie = await signIn("admin");
      const read = async (path = "/mentions-legales"): Promise<string> =>
        (await web.inject(path)).body;
      const day = (): string => dayWords(civilDay(clock.now()), "fr");
      const save = async (
        part: string,
        fields: Readonly<Record<string, string>>,
      ): Promise<number> =>
        (
          await sendForm(
            web,
            `/console/valmarine/site/${part}`,
            { ...fields, reason: "essai", step: "save" },
            cookie,
          )
        ).statusCode;
      assert.match(await read(), /Tout navigateur peut refuser les cookies/);
      const reuse = {
        reuseFr: "Reproduction interdite sans autorisation écrite préalable.",
        reuseEn: "No reproduction without a written authorisation.",
        reuseAddress: "1 quai du Port, 44000 Valmarine",
      };
      assert.equal(
        await save("reproduction", { ...reuse, thirdParties: "Mesure d’audience" }),
        400,
      );
      assert.equal(await save("reproduction", { ...reuse, reuseAddress: "" }), 400);
      const thirdParties = "Mesure d’audience https://mesure.example/refuser";
      assert.equal(await save("reproduction", { ...reuse, thirdParties }), 303);
      const first = day();
      const french = await read();
      for (const said of [
        reuse.reuseFr,
        reuse.reuseAddress,
        'href="https://mesure.example/refuser"',
        first,
      ])
        assert.ok(french.includes(said), said);
      assert.ok((await read("/en/legal-notice")).includes(reuse.reuseEn));

      clock.set(clock.now().add({ hours: 72 }).toString());
      cookie = await signIn("remplacant");
      assert.equal(await save("identite", { name: "Réseau de Valmarine" }), 303);
      assert.ok((await read()).includes(first), "what it does not show is no update of it");
      const host = {
        hostName: "Hébergeur",
        hostSeat: "2 rue du Port",
        hostTelephone: "01 99 00 00 01",
      };
      assert.equal(await save("mentions", host), 303);
      assert.ok((await read()).includes(day()));
      assert.notEqual(day(), first);
    });
  });
});
