import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutBrowser } from "../../../../test/browser/browser.ts";
import { policyFiles } from "../../execution/platform.fixture.ts";
import { policyDesk } from "../../policy/actions/policyDesk.ts";
import { loadPolicy } from "../../policy/actions/loadPolicy.ts";
import { policyReaders } from "../../policy/actions/policyReaders.ts";
import type { Policies } from "../../policy/actions/policies.ts";
import { memoryPolicies } from "../../policy/storage/memoryPolicies.ts";
import { atDesk } from "../../../../test/browser/desk.ts";
import { plain, withConsole, type ConsoleStage } from "../consoleSite.fixture.ts";
import { addSettingsPages } from "./settingsRoutes.ts";

const operator = "Orane Velmont";
const reader = "Ermance Vidal";
const own = "/console/valmarine/reglages";
const bytes = (text: string) => new TextEncoder().encode(text);

const care = {
  base: "1",
  approval: "asked",
  rows: "500",
  share: "2,5",
  first: "true",
  receipts: "rows",
  saltsCount: "18",
  saltsUnit: "M",
  reason: "demande de l’audit",
};
const hours = {
  base: "1",
  when: "daily",
  time: "02:07",
  execute: "for-real",
  windows: "22:00-06:00",
  reason: "la nuit",
};

/** The console on a policy that pages may change. */
const onPolicies = async (
  use: (
    stage: ConsoleStage,
    policies: Policies,
    textOf: (path: string) => Promise<string | null>,
  ) => Promise<void>,
): Promise<void> => {
  const policies = memoryPolicies();
  await policies.save({
    policy: "valmarine",
    base: 0,
    author: { kind: "command-line", id: "egide policy push", name: "C. Lan" },
    reason: "premier dépôt",
    at: Temporal.Instant.from("2030-01-01T10:00:00Z"),
    changes: Object.entries({
      ...policyFiles("sqlite:/srv/guichet.sqlite"),
      "policy.yaml": "# prudence\napproval: { rows: 2000 }\n",
      "stores.yaml":
        'stores: { guichet: { url: "sqlite:/srv/guichet.sqlite", backups: { keep: P35D }, replicas: [] } }\n',
    }).map(([path, text]) => ({ path, content: bytes(text) })),
  });
  const textOf = async (path: string): Promise<string | null> => {
    const snapshot = await policies.open("valmarine");
    if (!(await snapshot?.list())?.includes(path)) return null;
    return new TextDecoder().decode(await snapshot?.read(path));
  };
  await withConsole(addSettingsPages, async (stage) => await use(stage, policies, textOf), {
    changes: ({ clock }) => ({
      desk: policyDesk({ policies, readers: policyReaders, clock }),
      filesOf: async (body) => (body === "valmarine" ? await policies.open(body) : null),
    }),
  });
};

