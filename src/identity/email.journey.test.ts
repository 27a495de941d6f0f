import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { violationsOf } from "../../test/browser/axe.ts";
import { withoutBrowser, withVisitor } from "../../test/browser/browser.ts";
import { postgresServers } from "../../test/support/postgres.ts";
import { askEmailChange, confirmEmail, emailLinkMinutes } from "./actions/changeEmail.ts";
import { askPasswordLink } from "./actions/askPasswordLink.ts";
import { setPasswordByLink } from "./actions/setPassword.ts";
import { signIn } from "./actions/signIn.ts";
import { visitorOf } from "./actions/visitorOf.ts";
import {
  codeOf,
  goodPassword,
  here,
  onStage,
  person,
  valueOf,
  type Stage,
} from "./identity.fixture.ts";
import { onSite, type IdentityStage } from "./site.fixture.ts";

const old = "claire.marin@entraide.example";
const next = "claire.delorme@entraide.example";

/** The token of the last mail of a template that holds a link. */
const tokenOf = ({ mails }: Pick<Stage, "mails">): string => {
  const mail = mails.at(-1);
  assert.ok(mail?.template === "email-link" || mail?.template === "password-link");
  return mail.values.link.split("/").at(-1) ?? "";
};

for (const server of postgresServers())
  suite(`another e-mail address on ${server.name}`, () => {
    const fresh = () => server.freshDatabase({ migrated: true });
    const stage = (work: (stage: Stage) => Promise<void>) => async () => await onStage(fresh, work);
    const site = (work: (site: IdentityStage) => Promise<void>) => async () =>
      await onSite(fresh, work);
    const enters = async ({ identity }: Stage, email: string): Promise<boolean> =>
      (await signIn(identity, { email, password: goodPassword, back: null }, here)).ok;

    test(
      "counts once its link was followed: the old one is told, other sessions and what it was mailed end, the own session goes on",
      stage(async (on) => {
        const { identity, mails, pass } = on;
        const claire = await person(on, old);
        const visitor = await claire.visitor();
        valueOf(await askPasswordLink(identity, old, here));
        await identity.settle();
        const mailedBefore = tokenOf(on);
        valueOf(await askEmailChange(identity, visitor, " Claire.Delorme@entraide.example ", here));
        await identity.settle();
        const link = mails.at(-1);
        assert.ok(link?.template === "email-link" && link.to === next);
        assert.equal(await enters(on, next), false, "nothing has changed yet");
        pass({ minutes: 5 });
        assert.equal(await enters(on, old), true);
        const { token } = valueOf(await confirmEmail(identity, tokenOf(on), visitor));
        assert.ok(token);
        assert.equal((await visitorOf(identity, claire.session)).kind, "anonymous", "a new token");
        const renewed = await visitorOf(identity, token);
        assert.ok(renewed.kind === "staff");
        assert.ok(
          renewed.authenticatedAt.equals(visitor.authenticatedAt),
          "a link of a mail proves no password",
        );
        const told = mails.at(-1);
        assert.ok(told?.template === "email-changed" && told.to === old);
        assert.doesNotMatch(JSON.stringify(told.values), /delorme/i);
        assert.equal(await enters(on, old), false);
        pass({ hours: 1 });
        assert.equal(await enters(on, next), true);
        assert.equal(
          codeOf(
            await setPasswordByLink(identity, { token: mailedBefore, password: goodPassword }),
          ),
          "identity.link-expired",
        );
      }),
    );

    test(
      "ends every session where the link is followed in another browser, serves once, and for an hour",
      stage(async (on) => {
        const { identity, pass } = on;
        const claire = await person(on, old);
        const visitor = await claire.visitor();
        const ask = async () => {
          valueOf(await askEmailChange(identity, visitor, next, here));
          await identity.settle();
          return tokenOf(on);
        };
        const replaced = await ask();
        pass({ minutes: 10 });
        const late = await ask();
        const confirm = async (token: string) => await confirmEmail(identity, token, null);
        assert.equal(codeOf(await confirm(replaced)), "identity.link-expired", "a newer one");
        pass({ minutes: emailLinkMinutes });
        assert.equal(codeOf(await confirm(late)), "identity.link-expired");
        pass({ hours: 1 });
        const good = await ask();
        assert.deepEqual(valueOf(await confirm(good)), { token: null });
        assert.equal((await visitorOf(identity, claire.session)).kind, "anonymous");
        assert.equal(codeOf(await confirm(good)), "identity.link-expired");
      }),
    );

    test(
      "is answered alike whether somebody has it, then mails nobody, and gives nobody the account of another",
      stage(async (on) => {
        const { identity, mails, pass } = on;
        const claire = await person(on, old);
        const paul = await person(on, "paul.roche@entraide.example");
        const ask = async (who: typeof claire, email: string) =>
          await askEmailChange(identity, await who.visitor(), email, here);
        assert.deepEqual(valueOf(await ask(claire, paul.email)), null);
        await identity.settle();
        assert.deepEqual(mails, []);
        pass({ minutes: 10 });
        valueOf(await ask(claire, next));
        await identity.settle();
        const first = tokenOf(on);
        valueOf(await ask(paul, next));
        await identity.settle();
        const second = tokenOf(on);
        valueOf(await confirmEmail(identity, second, null));
        assert.equal(
          codeOf(await confirmEmail(identity, first, null)),
          "identity.link-expired",
          "somebody else was first",
        );
        assert.equal((await identity.accounts.find(claire.account))?.email, old);
      }),
    );

    test(
      "is proved by a link of its own: it sets no password, and a link for a password proves no address",
      stage(async (on) => {
        const { identity } = on;
        const claire = await person(on, old);
        valueOf(await askEmailChange(identity, await claire.visitor(), next, here));
        await identity.settle();
        const forEmail = tokenOf(on);
        assert.equal(
          codeOf(await setPasswordByLink(identity, { token: forEmail, password: goodPassword })),
          "identity.link-expired",
        );
        valueOf(await askPasswordLink(identity, old, here));
        await identity.settle();
        assert.equal(
          codeOf(await confirmEmail(identity, tokenOf(on), null)),
          "identity.link-expired",
        );
        valueOf(await confirmEmail(identity, forEmail, null));
      }),
    );

    test(
      "is refused where it is none or the same, held back when it is asked for again and again, and logged without being named",
      stage(async (on) => {
        const { identity } = on;
        const claire = await person(on, old);
        const visitor = await claire.visitor();
        const ask = async (email: string) => await askEmailChange(identity, visitor, email, here);
        assert.equal(codeOf(await ask("claire")), "identity.email-invalid");
        assert.equal(codeOf(await ask(old.toUpperCase())), "identity.email-same");
        let waits = 0;
        for (let count = 0; count < 12; count++) if (!(await ask(next)).ok) waits += 1;
        assert.ok(waits > 0, "nobody is flooded with mails");
        await identity.settle();
        valueOf(await confirmEmail(identity, tokenOf(on), null));
        const rows = await on.database
          .kysely<{ "egide.agent_log": { object_id: string } }>()
          .selectFrom("egide.agent_log")
          .selectAll()
          .execute();
        const steps = rows.map(({ object_id }) => object_id);
        assert.ok(steps.includes("email-asked") && steps.includes("email-changed"));
        assert.doesNotMatch(JSON.stringify(rows), /delorme|entraide\.example/i);
      }),
    );

    test(
      "is changed on the pages by whoever has just proved who they are, and reading the link changes nothing",
      site(async (on) => {
        const claire = await person(on, old);
        const browser = on.browser();
        await browser.open("/connexion");
        await browser.send({ email: old, password: goodPassword });
        await browser.send({ code: claire.code() });
        await browser.open("/mon-compte");
        assert.match(browser.shown.text, /Mes identifiants de connexion[^]*claire\.marin@/);
        on.pass({ minutes: 10 });
        await browser.open("/mon-compte/adresse");
        assert.match(browser.shown.path, /^\/connexion\/confirmer\?/);
        await browser.send({ proof: goodPassword });
        assert.equal(browser.shown.path, "/mon-compte/adresse", browser.shown.text);
        await browser.send({ email: "claire" });
        assert.equal(browser.shown.status, 400);
        assert.match(browser.shown.text, /id="email-error"[^>]*>Écrivez une adresse/);
        await browser.send({ email: next });
        assert.equal(browser.shown.path, "/mon-compte");
        assert.match(browser.shown.text, /Si cette adresse peut servir/);
        await on.identity.settle();
        const mail = on.mails.at(-1);
        assert.ok(mail?.template === "email-link");
        const path = new URL(mail.values.link).pathname;
        const stranger = on.browser();
        await stranger.open(path);
        assert.equal(stranger.shown.status, 200, "a mailbox looks at the link first");
        await browser.open(path);
        await browser.send({});
        assert.equal(browser.shown.path, "/mon-compte");
        assert.match(browser.shown.text, /Votre nouvelle adresse est confirmée/);
        assert.match(browser.shown.text, /claire\.delorme@/);
        await stranger.open(path);
        await stranger.send({});
        assert.match(stranger.shown.text, /Ce lien a déjà servi ou n’est plus valable/);
      }),
    );

    test(
      "stands on pages that break no rule of axe, wide and narrow",
      { skip: withoutBrowser },
      site(async (on) => {
        const claire = await person(on, old);
        await withVisitor(async (visitor) => {
          const page = await visitor.newPage();
          // The cookie of a session is kept over TLS alone, which a test does not speak: it is added on the way.
          await page.route("**/*", async (route) => {
            const { pathname: url } = new URL(route.request().url());
            const headers = { cookie: `__Host-egide-staff=${claire.session}` };
            const answer = await on.web.inject({ url, headers });
            const type = answer.headers["content-type"] ?? "";
            await route.fulfill({
              status: answer.statusCode,
              headers: { "content-type": type },
              body: answer.rawPayload,
            });
          });
          for (const path of ["/mon-compte", "/mon-compte/adresse", "/adresse/x", "/en/my-account"])
            for (const width of [360, 1280]) {
              await page.setViewportSize({ width, height: 900 });
              await page.goto(`https://egide.example${path}`);
              assert.match(await page.locator("h1").innerText(), /compte|account|adresse/);
              assert.deepEqual(await violationsOf(page), [], path);
            }
        });
      }),
    );
  });
