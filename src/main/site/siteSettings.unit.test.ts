import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { siteSettingsIn } from "./siteSettings.ts";

test("what a publisher says of the site is read anew when its file changes; a wrong file is told once and changes nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "egide-site-"));
  const told: string[] = [];
  const read = siteSettingsIn(
    folder,
    ({ code, params }) => void told.push(`${code} ${params["places"]}`),
  );
  const write = (text: string) => writeFileSync(join(folder, "site.yaml"), text);
  try {
    assert.deepEqual(await read(), {});
    write("name: Mairie de Sauvelande\n");
    assert.deepEqual(await read(), { name: "Mairie de Sauvelande" });
    write("name: Mairie de Sauvelande\naccent: rouge\n");
    assert.deepEqual(await read(), { name: "Mairie de Sauvelande" });
    assert.deepEqual(await read(), { name: "Mairie de Sauvelande" });
    assert.deepEqual(told, ["main.invalid-site /accent"]);
    write(": :\n - {");
    await read();
    assert.match(told[1] ?? "", /YAML/);
    rmSync(join(folder, "site.yaml"));
    assert.deepEqual(await read(), {});
  } finally {
    rmSync(folder, { recursive: true });
  }
});
