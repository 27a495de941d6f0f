import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { inTemporaryFolder } from "../../../../test/support/temporaryFolder.ts";
import { readSiteFiles, settingsOf, siteFilesOf } from "./siteFile.ts";

suite("the file that says what a site is", () => {
  test("is read anew when it changes; a wrong one is told once and changes nothing", async () => {
    await inTemporaryFolder(async (folder) => {
      const told: string[] = [];
      const file = join(folder, "site.yaml");
      const read = readSiteFiles(
        [file],
        ({ code, params }) => void told.push(`${code} ${params["places"]}`),
      );
      const settings = async () => (await read())?.settings;
      const write = (text: string) => writeFileSync(file, text);
      const named = { name: "Mairie de Sauvelande" };
      assert.equal(await read(), null);
      write("name: Mairie de Sauvelande\n");
      assert.deepEqual(await read(), { file, settings: named, places: null });
      write("name: Mairie de Sauvelande\naccent: rouge\n");
      assert.deepEqual(await read(), { file, settings: named, places: "/accent" });
      assert.deepEqual(await settings(), named);
      assert.deepEqual(told, ["main.invalid-site /accent"]);
      write(": :\n - {");
      await read();
      assert.match(told[1] ?? "", /YAML/);
      rmSync(file);
      assert.equal(await read(), null);
      write("accent: rouge\n");
      assert.deepEqual(await read(), { file, settings: null, places: "/accent" });
    });
  });

  test("names days that there are", () => {
    const audit = (day: string) => settingsOf(`audit: { day: ${day}, by: Cabinet, rate: 72 }`);
    assert.equal(typeof audit("2028-02-29"), "object");
    assert.equal(audit("2027-02-29"), "/audit/day");
    const terms = (day: string) => settingsOf(`terms: { day: ${day}, fr: Accès, en: Access }`);
    assert.equal(typeof terms("2028-02-29"), "object");
    assert.equal(terms("2027-02-29"), "/terms/day");
    assert.equal(settingsOf("terms: { day: 2028-02-29, fr: Accès }"), "/terms");
    const words = "words: { fr: Fermé., en: Closed. }";
    const said = (days: string) => settingsOf(`announcement: { tone: bad, ${words}, ${days} }`);
    assert.equal(said("until: 2027-06-31"), "/announcement/until");
    assert.equal(said("from: 2027-13-01, until: 2027-06-30"), "/announcement/from");
  });

  test("rules beside the policy before the data folder, and not where it says nothing", async () => {
    await inTemporaryFolder(async (folder) => {
      const places = { policyFolder: join(folder, "politique"), dataFolder: join(folder, "data") };
      for (const each of Object.values(places)) mkdirSync(each);
      const files = siteFilesOf(places);
      assert.deepEqual(files, [
        join(places.policyFolder, "site.yaml"),
        join(places.dataFolder, "site.yaml"),
      ]);
      assert.equal(siteFilesOf({ ...places, policyFolder: null }).length, 1);
      const read = readSiteFiles(files, () => assert.fail("no file is invalid"));
      const [beside = "", inData = ""] = files;
      writeFileSync(inData, "name: La Rive\n");
      const [first, second] = await Promise.all([read(), read()]);
      assert.equal(first?.file, inData);
      assert.deepEqual(second, first, "who asks at the same moment is told the same");
      writeFileSync(beside, "# rien pour l’instant\n");
      assert.equal((await read())?.file, inData);
      writeFileSync(beside, "name: La Rive du Sud\n");
      assert.equal((await read())?.file, beside);
      writeFileSync(beside, "{}\n");
      writeFileSync(inData, "");
      assert.equal(await read(), null);
    });
  });
});
