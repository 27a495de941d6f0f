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
        assert.doesNotMatch(browser.shown.text, /règle rule-5</);
        await browser.open("/console/valmarine/journal?action=rules.edit&page=2");
        assert.match(browser.shown.text, /règle rule-5</);
        await browser.open("/console/valmarine/journal.csv?agent=hyperlink");
        const lines = browser.shown.text.trim().split("\r\n");
        assert.equal(lines.length, 61);
        assert.match(lines[1] ?? "", /^2027-03-31T\d\d:\d\d:\d\dZ,staff,account-9,/);
        assert.ok(lines[1]?.includes(`"'=HYPERLINK(""x"")"`), lines.join("\n"));
        // Reading the log is itself a line of it.
        await browser.open("/console/valmarine/journal?agent=claire");
        assert.match(browser.shown.text, /Lire le journal des agents/);
        await browser.open("/console/valmarine/journal?resultat=done");
        assert.match(browser.shown.text, /60 au total/, "what was done, and no page that was read");
        await browser.open("/console/valmarine/journal?tri=qui");
        assert.match(browser.shown.text, /aria-sort="ascending"[^]*tri=-qui/);
        const first = browser.shown.text.indexOf("=HYPERLINK");
        const last = browser.shown.text.indexOf("règle rule-0<");
        assert.ok(first !== -1 && last === -1, "sorted by name, the newest first: page one of two");
        await browser.open("/console/valmarine/journal?tri=-qui&action=rules.edit&page=9");
        assert.match(browser.shown.text, /règle rule-5</, "the last page, where it asks for more");
        await browser.open("/console/valmarine/journal?action=rules.edit&agent=personne");
        assert.match(browser.shown.text, /Choisissez un autre mois/);
      }),
    );

    test(
      "the people of a body are sorted, narrowed and turned over by the address, and given as a file",
      site(async (on) => {
        const dpo = await person(on, "claire.marin@entraide.example");
        const zoe = await person(on, "=zoe@entraide.example", "auditor");
        const now = on.clock.now();
        for (let n = 0; n < 26; n++)
          await on.identity.roles.give(
            {
              id: `role-${n}`,
              account: zoe.account,
              role: "recruiter",
              body: "valmarine",
              offer: null,
              from: now,
              until: now.add({ hours: 24 * (n + 10) }),
              authorisedBy: null,
            },
            "installation",
          );
        const browser = on.browser();
        await browser.open("/connexion");
        await browser.send({ email: dpo.email, password: goodPassword });
        await browser.send({ code: dpo.code() });
        const shown = async (query: string): Promise<string> => {
          await browser.open(`/console/valmarine/personnes${query}`);
          assert.equal(browser.shown.status, 200, query);
          return browser.shown.text;
        };
        const first = (page: string): string =>
          /rowheader">\s*([^<]*?)\s*</.exec(page)?.[1] ?? "none";
        assert.equal(first(await shown("")), "=zoe");
        const reversed = await shown("?tri=-nom");
        assert.equal(first(reversed), "Claire Marin");
        assert.match(reversed, /aria-sort="descending"/);
        const recruiters = await shown("?role=recruiter&tri=fin&page=2");
        assert.match(recruiters, /26 sur 28/);
        assert.equal(
          recruiters.match(/role="rowheader"/g)?.length,
          1,
          "one row on the second page",
        );
        assert.match(await shown("?fin=bientot"), /21 sur 28/);
        assert.match(await shown("?role=external-recruiter"), /href="[^"]*personnes">Voir toute/);
        await browser.open("/console/valmarine/personnes.csv?role=auditor");
        const lines = browser.shown.text.trim().split("\r\n");
        assert.equal(lines.length, 2);
        assert.match(lines[1] ?? "", /^'=zoe,'=zoe@entraide\.example,auditor,/);
      }),
    );
  });
