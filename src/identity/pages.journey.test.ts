import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Secret, TOTP } from "otpauth";
import { postgresServers } from "../../test/support/postgres.ts";
import { issueFirstLink } from "./actions/firstOperator.ts";
import { goodPassword, person } from "./identity.fixture.ts";
import { onSite, signedIn, type Browser, type IdentityStage } from "./site.fixture.ts";

/** The code of the application whose key the page shows. */
const codeFor = ({ shown }: Browser, { clock }: IdentityStage): string => {
  const [, letters = ""] = /<code>([A-Z2-7 ]{39})<\/code>/.exec(shown.text) ?? [];
  assert.ok(letters, shown.text.slice(0, 3_000));
  const totp = new TOTP({ secret: Secret.fromBase32(letters.replaceAll(" ", "")) });
  return totp.generate({ timestamp: clock.now().epochMilliseconds });
};

const pathOf = (link: string): string => new URL(link).pathname;

for (const server of postgresServers())
  suite(`the pages of identity on ${server.name}`, () => {
    const site = (work: (site: IdentityStage) => Promise<void>) => async () =>
      await onSite(() => server.freshDatabase({ migrated: true }), work);

    test(
      "an installation opens: first operator, a colleague invited, who signs in without JavaScript (CRA-38)",
      site(async (on) => {
        const operator = on.browser();
        await operator.open(pathOf((await issueFirstLink(on.identity)) ?? ""));
        assert.match(operator.shown.text, /Premier exploitant/);
        await operator.send({
          name: "Ana Lopez",
          email: "ana@entraide.example",
          password: goodPassword,
        });
        assert.equal(operator.shown.path, "/connexion/application");
        assert.match(operator.shown.text, /<svg[^>]*role="img"/);
        await operator.send({ code: codeFor(operator, on) });
        assert.match(operator.shown.text, /codes de secours/);
        assert.equal([...operator.shown.text.matchAll(/<li><code>/g)].length, 10);

        await operator.open("/console");
        assert.match(operator.shown.text, /href="\/plus">En savoir plus/, "for who operates it");
        assert.match(
          operator.shown.text,
          /<h2>Votre compte<\/h2>\s*<p><a href="\/mon-compte">/,
          "their account is no part of the last body",
        );
        await operator.open("/console/valmarine/personnes");
        assert.match(operator.shown.text, /Personne n’a de rôle ici[^]*Une invitation donne/);
        await operator.open("/console/valmarine/personnes/inviter");
        assert.equal(operator.shown.status, 200, "the operator has just signed in");
        await operator.send({
          name: "Paul Roche",
          email: "paul.roche@entraide.example",
          role: "dpo",
          lastDay: "2027-12-31",
          language: "fr",
        });
        assert.equal(operator.shown.status, 400, "nobody is said to have decided it");
        assert.match(operator.shown.text, /href="#authorisedBy"[^]*value="Paul Roche"/);
        await operator.send({
          name: "Paul Roche",
          email: "Paul.Roche@entraide.example",
          role: "dpo",
          lastDay: "2027-12-31",
          authorisedBy: "Odile Sarre, directrice, décision du 12 mars 2027",
          language: "fr",
        });
        assert.equal(operator.shown.path, "/console/valmarine/personnes");
        assert.match(operator.shown.text, /L’invitation est partie/);
        await operator.open("/console/valmarine/personnes?invitation-role=dpo");
        assert.match(operator.shown.text, /1 sur 1[^]*Paul\.Roche@|1 sur 1[^]*paul\.roche@/i);
        await operator.open("/exploitation/personnes?fin=bientot&invitation-role=dpo");
        assert.match(
          operator.shown.text,
          /type="hidden" name="invitation-role" value="dpo"/,
          "what is asked of the invitations stays when the people are filtered",
        );
        await operator.open("/console/valmarine/invitations.csv?invitation-role=dpo");
        assert.match(operator.shown.text, /email,role,role_name,last_day\r\n"?paul\.roche@/i);
        assert.match(operator.shown.text, /paul\.roche@entraide\.example/);

        const mail = on.mails.at(-1);
        assert.ok(mail?.template === "invitation");
        const paul = on.browser();
        await paul.open(pathOf(mail.values.link));
        assert.match(paul.shown.text, /31 décembre 2027/);
        await paul.send({ name: "Paul Roche", password: "court" });
        assert.equal(paul.shown.status, 400);
        assert.match(paul.shown.text, /au moins 15 caractères/);
        await paul.send({ name: "Paul Roche", password: goodPassword });
        await paul.send({ code: codeFor(paul, on) });
        await paul.open("/console/valmarine/personnes");
        assert.match(paul.shown.text, /Paul Roche/);
        assert.doesNotMatch(
          paul.shown.text,
          /personnes\/inviter/,
          "a DPO reads who has which role",
        );
        assert.match(
          paul.shown.text,
          /Odile Sarre, directrice, décision du 12 mars 2027[^]*enregistrée le [^<]* par Ana Lopez/,
          "and by whose decision",
        );
      }),
    );

    test(
      "a stranger is sent to the login and comes back to what they asked for",
      site(async (on) => {
        const claire = await person(on, "claire.marin@entraide.example");
        const browser = on.browser();
        await browser.open("/console/valmarine/journal?mois=2027-03");
        assert.equal(
          browser.shown.path,
          `/connexion?retour=${encodeURIComponent("/console/valmarine/journal?mois=2027-03")}`,
        );
        assert.match(browser.shown.text, /type="password"[^>]*autocomplete="current-password"/);
        await browser.send({ email: claire.email, password: goodPassword });
        await browser.send({ code: claire.code() });
        assert.equal(browser.shown.path, "/console/valmarine/journal?mois=2027-03");
        assert.equal(browser.shown.status, 200);
      }),
    );

    test(
      "another body does not exist, in the pages as in the file, and one's own refuses what the role lacks",
      site(async (on) => {
        const claire = await person(on, "claire.marin@entraide.example", "register-editor");
        const browser = await signedIn(on, claire.email, claire.code);
        assert.equal(browser.shown.path, "/console");
        assert.doesNotMatch(browser.shown.text, /En savoir plus/);
        assert.match(browser.shown.text, /Rédacteur du registre, jusqu’au 30 mars 2028/);
        assert.match(browser.shown.text, /href="\/console\/valmarine"/);
        for (const path of ["personnes", "journal", "journal.csv", "personnes/inviter"]) {
          await browser.open(`/console/hauterive/${path}`);
          assert.equal(browser.shown.status, 404, path);
          await browser.open(`/console/valmarine/${path}`);
          assert.equal(browser.shown.status, 403, path);
          assert.match(
            browser.shown.text,
            /<h1>Vous n’avez pas accès[^]*<a href="\/console">Vos espaces de travail<\/a>[^]*Revenir à l’accueil/,
            "whoever is signed in finds the way to their own places",
          );
        }
        await browser.open("/en/console/valmarine/personnes");
        assert.match(browser.shown.text, /<a href="\/en\/console">Your places of work<\/a>/);
        const stranger = on.browser();
        await stranger.open("/rien");
        assert.doesNotMatch(stranger.shown.text, /Vos espaces de travail/);
      }),
    );

    test(
      "an invitation of another body does not exist, and one that is gone is not said to be withdrawn",
      site(async (on) => {
        const claire = await person(on, "claire.marin@entraide.example", "site-administrator");
        const browser = await signedIn(on, claire.email, claire.code);
        const { identity, clock } = on;
        for (const body of ["valmarine", "hauterive"])
          await identity.invitations.add(
            {
              id: `invitation-${body}`,
              email: `paul@${body}.example`,
              name: "Paul Roche",
              language: "fr",
              role: {
                role: "auditor",
                body,
                offer: null,
                until: clock.now().add({ hours: 24 }),
                authorisedBy: null,
              },
              invitedBy: claire.account,
              madeAt: clock.now(),
              endsAt: clock.now().add({ hours: 24 }),
            },
            identity.secrets.digest(body),
          );
        const list = "/console/valmarine";
        await browser.open(`${list}/invitations/invitation-hauterive`);
        assert.equal(browser.shown.status, 404);
        await browser.open(`${list}/personnes`);
        await browser.send({}, "/invitations/invitation-valmarine");
        assert.match(browser.shown.text, /L’invitation est retirée/);
        await browser.open(`${list}/invitations/invitation-valmarine`);
        assert.equal(browser.shown.status, 404);
        const left = await identity.invitations.inBody("hauterive", clock.now());
        assert.deepEqual(
          left.map(({ id }) => id),
          ["invitation-hauterive"],
        );
      }),
    );

    test(
      "an operator of everything still finds nothing of a body that is none",
      site(async (on) => {
        const ana = await person(on, "ana.lopez@entraide.example", "operator", null);
        const browser = await signedIn(on, ana.email, ana.code);
        await browser.open("/console/nulle-part/personnes");
        assert.equal(browser.shown.status, 404);
        await browser.open("/exploitation/personnes");
        assert.match(browser.shown.text, /Ana Lopez/);
        await browser.open("/console");
        assert.match(browser.shown.text, /Entraide de Valmarine/, "every body stands at the door");
      }),
    );

    test(
      "one's account shows the sessions, and ends another of them",
      site(async (on) => {
        const claire = await person(on, "claire.marin@entraide.example");
        const first = await signedIn(on, claire.email, claire.code);
        const second = await signedIn(on, claire.email, claire.code);
        await second.open("/mon-compte");
        assert.equal([...second.shown.text.matchAll(/Firefox, Linux, ouverte/g)].length, 3);
        const [, action = ""] =
          /action="(\/mon-compte\/sessions\/[^"]+)"/.exec(second.shown.text) ?? [];
        await second.send({}, action);
        assert.match(second.shown.text, /La session a pris fin/);
        await first.open("/mon-compte");
        assert.equal(first.shown.path, "/connexion?retour=%2Fmon-compte");
      }),
    );

    test(
      "what destroys asks for the password again after five minutes, then goes on",
      site(async (on) => {
        const claire = await person(on, "claire.marin@entraide.example", "site-administrator");
        const paul = await person(on, "paul.roche@entraide.example");
        const browser = await signedIn(on, claire.email, claire.code);
        on.pass({ minutes: 6 });
        await browser.open("/console/valmarine/personnes");
        const ends = [...browser.shown.text.matchAll(/href="([^"]+\/fin)"/g)].map(
          ([, href]) => href,
        );
        const [role] = await on.identity.roles.ofAccount(paul.account, on.clock.now());
        const end = ends.find((href) => href?.includes(role?.id ?? "?")) ?? "";
        const before = browser.cookies.get("__Host-egide-staff");
        await browser.open(end);
        assert.match(browser.shown.path, /^\/connexion\/confirmer\?retour=/);
        await browser.send({ proof: "tambour pluie girafe" });
        assert.match(browser.shown.text, /ni votre mot de passe ni un code/);
        await browser.send({ proof: goodPassword });
        assert.equal(browser.shown.path, end);
        assert.notEqual(browser.cookies.get("__Host-egide-staff"), before, "under a new token");
        assert.match(browser.shown.text, /Paul Roche n’aura plus le rôle/);
        await browser.send({});
        assert.match(browser.shown.text, /Le rôle a pris fin/);
        assert.ok((await on.identity.accounts.find(paul.account))?.leftAt);
      }),
    );

    test(
      "the answer to a forgotten password is the same, whoever asks",
      site(async (on) => {
        await person(on, "claire.marin@entraide.example");
        const answers = [];
        for (const email of ["claire.marin@entraide.example", "nobody@entraide.example"]) {
          const browser = on.browser();
          await browser.open("/mot-de-passe-oublie");
          await browser.send({ email });
          answers.push(browser.shown.text.replaceAll(/value="[^"]*"/g, ""));
        }
        assert.equal(answers[0], answers[1]);
        assert.match(answers[0] ?? "", /Si un compte existe/);
        await on.identity.settle();
        assert.equal(on.mails.length, 1);
      }),
    );
  });
