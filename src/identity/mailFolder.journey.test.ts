import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { person } from "./identity.fixture.ts";
import { filled, paths } from "./pages/paths.ts";
import { onSite, signedIn, type Browser, type IdentityStage } from "./site.fixture.ts";

const [server] = postgresServers();
assert.ok(server);

/** What must not be said of a message that no mail server takes. */
const left =
  /envoyé|est partie|arrivera|est avertie|en sera prévenue|indésirables|has left|been sent|will arrive|is told|unwanted/;

const claire = { fr: "claire.marin@entraide.example", en: "clara@entraide.example" };

/** Asks for everything that sends a message, and gives what each page said of it. */
const askedFor = async (
  on: IdentityStage,
  browser: Browser,
  language: "fr" | "en",
): Promise<Readonly<Record<string, readonly [page: string, answer: string]>>> => {
  const asked = async (
    from: Browser,
    url: string,
    values: Readonly<Record<string, string>>,
  ): Promise<readonly [string, string]> => {
    await from.open(url);
    const page = from.shown.text;
    assert.equal(from.shown.status, 200, from.shown.path);
    await from.send(values);
    assert.equal(from.shown.status, 200, from.shown.path);
    return [page, from.shown.text];
  };
  const clara = await person(on, claire[language]);
  const [role] = await on.identity.roles.ofAccount(clara.account, on.clock.now());
  assert.ok(role);
  const of = { body: "valmarine" };
  await browser.open(filled(paths.people[language], of));
  const [, resets = ""] =
    new RegExp(`href="([^"]*${role.id}[^"]*)"[^>]*>(?:Téléphone perdu|Lost telephone)`).exec(
      browser.shown.text,
    ) ?? [];
  assert.ok(resets, browser.shown.text);
  return {
    invitation: await asked(browser, filled(paths.invite[language], of), {
      name: "Paul Roche",
      email: `paul.${language}@entraide.example`,
      role: "dpo",
      lastDay: "2027-12-31",
      authorisedBy: "Odile Sarre, directrice",
      language,
    }),
    reset: await asked(browser, resets, {}),
    email: await asked(browser, paths.accountEmail[language], {
      email: `autre.${language}@entraide.example`,
    }),
    password: await asked(on.browser(), paths.forgotten[language], {
      email: claire[language],
    }),
  };
};

suite("where no mail server takes messages", () => {
  test("no page says that one has left, and each says where it lies or what to do", async () =>
    await onSite(
      () => server.freshDatabase({ migrated: true }),
      async (on) => {
        const ana = await person(on, "ana.lopez@entraide.example", "site-administrator");
        const browser = await signedIn(on, ana.email, ana.code);
        for (const [language, lies, noServer] of [
          ["fr", /dossier « courrier »/, /pas de serveur de courrier/],
          ["en", /folder “courrier”/, /no mail server/],
        ] as const)
          for (const [name, [page, answer]] of Object.entries(
            await askedFor(on, browser, language),
          )) {
            assert.doesNotMatch(page, left, `${language} ${name}, before`);
            assert.doesNotMatch(answer, left, `${language} ${name}, after`);
            assert.match(answer, noServer, `${language} ${name}`);
            if (name !== "reset") assert.match(answer, lies, `${language} ${name}`);
          }
        await on.identity.settle();
        const mail = on.mails.findLast(({ template }) => template === "email-link");
        assert.ok(mail?.template === "email-link");
        await browser.open(new URL(mail.values.link).pathname);
        assert.doesNotMatch(browser.shown.text, left);
        assert.match(browser.shown.text, /ne? sera pas prévenue|will not be told/);
      },
      { mailFolder: "courrier" },
    ));

  test("with one, the same pages say that it has left", async () =>
    await onSite(
      () => server.freshDatabase({ migrated: true }),
      async (on) => {
        const ana = await person(on, "ana.lopez@entraide.example", "site-administrator");
        const browser = await signedIn(on, ana.email, ana.code);
        for (const [name, [, answer]] of Object.entries(await askedFor(on, browser, "fr"))) {
          assert.match(answer, left, name);
          assert.doesNotMatch(answer, /serveur de courrier|dossier «/, name);
        }
      },
    ));
});
