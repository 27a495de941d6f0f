import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { hasCode } from "../../../../test/support/code.ts";
import { inTemporaryFolder } from "../../../../test/support/temporaryFolder.ts";
import { setMaintenanceIn } from "./editSiteFile.ts";
import { readSiteFiles } from "./siteFile.ts";

const words = { fr: "Retour à 14 h.", en: "Back at 2 pm." };

const withFile = async (
  use: (parts: {
    readonly file: string;
    readonly folder: string;
    write(text: string): void;
    read(): string;
  }) => Promise<void>,
): Promise<void> =>
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, "site.yaml");
    await use({
      file,
      folder,
      write: (text) => writeFileSync(file, text),
      read: () => readFileSync(file, "utf8"),
    });
  });

suite("closing a site for maintenance in its file", () => {
  test("writes the words beside what stands there, and opening it again leaves that as it was", async () => {
    await withFile(async ({ file, folder, write, read }) => {
      const text =
        '# ce que dit l’éditeur\nname: Mairie de Sauvelande # son nom\naccent: "#8a1538"\n';
      write(text);
      const settings = readSiteFiles([file], () => assert.fail("the file is invalid"));
      assert.equal(await setMaintenanceIn(file, words), null);
      assert.ok(read().startsWith(text));
      assert.deepEqual((await settings())?.settings?.maintenance, words);
      const later = { ...words, fr: "Retour à 15 h." };
      assert.deepEqual(await setMaintenanceIn(file, later), words);
      assert.equal((await settings())?.settings?.maintenance?.fr, "Retour à 15 h.");
      assert.equal((await setMaintenanceIn(file, null))?.fr, "Retour à 15 h.");
      assert.equal(read(), text);
      assert.equal(await setMaintenanceIn(file, null), null);
      assert.deepEqual(readdirSync(folder), ["site.yaml"]);
    });
  });

  test("writes over no file that it does not understand, and says when it cannot write", async () => {
    await withFile(async ({ file, write, read }) => {
      for (const text of [": :\n - {", "accent: rouge\n"]) {
        write(text);
        await assert.rejects(setMaintenanceIn(file, words), hasCode("main.invalid-site"));
        assert.equal(read(), text);
      }
      write("name: La Rive\n");
      mkdirSync(`${file}.new`);
      await assert.rejects(setMaintenanceIn(file, words), hasCode("main.site-unwritable"));
      assert.equal(read(), "name: La Rive\n");
    });
  });
});
