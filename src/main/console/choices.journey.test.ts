import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresEvidence, postgresProofDays } from "../../consent/storage/index.ts";
import { verifyPartOffline } from "../../ledger/index.ts";
import { checkProofs } from "../consent/tendProofs.ts";
import { chosen } from "./choices.fixture.ts";
import { decoded, withConsole } from "./console.fixture.ts";

const list = "/console/valmarine/choix";

suite("the console of visitors’ choices", () => {
  test("shows an officer what was shown and how many chose what, and proves one choice (AME-42, AME-67)", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      assert.match(decoded(await console.get(list)), /Aucun texte n’a encore été montré/);
      const { inventory, version, ids } = await chosen(console, 12);
      const open = decoded(await console.get(list));
      assert.match(open, new RegExp(version.slice(0, 12)));
      assert.match(open, /Aucun jour n’est encore compté/);
      const waiting = await console.send(`${list}/preuve`, { identifiant: ids[0] ?? "" });
      assert.match(decoded(waiting), /n’est pas encore au journal/);
      await postgresProofDays(console.platform).close();
      const counted = decoded(await console.get(list));
      assert.match(counted, /92 %/);
      assert.match(counted, /8 %/);
      const proved = decoded(await console.send(`${list}/preuve`, { identifiant: ids[0] ?? "" }));
      assert.match(proved, /tout refuser/);
      const [, text = ""] = /<pre><code>([\s\S]+?)<\/code><\/pre>/.exec(proved) ?? [];
      const { verifierKey } = console.platform.ledger;
      const verified = verifyPartOffline(JSON.parse(text), null, verifierKey);
      assert.ok(verified.ok);
      assert.match(verified.value.part, new RegExp(`"id":"${ids[0]}"`));
      assert.match(verified.value.part, new RegExp(`"site":"${inventory.site}"`));
      assert.ok(
        console.agentLog.entries.every((entry) => !JSON.stringify(entry).includes(ids[0] ?? "?")),
      );
    });
  });

  test("holds all days against the ledger when an officer asks, and says which fails, on its page and among what is to be done", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const { platform } = console;
      await chosen(console, 3);
      await postgresProofDays(platform).close();
      const days = `${list}/jours`;
      assert.match(decoded(await console.get(days)), /Dernière vérification[\s\S]*aucune/);
      assert.match(decoded(await console.get(list)), /href="\/console\/valmarine\/choix\/jours"/);
      const asked = await console.send(days, {});
      assert.equal(asked.statusCode, 303);
      // What the worker does then.
      assert.equal(await checkProofs(platform), 0);
      assert.match(decoded(await console.get(days)), /donnent la racine qui est au journal/);
      const today = "/console/valmarine";
      assert.doesNotMatch(decoded(await console.get(today)), /ne donnent plus la racine/);
      await platform.database.pool.query(
        "delete from egide.consent_proof where id = (select id from egide.consent_proof limit 1)",
      );
      assert.equal(await checkProofs(platform), 1);
      assert.match(decoded(await console.get(days)), /donnent une autre racine/);
      assert.match(decoded(await console.get(today)), /ne donnent plus la racine du journal : 1/);
    });
  });

  test("says no figure of a day on which few chose", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      await chosen(console, 3);
      await postgresProofDays(console.platform).close();
      const page = decoded(await console.get(list));
      assert.match(page, /moins de 10/);
      assert.doesNotMatch(page, /67 %|33 %/);
    });
  });

  test("shows the code and the pictures of a version, to the body of its site alone", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const { version } = await chosen(console, 1);
      const { platform } = console;
      const path = `${list}/${version}`;
      const today = decoded(await console.get("/console/valmarine"));
      assert.match(today, /Rien ne montre encore comment/);
      assert.ok(today.includes(path), "and it leads to the text");
      assert.match(decoded(await console.get(path)), /egide consent keep-version/);
      const image = Buffer.from("89504e470d0a1a0a", "hex");
      const takenAt = platform.clock.now();
      const layer = "first" as const;
      const shot = { language: "fr", layer, width: 375, image, browser: "Chromium 140" };
      await postgresEvidence(platform).keep(
        version,
        {
          code: "sha384-AAAA",
          screenshots: [{ ...shot, address: "https://www.valmarine.example", takenAt }],
        },
        takenAt,
      );
      assert.doesNotMatch(
        decoded(await console.get("/console/valmarine")),
        /Rien ne montre encore comment/,
      );
      const page = decoded(await console.get(path));
      assert.match(page, /sha384-AAAA/);
      assert.match(page, /375 pixels/);
      const picture = await console.get(`${path}/fr-375.png`);
      assert.equal(picture.headers["content-type"], "image/png");
      assert.deepEqual(picture.rawPayload, image);
      for (const none of [`${path}/en-375.png`, `${path}/..%2f.png`, `${list}/${"0".repeat(64)}`])
        assert.equal((await console.get(none)).statusCode, 404, none);
      console.signIn("dpo", "Ana Lopez", "hauts-plateaux");
      assert.equal(
        (await console.get(list.replace("valmarine", "hauts-plateaux"))).statusCode,
        200,
      );
      const other = path.replace("valmarine", "hauts-plateaux");
      assert.equal((await console.get(other)).statusCode, 404);
      assert.equal((await console.get(`${other}/fr-375.png`)).statusCode, 404);
    });
  });
});
