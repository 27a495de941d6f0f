import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { candidateIn } from "./candidateWalk.ts";
import { askForConsent } from "./everyConsent.ts";
import { withWholeServer } from "./wholeServer.ts";
import { person } from "../../src/identity/identity.fixture.ts";
import { sendForm } from "../../src/main/console/console.fixture.ts";

const decisions = "/console/valmarine/site/decisions";
const asked = {
  authority: "Tribunal judiciaire de Valmarine",
  ground: "Ordonnance du 3 mars 2031, n° 31/042 : offres sans employeur.",
};

suite("the suspension of the site", () => {
  test("closes every public page with its ground, leaves people what is theirs, is logged, and is lifted (REC-04)", async () => {
    await withWholeServer(async (server) => {
      const { web, platform, clock } = server;
      const administrator = await person(
        server,
        "admin@entraide.example",
        "site-administrator",
        "valmarine",
      );
      const cookie = `egide-staff=${administrator.session}`;
      const recruiter = await person(
        server,
        "recruteur@entraide.example",
        "recruiter",
        "valmarine",
      );
      const candidate = `egide-candidate=${(await candidateIn(server)).session}`;
      const get = async (url: string, who = "") =>
        await web.inject({ url, headers: { cookie: who } });
      const before = await platform.ledger.size();

      for (const path of [decisions, "/console/valmarine/site/suspendre"])
        assert.notEqual(
          (await get(path, `egide-staff=${recruiter.session}`)).statusCode,
          200,
          path,
        );
      assert.match(
        (await get("/console/valmarine/site/suspendre", cookie)).body,
        /Suspendre le site/,
      );
      assert.equal((await get("/offres")).statusCode, 200, "the page that says so changed nothing");
      const missing = await sendForm(
        web,
        "/console/valmarine/site/suspendre",
        { ...asked, ground: "" },
        cookie,
      );
      assert.equal(missing.statusCode, 400);
      const done = await sendForm(web, "/console/valmarine/site/suspendre", asked, cookie);
      assert.equal(done.statusCode, 303, done.body.slice(0, 2_000));
      clock.set(clock.now().add({ seconds: 2 }).toString());

      for (const path of [
        "/",
        "/en/",
        "/offres",
        "/offres.json",
        "/offres.rss",
        "/registre",
        "/organismes",
        "/espace-candidat/inscription",
      ]) {
        const closed = await get(path);
        assert.equal(closed.statusCode, 451, path);
        assert.match(closed.body, /Tribunal judiciaire de Valmarine/, path);
        assert.match(closed.body, /offres sans employeur/, path);
        assert.match(closed.body, /name="robots" content="noindex/, path);
      }
      assert.equal(
        (await web.inject({ method: "POST", url: "/espace-candidat/inscription" })).statusCode,
        451,
      );
      for (const path of [
        "/mentions-legales",
        "/contact",
        "/notices/politique-de-confidentialite",
        "/espace-candidat/connexion",
        "/connexion",
        "/healthz",
      ])
        assert.equal((await get(path)).statusCode, 200, path);
      for (const path of [
        "/espace-candidat",
        "/espace-candidat/profil",
        "/espace-candidat/identifiants/supprimer",
      ])
        assert.equal((await get(path, candidate)).statusCode, 200, path);
      assert.equal((await get("/offres", candidate)).statusCode, 451);
      assert.equal((await get("/console/valmarine", cookie)).statusCode, 200);
      const page = (await get(decisions, cookie)).body;
      assert.match(page, /Suspension du site/);
      assert.match(page, /offres sans employeur/);

      const lifted = await sendForm(
        web,
        "/console/valmarine/site/rouvrir",
        { ground: "Ordonnance rapportée." },
        cookie,
      );
      assert.equal(lifted.statusCode, 303, lifted.body.slice(0, 2_000));
      clock.set(clock.now().add({ seconds: 2 }).toString());
      assert.equal((await get("/offres")).statusCode, 200);
      assert.match((await get(decisions, cookie)).body, /Réouverture du site/);
      const after = await platform.ledger.size();
      assert.equal(after - before, 2);
      const entries = await Promise.all(
        [before, before + 1].map((index) => platform.ledger.entry(index)),
      );
      assert.deepEqual(
        entries.map((entry) => entry?.entry?.kind),
        ["site-suspension", "site-lifting"],
      );
      assert.doesNotMatch(
        JSON.stringify(entries),
        /employeur/,
        "the ledger holds the digest of the ground",
      );
    });
  });

  test("leaves everybody the way to take back what they have consented to (GDPR art. 7(3))", async () => {
    await withWholeServer(async (server) => {
      const { web, clock } = server;
      const email = "admin@entraide.example";
      const administrator = await person(server, email, "site-administrator", "valmarine");
      const cookie = `egide-staff=${administrator.session}`;
      const link = `/mon-consentement/${(await askForConsent(server))["/mon-consentement"] ?? ""}`;
      const done = await sendForm(web, "/console/valmarine/site/suspendre", asked, cookie);
      assert.equal(done.statusCode, 303);
      clock.set(clock.now().add({ seconds: 2 }).toString());
      assert.equal((await web.inject("/registre")).statusCode, 451);
      assert.match((await web.inject(link)).body, /Retirer mon consentement/);
      const taken = await web.inject({ method: "POST", url: `${link}/retrait` });
      assert.match(taken.body, /Votre consentement est retiré/);
    });
  });

  test("stands beside the removals and suspensions of offers, each with its ground (REC-05)", async () => {
    await withWholeServer(async (server) => {
      const administrator = await person(
        server,
        "admin@entraide.example",
        "site-administrator",
        "valmarine",
      );
      const cookie = `egide-staff=${administrator.session}`;
      await server.database.pool.query(
        `insert into egide.offer_decision (offer, body, title, decision, ground, authority, at, author_kind, author, author_name)
         values ('o', 'valmarine', 'Plongeur', 'removal', 'Contraire à la loi', null, now(), 'staff', 'a', 'Orane Velmont')`,
      );
      const { body } = await server.web.inject({ url: decisions, headers: { cookie } });
      assert.match(body, /Retrait de l’offre/);
      assert.match(body, /Plongeur/);
      assert.match(body, /Contraire à la loi/);
      assert.match(body, /Orane Velmont/);
    });
  });
});
