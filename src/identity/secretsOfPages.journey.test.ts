import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { visitorOf } from "./actions/visitorOf.ts";
import { goodPassword, person } from "./identity.fixture.ts";
import { onSite, signedIn, type IdentityStage } from "./site.fixture.ts";

const canary = "girafe canari tambour 7";

for (const server of postgresServers())
  suite(`what pages of identity keep to themselves on ${server.name}`, () => {
    const site = (work: (site: IdentityStage) => Promise<void>) => async () =>
      await onSite(() => server.freshDatabase({ migrated: true }), work);

    test(
      "the cookie of a session is bound to this host, kept from scripts and other sites, and gone at the end",
      site(async (on) => {
        const claire = await person(on, "claire.marin@entraide.example");
        const browser = await signedIn(on, claire.email, claire.code);
        const set = browser.everSet.findLast((each) => each.startsWith("__Host-egide-staff="));
        assert.match(set ?? "", /; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
        assert.equal(
          browser.cookies.has("__Host-egide-staff-sign-in"),
          false,
          "the half login is over",
        );
        const token = browser.cookies.get("__Host-egide-staff") ?? "";
        await browser.send({}, "/deconnexion");
        assert.match(browser.shown.text, /Vous êtes déconnecté|Égide/);
        assert.equal(browser.cookies.has("__Host-egide-staff"), false);
        assert.equal(
          (await visitorOf(on.identity, token)).kind,
          "anonymous",
          "and over, not only forgotten",
        );
      }),
    );

    test(
      "no password, code or token that was typed or given stands in a page, an address, a mail or the log",
      site(async (on) => {
        const claire = await person(on, "claire.marin@entraide.example");
        const browser = on.browser();
        const seen: string[] = [];
        const see = () => seen.push(browser.shown.text, browser.shown.path);
        await browser.open("/connexion");
        await browser.send({ email: claire.email, password: canary });
        see();
        await browser.send({ email: claire.email, password: goodPassword });
        see();
        await browser.send({ code: "981 276" });
        see();
        await browser.send({ code: claire.code() });
        see();
        await browser.open("/mon-compte/mot-de-passe");
        await browser.send({ current: goodPassword, password: "canari2027" });
        see();
        await browser.send({ current: goodPassword, password: canary });
        see();
        const { rows } = await on.database.pool.query<{ all: string }>(
          `SELECT string_agg(l::text, ' ') AS all FROM egide.agent_log l`,
        );
        const all = [...seen, ...browser.everSet, JSON.stringify(on.mails), rows[0]?.all].join(
          "\n",
        );
        for (const secret of [canary, goodPassword, "canari2027", "981 276"])
          assert.ok(!all.includes(secret) && !all.includes(encodeURIComponent(secret)), secret);
        const token = browser.cookies.get("__Host-egide-staff") ?? "?";
        assert.ok(![...seen, rows[0]?.all ?? ""].join("\n").includes(token));
      }),
    );

    test(
      "pages and files of one person are kept by no cache, and the browser forgets them at the end",
      site(async (on) => {
        const claire = await person(on, "claire.marin@entraide.example");
        const browser = await signedIn(on, claire.email, claire.code);
        const cookie = [...browser.cookies].map((pair) => pair.join("=")).join("; ");
        for (const url of ["/mon-compte", "/en/my-account", "/console/valmarine/personnes"]) {
          const { headers, statusCode } = await on.web.inject({ url, headers: { cookie } });
          assert.equal(statusCode, 200, url);
          assert.equal(headers["cache-control"], "private, no-store", url);
        }
        const file = await on.web.inject({
          url: "/console/valmarine/journal.csv?mois=2027-03",
          headers: { cookie },
        });
        assert.equal(
          file.headers["content-disposition"],
          'attachment; filename="journal-2027-03.csv"',
        );
        assert.equal(file.headers["cache-control"], "private, no-store");
        const [, csrf = ""] =
          /name="_csrf" value="([^"]+)"/.exec(
            (await on.web.inject({ url: "/mon-compte", headers: { cookie } })).body,
          ) ?? [];
        const out = await on.web.inject({
          method: "POST",
          url: "/deconnexion",
          headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
          payload: new URLSearchParams({ _csrf: csrf }).toString(),
        });
        assert.equal(out.headers["clear-site-data"], '"cache"');
      }),
    );
  });
