import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { askPasswordLink, passwordLinkMinutes } from "./actions/askPasswordLink.ts";
import { confirmIdentity } from "./actions/confirmIdentity.ts";
import { passSecondFactor } from "./actions/passSecondFactor.ts";
import { changePassword, setPasswordByLink } from "./actions/setPassword.ts";
import { beginSecondHalf, signIn } from "./actions/signIn.ts";
import { visitorOf } from "./actions/visitorOf.ts";
import {
  codeOf,
  enrol,
  goodPassword,
  here,
  onStage,
  person,
  valueOf,
  type Stage,
} from "./identity.fixture.ts";
import { onSite, signedIn } from "./site.fixture.ts";

const email = "claire.marin@entraide.example";
const other = "tambour pluie girafe";

for (const server of postgresServers())
  suite(`keeping an account on ${server.name}`, () => {
    const stage = (work: (stage: Stage) => Promise<void>) => async () =>
      await onStage(() => server.freshDatabase({ migrated: true }), work);
    const half = async ({ identity }: Stage, password = goodPassword, typed = email) =>
      await signIn(identity, { email: typed, password, back: "/console" }, here);

    test("a password of last year or of ten years ago still opens, and nothing asks for another (ASVS V6.2.10)", async () => {
      await onSite(
        () => server.freshDatabase({ migrated: true }),
        async (on) => {
          const claire = await person(on, email);
          await on.database.pool.query(
            "update egide.staff_assignment set until_at = until_at + interval '20 years'",
          );
          for (const years of [1, 9]) {
            on.pass({ hours: years * 365 * 24 });
            const browser = on.browser();
            await browser.open("/connexion");
            await browser.send({ email, password: goodPassword });
            await browser.send({ code: claire.code() });
            assert.equal(browser.shown.path, "/console", "straight on, by no page in between");
            assert.ok(browser.cookies.has("__Host-egide-staff"));
            await browser.open("/mon-compte");
            assert.equal(browser.shown.status, 200);
            assert.doesNotMatch(browser.shown.text, /expir|périm|renouvel|trop ancien/i);
          }
          assert.deepEqual(on.mails, [], "nor does a mail");
          const columns = await on.database.pool.query<{ name: string }>(
            "select column_name as name from information_schema.columns where table_name = 'staff_account'",
          );
          assert.deepEqual(
            columns.rows.map(({ name }) => name).filter((name) => name.includes("password")),
            ["password_hash"],
            "how old a password is, nobody knows",
          );
        },
      );
    });

    test("another session is ended from the list, by way of proof where the last one is old", async () => {
      await onSite(
        () => server.freshDatabase({ migrated: true }),
        async (on) => {
          const claire = await person(on, email);
          const browser = await signedIn(on, email, claire.code);
          on.pass({ minutes: 6 });
          await browser.open("/mon-compte");
          const [, end = ""] =
            /action="(\/mon-compte\/sessions\/[^"]+)"/.exec(browser.shown.text) ?? [];
          await browser.send({}, end);
          assert.equal(browser.shown.status, 403);
          assert.match(browser.shown.text, /href="\/connexion\/confirmer\?retour=/);
          await browser.open(`/connexion/confirmer?retour=${encodeURIComponent(end)}`);
          await browser.send({ proof: goodPassword });
          assert.equal(browser.shown.path, end);
          await browser.send({}, end);
          assert.equal(browser.shown.path, "/mon-compte");
          assert.equal((await visitorOf(on.identity, claire.session)).kind, "anonymous");
          assert.doesNotMatch(browser.shown.text, /\/mon-compte\/sessions\//);
        },
      );
    });

    test("whoever guesses is told to wait, and the operator that somebody was, not who (ASVS V16.3.3)", async () => {
      await onSite(
        () => server.freshDatabase({ migrated: true }),
        async ({ attempts, browser }) => {
          const guesser = browser();
          await guesser.open("/connexion");
          for (const tries of [1, 2, 3, 4, 5, 6]) {
            assert.deepEqual(attempts, [], `${tries}`);
            await guesser.send({ email: "nobody@entraide.example", password: `${other} ${tries}` });
          }
          assert.equal(guesser.shown.status, 429);
          assert.deepEqual(attempts, [{ kind: "held-back", method: "POST", route: "/connexion" }]);
        },
      );
    });

    test(
      "a new application replaces the old one, its codes, and every session",
      stage(async (on) => {
        const { identity, mails } = on;
        const claire = await person(on, email);
        const known = await identity.accounts.find(claire.account);
        assert.ok(known);
        const { token } = await beginSecondHalf(identity, known, null, "enrolment");
        const renewed = await enrol(on, token);
        assert.equal((await visitorOf(identity, claire.session)).kind, "anonymous");
        assert.equal((await visitorOf(identity, renewed.session)).kind, "staff");
        assert.equal(await identity.accounts.countRecoveryCodes(claire.account), 10);
        assert.deepEqual(
          mails.map(({ template }) => template),
          ["factor-changed"],
        );
        on.pass({ minutes: 1 });
        const old = { token: valueOf(await half(on)).token, code: claire.code() };
        assert.equal(codeOf(await passSecondFactor(identity, old, here)), "identity.code-refused");
      }),
    );

    test(
      "proves a person anew by password or code, under a new token",
      stage(async (on) => {
        const { identity, clock, pass } = on;
        const claire = await person(on, email);
        pass({ minutes: 10 });
        const visitor = await claire.visitor();
        assert.equal(
          codeOf(await confirmIdentity(identity, visitor, other, here)),
          "identity.confirmation-refused",
        );
        const { token } = valueOf(await confirmIdentity(identity, visitor, goodPassword, here));
        assert.equal((await visitorOf(identity, claire.session)).kind, "anonymous");
        const again = await visitorOf(identity, token);
        assert.ok(again.kind === "staff" && again.authenticatedAt.equals(clock.now()));
        valueOf(await confirmIdentity(identity, visitor, claire.code(), here));
      }),
    );

    test(
      "sends a link to whoever forgot, which serves once, for half an hour, for the password alone",
      stage(async (on) => {
        const { identity, mails, pass } = on;
        const claire = await person(on, email);
        valueOf(await askPasswordLink(identity, "nobody@entraide.example", here));
        valueOf(await askPasswordLink(identity, email, here));
        await identity.settle();
        const [mail] = mails;
        assert.ok(mail?.template === "password-link" && mails.length === 1);
        const token = mail.values.link.split("/").at(-1) ?? "";
        assert.equal(
          codeOf(await setPasswordByLink(identity, { token, password: "claire.marin.2027" })),
          "identity.password-common",
        );
        const begun = valueOf(await setPasswordByLink(identity, { token, password: other }));
        assert.equal(begun.stage, "second-factor", "a mailbox alone opens nothing");
        assert.equal((await visitorOf(identity, claire.session)).kind, "anonymous");
        assert.equal(
          codeOf(await setPasswordByLink(identity, { token, password: other })),
          "identity.link-expired",
        );
        assert.equal(codeOf(await half(on)), "identity.sign-in-refused");
        valueOf(await half(on, other));
        valueOf(await askPasswordLink(identity, email, here));
        await identity.settle();
        const late = mails.at(-1);
        assert.ok(late?.template === "password-link");
        pass({ minutes: passwordLinkMinutes });
        const tooLate = { token: late.values.link.split("/").at(-1) ?? "", password: goodPassword };
        assert.equal(codeOf(await setPasswordByLink(identity, tooLate)), "identity.link-expired");
      }),
    );

    test(
      "changes a password, ends the other sessions, and says so by mail",
      stage(async (on) => {
        const { identity, mails, pass } = on;
        const claire = await person(on, email);
        pass({ minutes: 1 });
        const { token } = valueOf(await half(on));
        const second = valueOf(
          await passSecondFactor(identity, { token, code: claire.code() }, here),
        );
        const visitor = await claire.visitor();
        const change = async (current: string, password: string) =>
          await changePassword(identity, visitor, { current, password }, here);
        assert.equal(codeOf(await change(other, other)), "identity.confirmation-refused");
        assert.equal(
          codeOf(await change(goodPassword, "trop court")),
          "identity.password-too-short",
        );
        for (const known of ["azertyuiopazertyuiop", "MotDePassePassword"])
          assert.equal(
            codeOf(await change(goodPassword, known)),
            "identity.password-common",
            known,
          );
        const { token: renewed } = valueOf(await change(goodPassword, other));
        assert.equal((await visitorOf(identity, second.token)).kind, "anonymous");
        assert.equal((await visitorOf(identity, claire.session)).kind, "anonymous", "a new token");
        assert.equal((await visitorOf(identity, renewed)).kind, "staff");
        assert.deepEqual(
          mails.map(({ template }) => template),
          ["password-changed"],
        );
      }),
    );
  });
