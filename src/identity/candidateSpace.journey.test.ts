import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { candidatePaths as paths } from "./candidatePaths.ts";
import { mailedToken, someCandidate } from "./candidates.fixture.ts";
import {
  asked,
  email,
  enter,
  other,
  textOf,
  onCandidateSite,
  type CandidateSiteStage,
} from "./candidateSite.fixture.ts";
import { goodPassword } from "./identity.fixture.ts";
import type { Browser } from "./site.fixture.ts";

for (const server of postgresServers())
  suite(`a candidate's space from inside on ${server.name}`, () => {
    const site = (work: (on: CandidateSiteStage) => Promise<void>) => async () =>
      await onCandidateSite(() => server.freshDatabase({ migrated: true }), work);

    test(
      "lists its sessions, which their owner ends, and changes password and address after fresh proof (REC-15)",
      site(async (on) => {
        const lea = await someCandidate(on, email);
        const [browser, elsewhere] = [await enter(on), await enter(on)];
        on.pass({ minutes: 6 });
        await browser.open(paths.home.fr);
        const [, session = ""] =
          /action="(\/espace-candidat\/sessions\/[^"]+)"/.exec(browser.shown.text) ?? [];
        await browser.send({}, session);
        assert.equal(browser.shown.status, 403);
        assert.match(browser.shown.text, /\/espace-candidat\/confirmer\?retour=/, "proof anew");
        await browser.open(paths.changeEmail.fr);
        assert.match(browser.shown.path, /^\/espace-candidat\/confirmer\?retour=/);
        await browser.send({ password: other });
        assert.equal(browser.shown.status, 400);
        await browser.send({ password: goodPassword });
        assert.equal(browser.shown.path, paths.changeEmail.fr);
        const third = await enter(on);
        await third.open(paths.home.fr);
        const ends = [
          ...third.shown.text.matchAll(/action="(\/espace-candidat\/sessions\/[^"]+)"/g),
        ];
        assert.equal(ends.length, 3, "one was there when the space was made");
        for (const [, end = ""] of ends) await third.send({}, end);
        await elsewhere.open(paths.home.fr);
        assert.match(elsewhere.shown.path, /connexion/, "ended by their owner");
        assert.equal((await on.candidates.sessions.ofAccount(lea.id, on.clock.now())).length, 1);
        await browser.open(paths.signIn.fr);
        await browser.send({ email, password: goodPassword });
        await browser.open(paths.changeEmail.fr);
        await browser.send({ email: "lea.nouvelle@courriel.example" });
        assert.equal(browser.shown.path, paths.details.fr);
        const token = await mailedToken(on, "candidate.email-link");
        await browser.open(`/espace-candidat/adresse/${token}`);
        await browser.send({});
        assert.match(
          textOf(browser),
          /Mes identifiants de connexion.*lea\.nouvelle@courriel\.example/,
        );
        await third.open(paths.home.fr);
        assert.match(third.shown.path, /connexion/, "other sessions have ended");
        await browser.open(paths.changePassword.fr);
        await browser.send({ current: goodPassword, password: other });
        assert.match(textOf(browser), /Le mot de passe est changé/);
      }),
    );

    test(
      "has its clock put off by a sign-in, and by no page, proof or change",
      site(async (on) => {
        await someCandidate(on, email);
        const clock = (browser: Browser) =>
          /Votre espace sera supprimé le (\S+ \S+ \d{4})/.exec(textOf(browser))?.[1];
        const browser = await enter(on);
        assert.equal(clock(browser), "1er octobre 2027");
        on.pass({ hours: 20 });
        on.pass({ hours: 4 });
        const next = await enter(on);
        assert.equal(clock(next), "2 octobre 2027");
        on.pass({ hours: 29 });
        await next.open(paths.home.fr);
        assert.match(next.shown.path, /connexion/, "the session is over");
        const third = await enter(on);
        for (let hours = 0; hours < 11; hours += 1) {
          on.pass({ minutes: 29 });
          await third.open(paths.confirm.fr);
          await third.send({ password: goodPassword });
          on.pass({ minutes: 29 });
          await third.open(paths.home.fr);
        }
        assert.equal(
          clock(third),
          "3 octobre 2027",
          "of the sign-in, though it is another day now",
        );
      }),
    );

    test(
      "is deleted by its owner at once after a preview and fresh proof, with a receipt that names nobody (REC-21, REC-22)",
      site(async (on) => {
        const lea = await someCandidate(on, email);
        const paul = await someCandidate(on, "paul.roche@courriel.example");
        const browser = await enter(on);
        await browser.open(paths.forgotten.fr);
        await browser.send({ email });
        on.pass({ minutes: 6 });
        await browser.open(paths.details.fr);
        assert.match(
          browser.shown.text,
          /href="\/espace-candidat\/identifiants\/supprimer">Supprimer mon espace candidat</,
        );
        await browser.open(paths.delete.fr);
        await browser.send({ password: goodPassword });
        assert.match(textOf(browser), /Vos sessions : 2 .*Vos liens en attente : 1 /);
        on.site.held = true;
        await browser.send({});
        assert.match(textOf(browser), /un contentieux ou un contrôle oblige à le garder/);
        assert.ok(await on.candidates.accounts.find(lea.id), "what is held stays");
        on.site.held = false;
        await browser.send({});
        assert.equal(browser.shown.path, "/espace-candidat/supprime?recu=0");
        assert.match(browser.shown.text, /href="\/preuves\/0"/);
        assert.equal(browser.cookies.has("__Host-egide-candidate"), false);
        const { rows } = await on.database.pool.query<{ all: string }>(
          `SELECT concat((SELECT string_agg(a::text, ' ') FROM egide.candidate_account a),
             (SELECT string_agg(s::text, ' ') FROM egide.candidate_session s),
             (SELECT string_agg(l::text, ' ') FROM egide.candidate_link l)) AS all`,
        );
        assert.ok(!rows[0]?.all.includes(lea.id) && !rows[0]?.all.includes(email));
        assert.ok(rows[0]?.all.includes(paul.id));
        const mails = (await on.mails()).filter(({ recipient }) => recipient === email);
        assert.deepEqual(
          mails.map(({ template }) => template),
          ["candidate.space-deleted"],
          "what waited for them is gone",
        );
        assert.match(mails[0]?.text_body ?? "", /https:\/\/egide\.example\/preuves\/0\n/);
        const recorded = await on.ledger.entry(0);
        assert.equal(recorded?.entry?.kind, "erasure-receipt");
        assert.deepEqual(recorded?.entry?.body, {
          what: "candidate-space",
          by: "its-owner",
          counts: { candidate_account: 1, candidate_link: 1, candidate_session: 2 },
        });
        const entry = JSON.stringify(recorded);
        assert.ok(!entry.includes(lea.id) && !entry.includes(email));
        assert.equal((await on.ledger.latestCheckpoint())?.size, 1, "signed at once");
        assert.deepEqual((await on.ledger.verify()).findings, []);
        assert.equal((await enter(on)).shown.status, 400);
      }),
    );

    test(
      "keeps its cookie to this host, its pages from every cache, and secrets out of pages, addresses and mails (REC-10, REC-13)",
      site(async (on) => {
        const lea = await someCandidate(on, email);
        const browser = await enter(on);
        const set = browser.everSet.findLast((each) => each.startsWith("__Host-egide-candidate="));
        assert.match(set ?? "", /; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
        const cookie = [...browser.cookies].map((pair) => pair.join("=")).join("; ");
        for (const url of [paths.home.fr, paths.details.en, paths.delete.fr]) {
          const { headers, statusCode } = await on.web.inject({ url, headers: { cookie } });
          assert.deepEqual([statusCode, headers["cache-control"]], [200, "private, no-store"], url);
        }
        const seen: string[] = [];
        for (const [path, values] of [
          [paths.signUp.fr, { ...asked, email: "autre@courriel.example", terms: "" }],
          [paths.changePassword.fr, { current: goodPassword, password: "canari 2027" }],
          [paths.confirm.fr, { password: "canari 2027" }],
        ] as const) {
          const visitor = path === paths.signUp.fr ? on.browser() : browser;
          await visitor.open(path);
          await visitor.send(values);
          seen.push(visitor.shown.text, visitor.shown.path, ...visitor.everSet);
        }
        seen.push(JSON.stringify(await on.mails()));
        const all = seen.join("\n");
        for (const secret of [goodPassword, "canari 2027"])
          assert.ok(!all.includes(secret) && !all.includes(encodeURIComponent(secret)), secret);
        assert.deepEqual(on.log.entries, [], "the log of agents is about agents");
        // A token of another population, put under the name of this cookie, opens nothing; nor does the other way round.
        const forged = await on.web.inject({
          url: paths.home.fr,
          headers: { cookie: `__Host-egide-staff=${lea.session}` },
        });
        assert.equal(forged.statusCode, 303);
      }),
    );
  });
