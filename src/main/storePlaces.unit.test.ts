import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { storePlaces, variableWord } from "./storePlaces.ts";

const bodies = ["port", "port-vieux", "littoral"];
const variables = ["EGIDE_STORE_PAIE", "EGIDE_STORE_PORT_RH", "EGIDE_STORE_PORT_VIEUX_RH"];

suite("the places that a body may connect from its pages", () => {
  test("are the variables that bear its name, and all of them where it is alone", () => {
    const offered = (body: string, all: readonly string[]) =>
      storePlaces({ dataFolder: "/nowhere", storeVariables: variables }, body, all).map((place) =>
        place.kind === "variable" ? place.variable : place.url,
      );
    assert.deepEqual(offered("port", bodies), ["EGIDE_STORE_PORT_RH"]);
    assert.deepEqual(offered("port-vieux", bodies), ["EGIDE_STORE_PORT_VIEUX_RH"]);
    assert.deepEqual(offered("littoral", bodies), []);
    assert.deepEqual(offered("port", ["port"]), variables);
    assert.equal(variableWord("port-vieux"), "PORT_VIEUX");
  });

  test("are the databases in its own folder, and no other file", () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "egide-places-"));
    try {
      for (const folder of ["stores/port/folder.db", "stores/littoral"])
        mkdirSync(join(dataFolder, folder), { recursive: true });
      for (const file of [
        "web.key",
        "stores/littoral/paie.sqlite",
        "stores/port/rh.sqlite",
        "stores/port/rh.sqlite-wal",
        "stores/port/.hidden.sqlite",
        "stores/port/lettre.txt",
      ])
        writeFileSync(join(dataFolder, file), "");
      symlinkSync(join(dataFolder, "nothing"), join(dataFolder, "stores/port/broken.db"));
      const offered = (body: string) =>
        storePlaces({ dataFolder, storeVariables: [] }, body, bodies);
      assert.deepEqual(offered("port"), [
        { kind: "url", url: "sqlite:{data}/stores/port/rh.sqlite" },
      ]);
      assert.equal(offered("littoral").length, 1);
      for (const body of ["", "..", "../..", "port/../littoral"])
        assert.deepEqual(offered(body), [], body);
    } finally {
      rmSync(dataFolder, { recursive: true });
    }
  });
});
