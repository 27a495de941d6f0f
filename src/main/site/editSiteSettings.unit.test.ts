import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { hasCode } from "../../../test/support/code.ts";
import { setMaintenance } from "./editSiteSettings.ts";
import { siteSettingsIn } from "./siteSettings.ts";

const words = { fr: "Retour à 14 h.", en: "Back at 2 pm." };

const withFolder = async (
  use: (parts: {
    readonly folder: string;
    write(text: string): void;
    read(): string;
  }) => Promise<void>,
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "egide-site-"));
  const file = join(folder, "site.yaml");
  try {
    await use({
      folder,
      write: (text) => writeFileSync(file, text),
      read: () => readFileSync(file, "utf8"),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

suite("closing a site for maintenance", () => {
  test("writes the words beside what stands in the file, and opening it again leaves that as it was", async () => {
    await withFolder(async ({ folder, write, read }) => {
      const text =
        '# ce que dit l’éditeur\nname: Mairie de Sauvelande # son nom\naccent: "#8a1538"\n';
      write(text);
      const settings = siteSettingsIn(folder, () => assert.fail("the file is invalid"));
      assert.equal(await setMaintenance(folder, words), null);
      assert.ok(read().startsWith(text));
      assert.deepEqual((await settings()).maintenance, words);
      assert.deepEqual(await setMaintenance(folder, { ...words, fr: "Retour à 15 h." }), words);
      assert.equal((await settings()).maintenance?.fr, "Retour à 15 h.");
      assert.equal((await setMaintenance(folder, null))?.fr, "Retour à 15 h.");
      assert.equal(read(), text);
      assert.equal(await setMaintenance(folder, null), null);
      assert.deepEqual(readdirSync(folder), ["site.yaml"]);
    });
  });

  test("works where nobody has written anything yet", async () => {
    await withFolder(async ({ folder }) => {
      const settings = siteSettingsIn(folder, () => assert.fail("the file is invalid"));
      await setMaintenance(folder, words);
      assert.deepEqual(await settings(), { maintenance: words });
      await setMaintenance(folder, null);
      assert.deepEqual(await settings(), {});
    });
  });

  test("writes over no file that it does not understand", async () => {
    await withFolder(async ({ folder, write, read }) => {
      for (const text of [": :\n - {", "accent: rouge\n"]) {
        write(text);
        await assert.rejects(setMaintenance(folder, words), hasCode("main.invalid-site"));
        assert.equal(read(), text);
      }
    });
  });
});
