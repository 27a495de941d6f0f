import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { suite, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { injectedVisitor } from "../../../../test/support/injectedVisitor.ts";
import { webClock, webOptions } from "../../../../test/support/web.ts";
import { openWeb } from "../../../platform/web/index.ts";
import type { Proofs } from "../../actions/proofs.ts";
import type { Choice } from "../../model/choice/choice.ts";
import { writeChoice } from "../../model/choice/choiceText.ts";
import { inventoryFixture } from "../../model/inventory/inventory.fixture.ts";
import { proofOfChoice, versionToKeep } from "../../model/proof/versionToKeep.ts";
import { memoryProofs } from "../../storage/memoryProofs.ts";
import { memoryTextVersions } from "../../storage/memoryTextVersions.ts";
import { englishWords, frenchWords } from "../../model/banner/bannerWords.ts";
import { addOwnProofPages } from "./ownProofPages.ts";
import { addVersionFiles } from "./versionFiles.ts";

const now = webClock.now();
const version = "ab".repeat(32);

const withPages = async (
  use: (parts: {
    readonly web: FastifyInstance;
    readonly proofs: Proofs;
    choose(changes?: Partial<Choice>): Promise<Choice>;
  }) => Promise<void>,
): Promise<void> => {
  const proofs = memoryProofs(webClock);
  const versions = memoryTextVersions();
  await versions.keep(versionToKeep(inventoryFixture, [frenchWords, englishWords], version), now);
  const web = await openWeb(webOptions());
  addOwnProofPages(web, { proofs, versions });
  addVersionFiles(web, { versions });
  const choose = async (changes: Partial<Choice> = {}): Promise<Choice> => {
    const choice: Choice = {
      id: randomUUID(),
      site: "essai",
      version,
      at: now,
      given: { mesure: false, lecteur: true },
      action: "save",
      language: "fr",
      ...changes,
    };
    const proof = proofOfChoice(choice, await versions.find(version));
    assert.ok(proof.ok);
    await proofs.record(proof.value);
    return choice;
  };
  try {
    await use({ web, proofs, choose });
  } finally {
    await web.close();
  }
};

suite("« Ma preuve de choix »", () => {
  test("knows the identifier of the browser’s own cookie, shows what is kept, and erases it, without a script", async () => {
    await withPages(async ({ web, proofs, choose }) => {
      const choice = await choose();
      const stored = { ...choice, at: 1_800_000_000, ahead: 0, isUnsent: false };
      const page = await web.inject({
        url: "/ma-preuve",
        headers: { cookie: `egide-consent=${writeChoice(stored)}` },
      });
      assert.match(page.body, new RegExp(`value="${choice.id}"`));
      const visitor = injectedVisitor(web);
      const form = await visitor.get("/ma-preuve");
      const token = /name="([^"]*)" value="([^"]{20,})"/.exec(form.text);
      assert.ok(token);
      const fields = { [token[1] ?? ""]: token[2] ?? "", identifiant: ` ${choice.id} ` };
      const shown = await visitor.post("/ma-preuve", { ...fields, pas: "voir" }, false);
      assert.equal(shown.status, 200);
      for (const said of ["Lecteur", "Mesure", "choisir service par service", "essai"])
        assert.ok(shown.text.includes(said), said);
      assert.ok(!String(shown.headers["cache-control"]).includes("public"));
      const text = await visitor.get(`/consent/versions/${version}`);
      assert.match(text.text, /Tout accepter/);
      const erased = await visitor.post("/ma-preuve", { ...fields, pas: "effacer" }, false);
      assert.match(erased.text, /Vos preuves sont effacées/);
      assert.deepEqual(await proofs.find(choice.id), []);
    });
  });

  test("says the same of an identifier that never was as of one whose proofs were erased", async () => {
    await withPages(async ({ web, proofs, choose }) => {
      const { id } = await choose();
      await proofs.erase(id);
      const visitor = injectedVisitor(web);
      const form = await visitor.get("/en/my-proof");
      const token = /name="([^"]*)" value="([^"]{20,})"/.exec(form.text);
      const ask = async (identifiant: string): Promise<string> =>
        (
          await visitor.post(
            "/en/my-proof",
            { [token?.[1] ?? ""]: token?.[2] ?? "", identifiant, pas: "voir" },
            false,
          )
        ).text;
      const [gone, never] = [await ask(id), await ask(randomUUID())];
      assert.match(gone, /Nothing is kept under this identifier/);
      assert.equal(gone, never);
    });
  });

  test("asks for an identifier that is one, and is not asked without end", async () => {
    await withPages(async ({ web, choose }) => {
      const { id } = await choose();
      const visitor = injectedVisitor(web);
      const form = await visitor.get("/ma-preuve");
      const token = /name="([^"]*)" value="([^"]{20,})"/.exec(form.text);
      const send = async (identifiant: string) =>
        await visitor.post(
          "/ma-preuve",
          { [token?.[1] ?? ""]: token?.[2] ?? "", identifiant, pas: "voir" },
          false,
        );
      for (const wrong of ["", "moi", "' or 1=1 --", `${id}0`, "<script>"]) {
        const answer = await send(wrong);
        assert.equal(answer.status, 400, wrong);
        assert.ok(!answer.text.includes("<script>"));
      }
      const statuses = new Set<number>();
      for (let count = 0; count < 31; count++) statuses.add((await send(id)).status);
      assert.deepEqual([...statuses], [200, 429]);
    });
  });
});
