import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { decoded, withConsole } from "../console/console.fixture.ts";
import { runPolicy } from "../runPolicy.ts";
import { servedPolicies } from "../policies.ts";

const highlands = "/organismes/hauts-plateaux";

suite("the demo after its first start", () => {
  test("shows a duration in each state a visitor may meet, on register pages and on that of all promises", async () => {
    await withConsole(async ({ get, signIn, stored, platform }) => {
      const policies = servedPolicies(platform.configuration, stored);
      const network = await policies.read("valmarine");
      const asked = { execute: true, windows: [] };
      await runPolicy(platform, network, asked, new AbortController().signal);
      const page = async (url: string): Promise<string> => {
        const answer = await get(url);
        assert.equal(answer.statusCode, 200, url);
        return decoded(answer);
      };

      const activities = [
        ["/registre/repondre-aux-messages-du-guichet-en-ligne", /règle en vigueur/],
        ["/registre/repondre-aux-messages-du-guichet-en-ligne", /href="\/preuves\/\d+"/],
        ["/registre/proteger-les-entrees-par-la-video", /sans règle/],
        [
          `${highlands}/registre/conduire-la-navette-des-hameaux`,
          /en retard[^]*gardées plus longtemps que promis/,
        ],
        [
          `${highlands}/registre/preter-le-materiel-d-hiver`,
          /la phrase a changé[^]*la règle est arrêtée/,
        ],
        [`${highlands}/registre/distribuer-le-bois-de-chauffage`, /pas encore exécutée/],
        [`${highlands}/registre/remercier-les-donateurs`, /règle en vigueur[^]*Ne met fin à rien/],
        [
          `${highlands}/registre/garder-l-album-des-veillees`,
          /sans règle[^]*ne peut pas dire qu’elle est tenue/,
        ],
        [`${highlands}/registre/ouvrir-le-cahier-du-refuge`, /non comprise/],
      ] as const;
      for (const [url, state] of activities) assert.match(await page(url), state, url);

      const promises = await page(`${highlands}/engagements`);
      for (const part of [
        /<strong>1<\/strong> phrase tenue par une règle/,
        /<strong>1<\/strong> phrase dont la règle n’a pas encore été exécutée/,
        /<strong>1<\/strong> phrase dont la règle est en retard/,
        /<strong>1<\/strong> phrase changée depuis sa règle/,
        /<strong>1<\/strong> phrase sans règle/,
        /<strong>1<\/strong> phrase non comprise/,
      ])
        assert.match(promises, part);

      signIn("dpo", "Isaure Fontclaque", "hauts-plateaux");
      assert.match(
        await page("/console/hauts-plateaux"),
        /Une phrase a changé depuis sa règle[^]*Une règle est en retard[^]*href="[^"]*etat=late"/,
      );
      assert.match(
        await page("/console/hauts-plateaux/executions/preparer"),
        /rien ne le sera tant que[^]*promet de garder un an au plus[^]*Voir les phrases et les règles/,
      );

      const highland = await policies.read("hauts-plateaux");
      const sound = { ...highland, rules: highland.rules.filter(({ id }) => id !== "prets") };
      const dry = { execute: false, windows: [] };
      const { state } = await runPolicy(platform, sound, dry, new AbortController().signal);
      assert.equal(state, "done", "every other rule could be run on its store");
    });
  });
});
