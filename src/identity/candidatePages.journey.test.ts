import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { candidatePaths as paths } from "./candidatePaths.ts";
import { mailedToken, someCandidate, someTerms } from "./candidates.fixture.ts";
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

for (const server of postgresServers())
  suite(`the candidate's space on ${server.name}`, () => {
    const site = (work: (on: CandidateSiteStage) => Promise<void>) => async () =>
      await onCandidateSite(() => server.freshDatabase({ migrated: true }), work);

    test(
      "leads whoever had to make one first back to where they were going, in the tab that waited",
      site(async (on) => {
        const browser = on.browser();
        await browser.open(paths.details.fr);
        const back = `?retour=${encodeURIComponent(paths.details.fr)}`;
        assert.equal(browser.shown.path, `${paths.signIn.fr}${back}`);
        assert.ok(browser.shown.text.includes(`href="${paths.signUp.fr}${back}"`));
        await browser.open(`${paths.signUp.fr}?retour=https://evil.example/`);
        assert.doesNotMatch(browser.shown.text, /name="retour" value="https|href="https:\/\/evil/);
        await browser.open(`${paths.signUp.fr}${back}`);
        await browser.send(asked);
        assert.equal(browser.shown.path, `${paths.signIn.fr}${back}`);
        const waiting = { ...browser.shown };
        const mail = on.browser();
        await mail.open(
          `/espace-candidat/activation/${await mailedToken(on, "candidate.activation")}`,
        );
        await mail.send({});
        await browser.open(waiting.path);
        await browser.send({ email, password: goodPassword });
        assert.equal(browser.shown.path, paths.details.fr);
      }),
    );

    test(
      "is made, activated by one button, entered and left without JavaScript, in French (REC-08 to REC-12)",
      site(async (on) => {
        const browser = on.browser();
        await browser.open(paths.home.fr);
        assert.match(browser.shown.path, /^\/espace-candidat\/connexion\?retour=/, "REC-08");
        assert.match(
          browser.shown.text,
          /href="\/espace-candidat\/mot-de-passe-oublie">Mot de passe oublié \?</,
        );
        await browser.open(paths.signUp.fr);
        assert.match(
          browser.shown.text,
          /href="\/conditions"[^>]*>Lire les conditions d’utilisation du 15 janvier 2027/,
        );
        const box = () => /<input[^>]*type="checkbox"[^>]*>/.exec(browser.shown.text)?.[0] ?? "";
        assert.match(box(), /name="terms"/);
        assert.doesNotMatch(box(), /checked/, "never ticked beforehand (REC-11)");
        await browser.send({ email, password: "trop court" });
        assert.equal(browser.shown.status, 400);
        assert.match(textOf(browser), /au moins 15 caractères.*cochez cette case/);
        assert.match(browser.shown.text, new RegExp(`value="${email}"`), "what was typed stays");
        assert.doesNotMatch(box(), /checked/);
        await browser.send(asked);
        assert.equal(browser.shown.path, paths.signIn.fr);
        assert.match(textOf(browser), /Un message vient d’être envoyé à cette adresse/);
        const link = `/espace-candidat/activation/${await mailedToken(on, "candidate.activation")}`;
        await browser.open(link);
        assert.equal(browser.shown.status, 200);
        await browser.open(paths.signIn.fr);
        await browser.send({ email, password: goodPassword });
        assert.equal(browser.shown.status, 400, "to look at the link activates nothing (REC-12)");
        await browser.open(link);
        await browser.send({});
        assert.match(textOf(browser), /Votre espace est activé/);
        await browser.send({ email, password: goodPassword });
        assert.equal(browser.shown.path, paths.home.fr);
        assert.match(textOf(browser), /Votre espace sera supprimé le 1er octobre 2027/);
        assert.match(
          textOf(browser),
          /Version du 15 janvier 2027 \(0a1b2c3d4e5f\), le 31 mars 2027/,
        );
        await browser.send({}, "/espace-candidat/deconnexion");
        assert.match(textOf(browser), /Vous êtes déconnecté/);
        await browser.open(paths.details.fr);
        assert.match(browser.shown.path, /connexion\?retour=/);
      }),
    );

    test(
      "is the same in English, mails included, and says when the terms were replaced meanwhile",
      site(async (on) => {
        const browser = on.browser();
        await browser.open(paths.signUp.en);
        assert.match(textOf(browser), /I have read the terms of use and I accept them/);
        on.site.terms = {
          version: "2027-03-31.ffffffffffff",
          day: Temporal.PlainDate.from("2027-03-31"),
        };
        await browser.send(asked);
        assert.equal(browser.shown.status, 400);
        assert.match(textOf(browser), /terms of use changed while you were typing/);
        assert.doesNotMatch(browser.shown.text, /<input[^>]*type="checkbox"[^>]*checked/);
        await browser.send(asked);
        const [mail] = await on.mails();
        assert.deepEqual([mail?.language, mail?.subject], ["en", "Activate your candidate space"]);
        const token = await mailedToken(on, "candidate.activation");
        await browser.open(`/en/candidate-space/activation/${token}`);
        await browser.send({});
        await browser.send({ email, password: goodPassword });
        assert.equal(browser.shown.path, paths.home.en);
        assert.match(textOf(browser), /Your space will be deleted on 1 October 2027/);
        on.site.terms = someTerms;
        await browser.open(paths.home.en);
        assert.match(textOf(browser), /The site has published others since/);
        on.site.terms = null;
        await on.browser().open(paths.home.en);
        const stranger = on.browser();
        await stranger.open(paths.signUp.fr);
        assert.match(textOf(stranger), /Aucun espace ne peut être créé pour le moment/);
        assert.doesNotMatch(stranger.shown.text, /name="password"/);
      }),
    );

    test(
      "is answered alike to a known, an unknown and an inactive address, in words and status (REC-09, REC-14)",
      site(async (on) => {
        await someCandidate(on, email);
        const said = async (path: string, values: Record<string, string>) => {
          const browser = on.browser();
          await browser.open(path);
          await browser.send(values);
          return `${browser.shown.status} ${browser.shown.path} ${textOf(browser)}`;
        };
        const addresses = [email, "personne@courriel.example", "attend@courriel.example"];
        const answers: Record<string, Set<string>> = {};
        for (const address of addresses)
          for (const [path, values] of [
            [paths.signUp.fr, { ...asked, email: address }],
            [paths.forgotten.fr, { email: address }],
            [paths.askActivation.fr, { email: address }],
            [paths.signIn.fr, { email: address, password: other }],
          ] as const) {
            const answer = (await said(path, values)).replaceAll(address, "ADDRESS");
            (answers[path] ??= new Set()).add(answer);
          }
        for (const [path, set] of Object.entries(answers)) assert.equal(set.size, 1, path);
      }),
    );

    test(
      "asks for another password by a link of a mail, after which no session goes on (REC-14)",
      site(async (on) => {
        await someCandidate(on, email);
        const before = await enter(on);
        const browser = on.browser();
        await browser.open(paths.forgotten.fr);
        await browser.send({ email });
        const token = await mailedToken(on, "candidate.password-link");
        await browser.open(`/espace-candidat/mot-de-passe/${token}`);
        await browser.send({ password: other });
        assert.match(textOf(browser), /Le mot de passe est changé/);
        await before.open(paths.home.fr);
        assert.match(before.shown.path, /connexion/);
        assert.equal((await enter(on, other)).shown.path, paths.home.fr);
      }),
    );
  });
