import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { decoded, withConsole } from "./console.fixture.ts";
import { fieldsOf, shown } from "./organisationsConsole.fixture.ts";

const own = "/console/hauts-plateaux/organisme";
const territories = "/console/valmarine/territoires";

suite("the logo of a body in the console", () => {
  test("comes safe or is refused with its reason, stands on the page of its body, and goes", async () => {
    await withConsole(async (console) => {
      const { signIn, send, get } = console;
      signIn("dpo", "Orane Velmont", "hauts-plateaux");
      const file = (text: string) => new File([text], "logo.svg");
      const refused = await send(`${own}/logo`, {
        file: file("<svg ><script>alert(1)</script></svg>"),
        reason: "r",
      });
      assert.equal(refused.statusCode, 400);
      assert.match(
        decoded(refused),
        /id="file-error"[^>]*>Ce SVG contient autre chose qu’un dessin/,
      );
      assert.equal((await get("/logos/hauts-plateaux")).statusCode, 404);
      const drawing =
        '<svg viewBox="0 0 1 1"><!-- Orane --><path d="M0 0h1" fill="#0b5568"/></svg>';
      const sent = await send(`${own}/logo`, { file: file(drawing), reason: "charte" });
      assert.equal(sent.statusCode, 303, sent.body.slice(0, 2_000));
      const directory = "/delegues-protection-donnees/hauts-plateaux";
      for (const page of [own, "/organismes/hauts-plateaux", directory]) {
        const [, path = ""] = /<img src="(\/logos\/[^"]+)"/.exec(await shown(console, page)) ?? [];
        const logo = await get(path);
        assert.equal(logo.headers["content-type"], "image/svg+xml", page);
        assert.match(String(logo.headers["cache-control"]), /immutable/);
        assert.match(String(logo.headers["content-security-policy"]), /default-src 'none'/);
        assert.match(logo.body, /#0b5568/);
        assert.doesNotMatch(logo.body, /Orane/);
      }
      assert.match(await shown(console, own), /Marque : Logo\. Orane Velmont, « charte »/);
      await send(`${own}/logo`, { reason: "retrait" });
      assert.equal((await get("/logos/hauts-plateaux")).statusCode, 404);
    });
  });
});

suite("the territories in the console", () => {
  test("are listed with gaps and overlaps, and given once it was seen what that changes", async () => {
    await withConsole(async (console) => {
      const { signIn, send, get } = console;
      signIn("dpo", "Orane Velmont", "valmarine");
      assert.match(
        await shown(console, territories),
        /00300 : partagé entre deux-rives, hauts-plateaux/,
      );
      const found = await shown(console, `${territories}?q=56100`);
      assert.match(found, />56<[^]*Caisse d’entraide des Trois-Phares/);
      assert.doesNotMatch(found, />29</);
      const asked = { codes: "56, 2A", organisme: "littoral", reason: "fusion" };
      const seen = await send(`${territories}/donner`, asked);
      assert.equal(seen.statusCode, 200, seen.body.slice(0, 2_000));
      assert.match(decoded(seen), /56[^]*Trois-Phares[^]*retiré[^]*56[^]*Littoral[^]*ajouté/);
      const state = fieldsOf(decoded(seen));
      const saved = await send(`${territories}/donner`, { ...state, step: "save" });
      assert.equal(saved.statusCode, 303, saved.body.slice(0, 2_000));
      const after = await shown(console, `${territories}?q=littoral`);
      for (const prefix of ["56", "200", "201"]) assert.match(after, new RegExp(`>${prefix}<`));
      assert.match(
        await shown(console, territories),
        /Territoires : 200, 201, 56\. Orane Velmont, « fusion »/,
      );
      const again = await send(`${territories}/donner`, { ...state, codes: "29", step: "save" });
      assert.equal(again.statusCode, 409, "what was seen is no longer what is there");
      const file = await get(`${territories}/territoires.csv?q=littoral`);
      assert.match(file.body, /^\u{FEFF}prefix,body\r?\n001,littoral\r?\n200,littoral/u);
    });
  });

  test("are shared, taken away, and replaced by a table that is refused line by line", async () => {
    await withConsole(async (console) => {
      const { signIn, send, get } = console;
      signIn("operator", "Orane Velmont", null);
      const give = async (fields: Record<string, string>): Promise<string> => {
        const seen = await send(`${territories}/donner`, { ...fields, reason: "r" });
        const state = fieldsOf(decoded(seen));
        const saved = await send(`${territories}/donner`, { ...state, step: "save" });
        assert.equal(saved.statusCode, 303, saved.body.slice(0, 2_000));
        return decoded(seen);
      };
      await give({ codes: "29100", organisme: "littoral", share: "true" });
      await give({ codes: "29100", organisme: "trois-phares", share: "true" });
      assert.match(
        await shown(console, territories),
        /29100 : partagé entre littoral, trois-phares/,
      );
      const gap = await give({ codes: "975", organisme: "" });
      assert.match(gap, /975 Saint-Pierre-et-Miquelon : aucun organisme/);
      const wrong = await send(`${territories}/importer`, { table: "56,ailleurs", reason: "r" });
      assert.equal(wrong.statusCode, 400);
      assert.match(decoded(wrong), /ligne 1 nomme un organisme inconnu/);
      const codes = await send(`${territories}/donner`, { codes: "=cmd", reason: "r" });
      assert.equal(codes.statusCode, 400);
      assert.match(decoded(codes), /id="codes-error"/);
      const table = (await get(`${territories}/territoires.csv`)).body;
      const same = await send(`${territories}/importer`, { table, reason: "r" });
      assert.equal(same.statusCode, 303, "what is downloaded comes in again as it is");
    });
  });

  test("are those of the network: another body’s console has none", async () => {
    await withConsole(async ({ signIn, get }) => {
      signIn("operator", "Orane Velmont", null);
      assert.equal((await get("/console/hauts-plateaux/territoires")).statusCode, 404);
      assert.equal((await get("/console/own-data/organisme")).statusCode, 403);
      assert.doesNotMatch((await get("/console/own-data")).body, /organisme/);
    });
  });
});