suite("settings in the console", () => {
  test("are shown with the copies that are declared, and changed with author and reason", async () => {
    await onPolicies(async ({ get, post }, policies, textOf) => {
      const shown = plain((await get(operator, own)).body);
      assert.match(
        shown,
        /au-delà de 2\s000 lignes d’une règle ou de 20 % d’une table, et à la première/u,
      );
      assert.match(shown, /des nombres de lignes seulement[^]*1 an[^]*aucune : une personne/);
      assert.match(shown, /guichet[^]*35 jours[^]*aucune[^]*C\. Lan[^]*premier dépôt/);
      const form = await get(operator, `${own}/prudence`);
      assert.match(form.body, /name="rows"[^>]* value="2000"/);

      assert.equal((await post(operator, `${own}/prudence`, care)).statusCode, 303);
      assert.match((await textOf("policy.yaml")) ?? "", /^# prudence\n/);
      const snapshot = await policies.open("valmarine");
      assert.ok(snapshot);
      const loaded = await loadPolicy(snapshot, policyReaders);
      assert.ok(loaded.ok);
      assert.deepEqual(loaded.policy.settings, {
        approval: { rows: 500, share: 0.025, first: true },
        receipts: "rows",
        saltsKeep: "P18M",
      });
      const [latest] = await policies.revisions("valmarine", 1);
      assert.deepEqual(
        [latest?.author.name, latest?.reason, latest?.changed],
        [operator, "demande de l’audit", ["policy.yaml"]],
      );
      const history = plain((await get(operator, `${own}/historique`)).body);
      assert.match(history, /Orane Velmont[^]*demande de l’audit[^]*policy\.yaml[^]*C\. Lan/);
      const file = (await get(operator, `${own}/historique.csv`)).body.trim().split("\r\n");
      assert.equal(file.length, 3);
      const ofRules = plain((await get(operator, `${own}/historique?fichier=rules`)).body);
      assert.match(ofRules, /1 sur 2[^]*C\. Lan/);
      assert.doesNotMatch(ofRules, /demande de l’audit/);
      const sorted = plain((await get(operator, `${own}/historique?tri=version`)).body);
      assert.match(sorted, /C\. Lan[^]*demande de l’audit/, "the oldest first");
      const some = await get(operator, `${own}/historique.csv?fichier=settings&tri=version`);
      assert.match(some.body, /premier dépôt[^]*demande de l’audit/, "what is shown, in its order");
      const again = await post(operator, `${own}/prudence`, { ...care, base: "2" });
      assert.equal(again.statusCode, 303);
      assert.equal(await policies.revision("valmarine"), 2, "nothing changed, nothing saved");
    });
  });

  test("keep the hours of a policy, and take them away", async () => {
    await onPolicies(async ({ get, post }, policies, textOf) => {
      assert.equal(await textOf("schedule.yaml"), null);
      assert.equal((await post(operator, `${own}/horaires`, hours)).statusCode, 303);
      assert.match((await textOf("schedule.yaml")) ?? "", /cron: 7 2 \* \* \*\nexecute: true/);
      const shown = plain((await get(reader, own)).body);
      assert.match(shown, /chaque jour à 02:07[^]*pour de bon[^]*22:00-06:00/);
      const form = (await get(operator, `${own}/horaires`)).body;
      assert.match(form, /value="daily" checked[^]*name="time"[^>]* value="02:07"/);
      const never = { ...hours, base: "2", when: "never" };
      assert.equal((await post(operator, `${own}/horaires`, never)).statusCode, 303);
      assert.equal(await textOf("schedule.yaml"), null);
      assert.equal(await policies.revision("valmarine"), 3);
    });
  });

  test("refuse what cannot be meant, keep what was typed, and change nothing", async () => {
    await onPolicies(async ({ post }, policies) => {
      for (const [path, fields, said] of [
        ["prudence", { ...care, share: "120" }, /Il faut 100 au plus : Part d’une table/],
        ["prudence", { ...care, saltsCount: "400", saltsUnit: "Y" }, /99 ans, 999 mois/],
        ["prudence", { ...care, reason: " " }, /Motif du changement/],
        ["horaires", { ...hours, time: "25:00" }, /L’heure s’écrit 02:07/],
        ["horaires", { ...hours, time: "12:00" }, /dans aucune des plages autorisées/],
        ["horaires", { ...hours, windows: "la nuit" }, /Une plage s’écrit/],
        ["horaires", { ...hours, when: "weekly" }, /Choisissez un jour/],
        ["horaires", { ...hours, when: "other", cron: "chaque nuit" }, /cinq champs/],
      ] as const) {
        const answer = await post(operator, `${own}/${path}`, fields);
        const text = plain(answer.body);
        assert.equal(answer.statusCode, 400, JSON.stringify(fields));
        assert.match(text, said);
        if ("rows" in fields) assert.match(text, /name="rows"[^>]* value="500"/);
        else assert.match(text, new RegExp(`<textarea[^>]*>\\n${fields.windows}<`));
      }
      assert.equal(await policies.revision("valmarine"), 1);
    });
  });

  test("that somebody else changed meanwhile are shown, and saved on top only when sent again", async () => {
    await onPolicies(async ({ post }, policies) => {
      await post(operator, `${own}/prudence`, { ...care, approval: "none", reason: "essai" });
      const late = await post(operator, `${own}/prudence`, care);
      assert.equal(late.statusCode, 409);
      const text = plain(late.body);
      assert.match(
        text,
        /Ce qui vaut aujourd’hui[^]*jamais demandé[^]*name="rows"[^>]* value="500"/,
      );
      assert.match(text, /name="base" value="2"/);
      assert.equal(await policies.revision("valmarine"), 2);
      const sent = await post(operator, `${own}/prudence`, { ...care, base: "2" });
      assert.equal(sent.statusCode, 303);
      assert.equal(await policies.revision("valmarine"), 3);
    });
  });

  test("are shown and not changed where a folder rules alone, and nobody is offered what they may not do", async () => {
    await withConsole(
      addSettingsPages,
      async ({ get }) => {
        const shown = plain((await get(operator, own)).body);
        assert.match(
          shown,
          /EGIDE_POLICY[^]*10\s000 lignes[^]*\(EGIDE_SCHEDULE\) : chaque jour à 05:00/u,
        );
        assert.match(shown, /chaque heure, à la minute 17/);
        assert.doesNotMatch(shown, /\/prudence"|\/horaires"|\/historique"/);
        assert.equal((await get(operator, `${own}/prudence`)).statusCode, 303);
        assert.equal((await get(operator, `${own}/historique`)).statusCode, 404);
        assert.equal((await get(operator, "/console/littoral/reglages")).statusCode, 404);
      },
      {
        files: { "schedule.yaml": 'cron: "17 * * * *"\nexecute: true\n' },
        changes: () => ({ imposedHours: "0 5 * * *" }),
      },
    );
    await onPolicies(async ({ get }) => {
      const shown = (await get(reader, own)).body;
      assert.doesNotMatch(shown, /\/prudence"|\/horaires"/);
      assert.match((await get(operator, own.replace("/console", "/en/console"))).body, /Settings/);
    });
  });
});

suite("settings in a browser without scripts", { skip: withoutBrowser }, () => {
  test("are changed by a person; no page breaks a rule of axe", async () => {
    await onPolicies(async (stage, _policies, textOf) => {
      await atDesk(stage, operator, async ({ page, open, look, press }) => {
        await open(own);
        await look();
        await page.getByRole("link", { name: "Modifier : Prudence" }).click();
        await look();
        await page.getByLabel("Non, jamais").check();
        await press("Enregistrer");
        assert.match(await page.title(), /^Erreur/);
        await look();
        await page.getByLabel("Motif du changement").fill("une seule personne ici");
        await press("Enregistrer");
        assert.match(await page.getByRole("status").innerText(), /enregistrés/);
        assert.match(await page.locator("main").innerText(), /jamais demandé/);
        await page.getByRole("link", { name: "Modifier : Horaires" }).click();
        await look();
        await page.getByLabel("Chaque semaine").check();
        await page.getByLabel("À quelle heure").fill("23:30");
        await page.getByLabel("Quel jour de la semaine").selectOption("lundi");
        await page.getByLabel("Motif du changement").fill("le lundi");
        await press("Enregistrer");
        assert.match(await page.locator("main").innerText(), /chaque lundi à 23:30/);
        assert.match((await textOf("schedule.yaml")) ?? "", /execute: false/);
        await page.getByRole("link", { name: "Voir toutes les versions" }).click();
        await look();
      });
    });
  });
});
