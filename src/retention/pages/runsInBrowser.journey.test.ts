import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import { atDesk } from "../../../test/browser/desk.ts";
import { withConsole, type ConsoleStage } from "./consoleSite.fixture.ts";
import { addRunPages } from "./runRoutes.ts";

const own = "/console/valmarine/executions/run-9";

/** A run of another process, which tells how far it has come. */
const running = async ({
  platform,
  store,
}: ConsoleStage): Promise<(ended: number) => Promise<void>> => {
  const { records, clock } = platform.dependencies(store);
  const startedAt = clock.now();
  const of = { id: "run-9", policy: "valmarine", kind: "execute", stores: ["guichet"] } as const;
  await records.save({ ...of, state: "running", startedAt, finishedAt: null, report: null });
  return async (ended) => {
    const rules = [{ rule: "clore-dossiers", collection: "dossier", ended, planned: 40 }];
    await records.tell("run-9", { at: startedAt, rules });
  };
};

suite("a run that goes on, in a browser", { skip: withoutBrowser }, () => {
  test("is looked at again and stopped without scripts; no page breaks a rule of axe", async () => {
    await withConsole(addRunPages, async (stage) => {
      const tell = await running(stage);
      await atDesk(stage, "Orane Velmont", async ({ page, open, look, press }) => {
        await open("/console/valmarine/executions");
        await look();
        await open(own);
        await look();
        await tell(7);
        await page.getByRole("link", { name: "Actualiser" }).click();
        assert.match(await page.locator("main").innerText(), /7 sur 40/);
        await look();
        await page.getByRole("link", { name: "Arrêter l’exécution" }).click();
        await look();
        await press("Arrêter l’exécution");
        assert.match(await page.locator("main").innerText(), /arrêt demandé/);
        await look();
        await page.goto(page.url().replace("/console", "/en/console"));
        assert.match(await page.locator("main").innerText(), /7 of 40[^]*Refresh/);
      });
    });
  });

  test("moves by itself where its reader asks for it, and not before", async () => {
    await withConsole(addRunPages, async (stage) => {
      const tell = await running(stage);
      await tell(1);
      await atDesk(
        stage,
        "Orane Velmont",
        async ({ page, open }) => {
          await page.clock.install();
          await open(own);
          await tell(2);
          await page.clock.runFor(20_000);
          assert.match(await page.locator("main").innerText(), /1 sur 40/);
          const follow = page.getByRole("button", { name: /toutes les 5 secondes/ });
          await follow.click();
          assert.equal(await follow.getAttribute("aria-pressed"), "true");
          await Promise.all([page.waitForEvent("load"), page.clock.runFor(5_100)]);
          assert.match(await page.locator("main").innerText(), /2 sur 40/);
          assert.equal(await follow.getAttribute("aria-pressed"), "true", "it goes on");
          await follow.click();
          await tell(3);
          await page.clock.runFor(20_000);
          assert.match(await page.locator("main").innerText(), /2 sur 40/);
        },
        { scripts: true },
      );
    });
  });
});
