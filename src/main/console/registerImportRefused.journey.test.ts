import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { decoded, withConsole } from "./console.fixture.ts";
import { file, importFile, list, nextPage } from "./registerImport.fixture.ts";

suite("an import in the console that is not published", () => {
  test("is refused with a reason when it is no register, and keeps what was typed", async () => {
    await withConsole(async ({ signIn, get, send }) => {
      signIn("dpo");
      const path = `${list}/importer`;
      const none = new File([], "");
      for (const [fields, status, said] of [
        [{ text: "", file: none }, 400, /Choisissez un fichier, ou collez le texte/],
        [{ text: "", file: file("") }, 400, /« registre\.txt » est vide/],
        [{ text: "", file: file(" \r\n ") }, 400, /« registre\.txt » est vide/],
        [{ text: "", file: file("a", "registre.pdf") }, 400, /ni une page \(\.txt/],
        [
          { text: "", file: file(new Uint8Array([0x89, 0x50, 0, 0, 1, 2, 0, 0, 255])) },
          400,
          /n’est pas un texte \(image, PDF/,
        ],
        [
          { text: "", file: file("Bonjour à tous.") },
          400,
          /Aucune activité de traitement n’a été trouvée/,
        ],
        [
          { text: "Finalité : compter.", file: none },
          400,
          /aucun titre au-dessus[^]*Finalité : compter\.<\/textarea>/,
        ],
        [
          { text: nextPage, file: file(nextPage) },
          400,
          /gardez l’un des deux[^]*Prêter des fauteuils/,
        ],
        [{ text: "", file: file("a".repeat(5 * 1024 * 1024 + 1)) }, 400, /dépasse 5 Mo/],
        [{ text: "", file: file("a".repeat(6 * 1024 * 1024)) }, 413, /dépasse 5 Mo/],
      ] as const) {
        const refused = await send(path, fields);
        assert.equal(refused.statusCode, status, String(said));
        assert.match(decoded(refused), said);
        assert.match(decoded(refused), /role="alert"/);
      }
      assert.doesNotMatch(decoded(await get(list)), /import attend/);
      const english = await send(`/en${path}`, { text: "Hello.", file: none });
      assert.match(
        decoded(english),
        /No processing activity was found[^]*Nothing of this import was kept/,
      );
    });
  });

  test("is not published over what somebody saved since: the counts are made anew, the reason stays", async () => {
    await withConsole(async (console) => {
      const { signIn, send, stored, get } = console;
      signIn("dpo");
      const review = await importFile(console, nextPage);
      const shown = await get(`${review}/publier`);
      const base = /name="base" value="(\d+)"/.exec(shown.body)?.[1] ?? "";
      await stored.save({
        policy: "valmarine",
        base: Number(base),
        changes: [{ path: "policy.yaml", content: Buffer.from("approval: none\n") }],
        author: { kind: "staff", id: "account-9", name: "Tancrède Loriol" },
        reason: "réglages",
        at: Temporal.Instant.from("2030-01-01T00:00:00Z"),
      });
      const late = await send(`${review}/publier`, { reason: "trop tard", base });
      assert.equal(late.statusCode, 409);
      assert.match(decoded(late), /role="alert"[^]*value="trop tard"/);
      assert.match(decoded(late), new RegExp(`name="base" value="${Number(base) + 1}"`));
      assert.equal((await stored.revisions("valmarine", 1))[0]?.reason, "réglages");
      const again = await send(`${review}/publier`, { reason: "à temps" });
      assert.equal(again.statusCode, 303);
    });
  });

  test("is given up by whoever may import, after a preview; nothing of it stays", async () => {
    await withConsole(async (console) => {
      const { signIn, get, send, stored } = console;
      signIn("register-editor");
      const review = await importFile(console, nextPage);
      assert.match(
        decoded(await get(`${review}/abandonner`)),
        /« registre\.txt »[^]*Le registre publié ne change pas/,
      );
      const gone = await send(`${review}/abandonner`, {});
      assert.equal(gone.headers.location, list);
      assert.equal((await get(review)).statusCode, 404);
      assert.equal(await stored.revision("valmarine"), 1);
    });
  });

  test("is for those who may, in their own body", async () => {
    await withConsole(async (console) => {
      const { signIn, get } = console;
      signIn("dpo");
      const review = await importFile(console, nextPage);
      signIn("dpo", "Ermance Vidal", "littoral");
      const elsewhere = review.replace("valmarine", "littoral");
      for (const path of ["", "/fiches/1", "/publier", "/abandonner"]) {
        assert.equal((await get(`${elsewhere}${path}`)).statusCode, 404, `another body: ${path}`);
        assert.equal((await get(`${review}${path}`)).statusCode, 404, `of another body: ${path}`);
      }
      assert.equal((await get(list)).statusCode, 404);
      signIn("auditor");
      for (const path of [`${list}/importer`, review, `${review}/fiches/1`, `${review}/publier`])
        assert.equal((await get(path)).statusCode, 403, path);
      assert.doesNotMatch(decoded(await get("/console/valmarine")), /import attend/);
    });
  });
});
