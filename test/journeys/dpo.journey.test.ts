import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { BrowserContext, Locator, Page } from "playwright-core";
import {
  startSmtpServer,
  type TestSmtpServer,
} from "../../src/platform/mail/smtpServer.fixture.ts";
import { importDocument } from "../../src/register/index.ts";
import { withoutBrowser, withVisitor } from "../browser/browser.ts";
import { codeShown, firstOperator, install, type Installation } from "../support/installation.ts";
import { postgresServers } from "../support/postgres.ts";
import { inTemporaryFolder } from "../support/temporaryFolder.ts";
import type { Visitor } from "../support/visitor.ts";
import { filesLeft, makeDatabase } from "./bodyDatabase.ts";
import { plainPromiseOf } from "./plainPromise.ts";

const root = join(import.meta.dirname, "../..");
const real = join(root, "../shared/seeds/003_20bc391980c59af7.txt");
const body = "littoral";
const consoleOfBody = `/console/${body}`;
const password = "girafe pluie tambour";

/** A page without scripts, and what is done on it. */
interface Desk {
  readonly page: Page;
  open(path: string): Promise<void>;
  /** Follows a link, or presses a button, of that name. */
  follow(link: string | RegExp): Promise<void>;
  press(button: string): Promise<void>;
  /** What the page says. */
  main(): Promise<string>;
}

const deskOf = async (visitor: BrowserContext, address: string): Promise<Desk> => {
  const page = await visitor.newPage();
  page.setDefaultTimeout(40_000);
  const main = page.locator("main");
  const click = async (what: Locator, name: string | RegExp): Promise<void> => {
    await what
      .first()
      .click()
      .catch(async (cause: unknown) => {
        throw new Error(`${String(name)}\n${page.url()}\n${await main.innerText()}`, { cause });
      });
    await page.waitForLoadState();
  };
  return {
    page,
    open: async (path) => {
      const answer = await page.goto(new URL(path, address).href);
      assert.equal(answer?.status(), 200, path);
    },
    follow: async (link) => await click(main.getByRole("link", { name: link }), link),
    press: async (name) => await click(main.getByRole("button", { name, exact: true }), name),
    main: async () => await main.innerText(),
  };
};

/** Somebody who is invited by mail, follows the link, and sits at the desk. */
const invited = async (
  { operator, mails, desk }: { operator: Visitor; mails: TestSmtpServer; desk: Desk },
  { name, email }: { readonly name: string; readonly email: string },
): Promise<void> => {
  await operator.open(`${consoleOfBody}/personnes/inviter`);
  const lastDay = Temporal.Now.plainDateISO().add({ months: 6 }).toString();
  const authorisedBy = "Odile Sarre, directrice";
  await operator.send({ name, email, role: "dpo", lastDay, authorisedBy, language: "fr" });
  const link = await until(async () => {
    const mail = mails.received.find(({ to }) => to.includes(email));
    return /https?:\S+\/invitation\/[\w-]+/.exec(mail?.email.text ?? "")?.[0] ?? null;
  }, "the invitation");
  await desk.open(new URL(link).pathname);
  await desk.page.getByLabel("Mot de passe", { exact: false }).first().fill(password);
  await desk.page.locator("main form button").last().click();
  await desk.page.waitForLoadState();
  await desk.page.locator("input[name=code]").fill(codeShown(await desk.page.content()).code);
  await desk.page.locator("main form button").last().click();
  await desk.page.waitForLoadState();
  assert.match(await desk.main(), /codes de secours/);
};

const until = async <T>(look: () => Promise<T | null>, what: string): Promise<T> => {
  for (const deadline = performance.now() + 60_000; performance.now() < deadline;) {
    const found = await look();
    if (found !== null) return found;
    await pause(200);
  }
  return assert.fail(`waited in vain for ${what}`);
};

