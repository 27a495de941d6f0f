import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { decoded, withConsole } from "../../console/console.fixture.ts";
import { servedPolicies } from "../../policies.ts";
import type { LinkAnswer } from "../../../platform/links/index.ts";
import { fixedClock, systemClock } from "../../../kernel/index.ts";
import { checkLinks } from "./checkLinks.ts";
import { openLinks } from "../openLinks.ts";

const never = new AbortController().signal;

suite("the links to other sites", () => {
  test("are found wherever the site publishes them, asked one after the other, and told of where they lead nowhere (REC-53)", async () => {
    await withConsole(async ({ platform, stored, signIn, get }) => {
      const { database } = platform;
      await database.pool.query(
        `update egide.offer set content = jsonb_set(content, '{description}',
           to_jsonb('Voir [le site](https://metier.example/fiche) et https://metier.example/autre.'::text))
         where id = (select offer from egide.offer_shown limit 1)`,
      );
      await database.pool.query(
        "update egide.body set website = 'https://caisse.example/' where id = 'valmarine'",
      );
      const begins = systemClock.now().round("second");
      const clock = fixedClock(begins);
      const policies = servedPolicies(platform.configuration, stored);
      const opened = openLinks({ ...platform, clock }, policies);
      const answers = new Map<string, LinkAnswer>([
        ["https://metier.example/fiche", { kind: "broken", status: 404 }],
      ]);
      let asking = 0;
      const asked: string[] = [];
      const check = {
        ...opened,
        clock,
        between: 1,
        ask: async (url: string): Promise<LinkAnswer> => {
          if (url.includes("metier.example")) asking += 1;
          assert.ok(asking <= 1, "one question at a time to one site");
          await Promise.resolve();
          if (url.includes("metier.example")) asking -= 1;
          asked.push(url);
          return answers.get(url) ?? { kind: "there", status: 200, movedTo: null };
        },
      };
      const states = await checkLinks(check, never);
      for (const url of [
        "https://metier.example/fiche",
        "https://metier.example/autre",
        "https://caisse.example/",
      ])
        assert.ok(asked.includes(url), `${url} among ${asked.join(" ")}`);
      assert.equal(new Set(asked).size, asked.length);
      const [first, ...rest] = states;
      assert.equal(first?.url, "https://metier.example/fiche");
      assert.match(first?.places.join(" ") ?? "", /^\/offres\//);
      assert.ok(rest.every(({ failingSince }) => failingSince === null));

      clock.set(begins.add({ hours: 24 }).toString());
      const [again] = await checkLinks(check, never);
      assert.equal(again?.failingSince?.toString(), begins.toString(), "since the first time");

      signIn("site-administrator");
      const page = decoded(await get("/console/valmarine/site/liens"));
      assert.match(page, /À corriger : 1/);
      assert.match(page, /n’existe plus \(404\)/);
      assert.match(page, /EGIDE_LINK_CHECK=yes/);
      assert.match(
        decoded(await get("/console/valmarine")),
        /Liens vers d’autres sites\s: À corriger : 1/,
      );

      answers.clear();
      await database.pool.query(
        "update egide.offer set content = jsonb_set(content, '{description}', '\"Rien\"')",
      );
      const later = await checkLinks(check, never);
      assert.ok(
        !later.some(({ url }) => url.includes("metier.example")),
        "what stands nowhere is forgotten",
      );
    });
  });
});
