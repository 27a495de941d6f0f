import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { goodPassword, person } from "./identity.fixture.ts";
import { onSite, type IdentityStage } from "./site.fixture.ts";

for (const server of postgresServers())
  suite(`the journal of agents on ${server.name}`, () => {
    const site = (work: (site: IdentityStage) => Promise<void>) => async () =>
      await onSite(() => server.freshDatabase({ migrated: true }), work);

    test(
      "the journal shows who read what, a page at a time, and gives a file without formulas",
      site(async (on) => {
        const auditor = await person(on, "claire.marin@entraide.example", "auditor");
        const actor = { kind: "staff", id: "account-9", name: '=HYPERLINK("x")' } as const;
        for (let n = 0; n < 60; n++)
          await on.identity.agentLog.record({
            at: on.clock.now(),
            actor,
            action: "rules.edit",
            body: "valmarine",
            object: { kind: "rule", id: `rule-${n}` },
            outcome: "done",
          });
        const browser = on.browser();
        await browser.open("/connexion");
        await browser.send({ email: auditor.email, password: goodPassword });
        await browser.send({ code: auditor.code() });
        await browser.open("/console/valmarine/journal?action=rules.edit");
        assert.match(browser.shown.text, /rule-59/);
        assert.doesNotMatch(browser.shown.text, /rule rule-5</);
        await browser.open("/console/valmarine/journal?action=rules.edit&page=2");
        assert.match(browser.shown.text, /rule rule-5</);
        await browser.open("/console/valmarine/journal.csv?agent=hyperlink");
        const lines = browser.shown.text.trim().split("\r\n");
        assert.equal(lines.length, 61);
        assert.match(lines[1] ?? "", /^2027-03-31T\d\d:\d\d:\d\dZ,staff,account-9,/);
        assert.ok(lines[1]?.includes(`"'=HYPERLINK(""x"")"`), lines.join("\n"));
        // Reading the log is itself a line of it.
        await browser.open("/console/valmarine/journal?agent=claire");
        assert.match(browser.shown.text, /Lire le journal des agents/);
      }),
    );
  });