/** From a published page to the receipt of what was deleted because of one of its sentences. */
const walk = async (file: string, activities: number): Promise<void> => {
  const read = importDocument({ bytes: readFileSync(file), name: file, language: "fr" });
  assert.equal(read.activities.length, activities);
  const { owner, promise } = plainPromiseOf(read);
  const [server] = postgresServers();
  assert.ok(server);
  const fresh = await server.freshDatabase();
  const mails = await startSmtpServer();
  try {
    await inTemporaryFolder(async (folder) => {
      makeDatabase(folder, body);
      const installation = await install({
        DATABASE_URL: fresh.url,
        EGIDE_DATA: folder,
        EGIDE_DEMO: "yes",
        EGIDE_SMTP_URL: mails.url,
      });
      try {
        await withVisitor(
          async (hers) =>
            await withVisitor(
              async (his) => await work({ installation, mails, folder, hers, his }),
              { javaScriptEnabled: false },
            ),
          { javaScriptEnabled: false },
        );
      } finally {
        await installation.stop();
      }
    });
  } finally {
    await mails.close();
    await fresh.drop();
  }

  async function work({
    installation,
    folder,
    hers,
    his,
  }: {
    readonly installation: Installation;
    readonly mails: TestSmtpServer;
    readonly folder: string;
    readonly hers: BrowserContext;
    readonly his: BrowserContext;
  }): Promise<void> {
    const { address } = installation;
    const operator = await firstOperator(installation, {
      name: "Ana Lopez",
      email: "ana@entraide.example",
      password,
    });
    const dpo = await deskOf(hers, address);
    const colleague = await deskOf(his, address);
    await invited(
      { operator, mails, desk: dpo },
      { name: "Orane Velmont", email: "orane@entraide.example" },
    );
    await invited(
      { operator, mails, desk: colleague },
      { name: "Paul Roche", email: "paul@entraide.example" },
    );

    // Import, and review.
    await dpo.open(`${consoleOfBody}/registre`);
    await dpo.follow("Importer un registre");
    await dpo.page.getByLabel("Fichier du registre").setInputFiles(file);
    await dpo.press("Lire la page");
    assert.match(await dpo.main(), new RegExp(`\\b${activities}\\b[^]*fiches lues`));
    await dpo.follow(owner.title);
    await dpo.page.locator("main form button").first().click();
    await dpo.open(`${consoleOfBody}/registre`);
    await dpo.follow("Relire");
    await dpo.press("Passer à la publication");
    await dpo.page.locator("#reason").fill("premier registre");
    // The real register has errors: they are published with a written reason, or not at all.
    const force = dpo.page.locator("#force");
    if ((await force.count()) > 0) await force.fill("registre tel qu’il est déjà publié");
    await dpo.press("Publier ce registre");
    assert.match(await dpo.main(), new RegExp(`${activities} sur ${activities}`));

    // The database of the body, and what its columns are.
    await dpo.open(`${consoleOfBody}/bases/relier`);
    await dpo.page.getByLabel("Nom", { exact: true }).fill("dossiers");
    await dpo.page.getByLabel("dossiers.sqlite").check();
    await dpo.press("Essayer la liaison");
    await dpo.press("Relier cette base");
    await dpo.follow(/^dossier$/);
    await dpo.press("Enregistrer la description");

    // The sentence becomes a rule.
    await dpo.open(`${consoleOfBody}/regles/phrases/${promise.id}`);
    await dpo.follow("Relier cette phrase à une table");
    await dpo.page.getByLabel("Base et table").selectOption({ label: "dossiers › dossier" });
    await dpo.press("Continuer");
    await dpo.page
      .getByLabel("La durée court à partir de")
      .selectOption({ label: "clos_le (date)" });
    await dpo.press("Vérifier");
    const reviewed = dpo.page.getByLabel(/relu/i);
    if ((await reviewed.count()) > 0) {
      await reviewed.first().check();
      await dpo.press("Vérifier");
    }
    await dpo.page.getByLabel("Pourquoi ce changement").fill("première règle");
    await dpo.press("Enregistrer la règle");
    assert.match(await dpo.main(), /Règle /);

    // What it would do, month by month.
    await dpo.open(`${consoleOfBody}/regles/simulation`);
    await dpo.page.locator("main form button").last().click();
    await dpo.page.waitForLoadState();
    assert.match(await dpo.main(), /\b40\b/);

    // A first run waits for a second person.
    const ask = async (): Promise<void> => {
      await dpo.open(`${consoleOfBody}/executions/preparer`);
      assert.match(await dpo.main(), /\b40\b/);
      await dpo.page.locator("main form button").last().click();
      await dpo.page.waitForLoadState();
    };
    await ask();
    await until(async () => {
      await colleague.open(`${consoleOfBody}/executions`);
      return /accords\//.test(await colleague.page.content()) ? true : null;
    }, "the request");
    assert.equal(filesLeft(folder, body), 80, "nothing ends before somebody else has agreed");
    await colleague.page.locator('main a[href*="/accords/"]').first().click();
    await colleague.page.waitForLoadState();
    const digest = await colleague.page.locator("main output, main code").last().innerText();
    await colleague.page.getByLabel("Recopiez cette empreinte").fill(digest.trim());
    await colleague.page.locator("main form button").last().click();
    await colleague.page.waitForLoadState();
    await ask();
    await until(async () => (filesLeft(folder, body) === 40 ? true : null), "the run");

    // The proof, for everybody.
    const path = await until(async () => {
      await dpo.open(`/organismes/${body}/registre/${owner.id}`);
      const links = dpo.page.locator('main a[href^="/preuves/"]');
      if ((await links.count()) === 0) return null;
      await dpo.open((await links.first().getAttribute("href")) ?? "");
      return await dpo.page
        .locator('main a[href^="/ledger/entries/"]')
        .first()
        .getAttribute("href");
    }, "the receipt on the public page");
    assert.match(
      await dpo.page.locator("main").innerText(),
      /Fin des données\s+suppression[^]*40 dossier[^]*Phrase tenue/,
    );
    const receipt = (await (await fetch(`${address}${path}`)).json()) as {
      readonly entry: { readonly body: Readonly<Record<string, unknown>> };
    };
    assert.deepEqual(
      [receipt.entry.body["statement"], receipt.entry.body["counts"]],
      [{ id: promise.id, hash: promise.hash }, { dossier: 40 }],
    );
  }
};

suite("a data protection officer in a browser without scripts", { skip: withoutBrowser }, () => {
  test("takes a page of ours from import through review, bind, simulate, approval and run to the receipt", async () => {
    await walk(join(root, "demo/register.txt"), 15);
  });

  test(
    "takes the 35 real records the same way",
    { skip: existsSync(real) ? false : "the real register is not beside this checkout" },
    async () => await walk(real, 35),
  );
});
