import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { webOptions } from "../../../test/support/web.ts";
import { failed, success } from "../../kernel/index.ts";
import { postgresBodies } from "../../organisations/index.ts";
import { mailFailure, type Mail } from "../../platform/mail/index.ts";
import { openWeb } from "../../platform/web/index.ts";
import { draftOffer } from "../actions/draftOffer.ts";
import { moveOffer } from "../actions/moveOffer.ts";
import { publishOffer } from "../actions/publishOffer.ts";
import type { SentOffer } from "../friendMail.ts";
import { orane, postgresServers, wholeOffer, withOffers } from "../offers.fixture.ts";
import { postgresOfferSearch } from "../storage/postgresOfferSearch.ts";
import { offerPath } from "./offerPaths.ts";
import { addOfferPages } from "./offerRoutes.ts";

const [server] = postgresServers();
assert.ok(server);

suite("the page that sends an offer to a friend", () => {
  test(
    "takes one address and nothing else, three times a day for a friend and ten an hour for a client (REC-41)",
    withOffers(server, async (here) => {
      const { database, clock, offers } = here;
      const kysely = database.kysely<unknown>();
      const options = webOptions();
      const web = await openWeb({ ...options, gate: { ...options.gate, clock } });
      const sent: Mail<SentOffer>[] = [];
      let isAway = false;
      addOfferPages(web, {
        offers,
        search: postgresOfferSearch(kysely),
        atOnce: {
          send: async (mail) => {
            if (isAway) return failed(mailFailure("mail.not-at-once"));
            sent.push(mail as unknown as Mail<SentOffer>);
            return success(undefined);
          },
        },
        readBodies: () => postgresBodies(kysely, database.transaction).list(),
        address: () => "https://emploi.example",
      });
      const draft = await draftOffer(here, "rives", wholeOffer(), orane);
      const published = await publishOffer(here, draft, null, orane);
      assert.ok(published.ok);
      const path = `${offerPath(published.value, "fr")}/envoyer`;
      const send = async (email: string, from = "192.0.2.1", more = {}) => {
        const shown = await web.inject(path);
        const fields = new URLSearchParams({ email, ...more });
        for (const [, name = "", value = ""] of shown.body.matchAll(
          /type="hidden" name="([^"]+)" value="([^"]*)"/g,
        ))
          fields.set(name, value);
        clock.set(clock.now().add({ seconds: 3 }).toString());
        return await web.inject({
          method: "POST",
          url: path,
          remoteAddress: from,
          headers: {
            cookie: shown.cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
            "content-type": "application/x-www-form-urlencoded",
          },
          payload: fields.toString(),
        });
      };
      try {
        const fields = [
          ...(await web.inject(path)).body.matchAll(
            /<(?:input|textarea)[^>]*type="(?!hidden)[^"]*"[^>]*name="(\w+)"|<textarea/g,
          ),
        ];
        assert.ok(
          fields.every(([all]) => !all.includes("textarea")),
          "no text of the sender's",
        );
        for (let count = 0; count < 3; count += 1)
          assert.equal(
            (await send("Ami@courriel.example", `192.0.2.${count}`, { text: "Achetez" }))
              .statusCode,
            303,
          );
        assert.deepEqual(
          sent.map(({ to, values }) => [to, values.body, values.url]),
          Array.from({ length: 3 }, () => [
            "Ami@courriel.example",
            "rives",
            `https://emploi.example${offerPath(published.value, "fr")}`,
          ]),
        );
        const held = await send("ami@courriel.example", "192.0.2.9");
        assert.equal(held.statusCode, 429);
        assert.match(held.body, /value="ami@courriel\.example"/);
        assert.match(String(held.headers["cache-control"]), /no-store/);
        isAway = true;
        const away = await send("autre@courriel.example", "192.0.2.9");
        assert.equal(away.statusCode, 503);
        assert.match(away.body, /value="autre@courriel\.example"/);
        isAway = false;
        for (let count = 0; count < 8; count += 1)
          assert.equal((await send(`${count}@courriel.example`, "192.0.2.9")).statusCode, 303);
        assert.equal((await send("encore@courriel.example", "192.0.2.9")).statusCode, 429);
        assert.ok((await moveOffer(here, published.value, "withdraw", orane)).ok);
        assert.equal(
          (await web.inject(path)).statusCode,
          404,
          "an offer that is over is sent to nobody",
        );
      } finally {
        await web.close();
      }
    }),
  );
});
