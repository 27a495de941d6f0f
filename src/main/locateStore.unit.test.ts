import assert from "node:assert/strict";
import { linkSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { locateStore } from "./locateStore.ts";
import type { StoreToOpen } from "./stores.ts";

const surroundings = (
  variables: Readonly<Record<string, string>> = {},
  databaseUrl: string | null = null,
) => ({
  dataFolder: "/srv/egide",
  databaseUrl,
  storeUrl: (variable: string) => variables[variable] ?? null,
});

const byUrl = (url: string, schema: string | null = null): StoreToOpen => ({
  name: "a",
  address: { kind: "url", url },
  schema,
});
const byVariable: StoreToOpen = {
  name: "b",
  address: { kind: "variable", variable: "EGIDE_STORE_B" },
  schema: null,
};
const platform: StoreToOpen = { name: "c", address: { kind: "platform" }, schema: null };

const at = (url: string, schema: string | null = null): string | null =>
  locateStore(surroundings(), byUrl(url, schema), "/srv/policy");

suite("where a store is", () => {
  test("one SQLite file is one place, by every path and link to it", () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "egide-place-")));
    try {
      writeFileSync(join(folder, "s.sqlite"), "");
      symlinkSync("s.sqlite", join(folder, "soft.sqlite"));
      linkSync(join(folder, "s.sqlite"), join(folder, "hard.sqlite"));
      const places = [
        "s.sqlite",
        "./s.sqlite",
        "soft.sqlite",
        "hard.sqlite",
        join(folder, "s.sqlite"),
      ];
      const found = places.map((path) =>
        locateStore(surroundings(), byUrl(`sqlite:${path}`), folder),
      );
      assert.equal(new Set(found).size, 1, found.join("\n"));
      writeFileSync(join(folder, "t.sqlite"), "");
      assert.notEqual(locateStore(surroundings(), byUrl("sqlite:t.sqlite"), folder), found[0]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("a file that is not there yet is told by its path, also below the data folder", () => {
    assert.equal(at("sqlite:a/../s.sqlite"), at("sqlite:s.sqlite"));
    assert.equal(at("sqlite:{data}/s.sqlite"), at("sqlite:/srv/egide/s.sqlite"));
    assert.notEqual(at("sqlite:s.sqlite"), at("sqlite:t.sqlite"));
  });

  test("one PostgreSQL database and schema is one place, whoever signs in and however", () => {
    const place = at("postgres://anna@db.example:5432/app");
    for (const same of [
      "postgresql://DB.example/app",
      "postgres://other:secret@db.example/app?sslmode=require",
    ])
      assert.equal(at(same), place);
    assert.equal(at("postgres://db.example/app", "public"), place);
    assert.equal(at("postgres://localhost/app"), at("postgres://127.0.0.1:5432/app"));
    for (const other of ["postgres://db.example:5433/app", "postgres://db.example/autre"])
      assert.notEqual(at(other), place);
    assert.notEqual(at("postgres://db.example/app", "demo"), place);
    assert.doesNotMatch(String(at("postgres://anna:secret@db.example/app")), /anna|secret/);
  });

  test("a variable and the platform are places like any other; what is not set is none", () => {
    const url = "postgres://db.example/app";
    const set = surroundings({ EGIDE_STORE_B: url }, url);
    assert.equal(locateStore(set, byVariable, "."), at(url));
    assert.equal(locateStore(set, platform, "."), at(url));
    assert.equal(locateStore(surroundings(), byVariable, "."), null);
    assert.equal(locateStore(surroundings({ EGIDE_STORE_B: "nonsense" }), byVariable, "."), null);
    assert.equal(locateStore(surroundings(), platform, "."), "platform public");
  });
});
