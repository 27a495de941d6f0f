import assert from "node:assert/strict";
import { test } from "node:test";
import { displayName, parseStoreUrl } from "./storeUrl.ts";

test("addresses of SQLite and PostgreSQL are read as they are written", () => {
  assert.deepEqual(parseStoreUrl("sqlite:guichet.sqlite"), {
    ok: true,
    value: { kind: "sqlite", path: "guichet.sqlite" },
  });
  assert.deepEqual(parseStoreUrl("sqlite:/var/lib/a b é.db"), {
    ok: true,
    value: { kind: "sqlite", path: "/var/lib/a b é.db" },
  });
  assert.deepEqual(parseStoreUrl("sqlite:///var/lib/a.db"), {
    ok: true,
    value: { kind: "sqlite", path: "/var/lib/a.db" },
  });
  for (const url of ["postgres://u:p@host:5433/db", "postgresql://host/db?sslmode=require"])
    assert.deepEqual(parseStoreUrl(url), { ok: true, value: { kind: "postgres", url } });
});

test("other addresses are refused with what exists, and a refusal never repeats a password", () => {
  const refused = [
    "mysql://u:hunter2@host/db",
    "MONGODB+SRV://u:hunter2@h/x",
    "hunter2",
    "",
    "sqlite:",
    "sqlite://host/x",
    "postgres://u:hunter2@[/db",
  ];
  for (const url of refused) {
    const outcome = parseStoreUrl(url);
    assert.equal(outcome.ok, false, url);
    assert.ok(!JSON.stringify(outcome).includes("hunter2"), url);
  }
  const outcome = parseStoreUrl("mysql://host/db");
  assert.deepEqual(!outcome.ok && outcome.failure, {
    code: "connectors.unknown-kind",
    params: { scheme: "mysql:", known: "sqlite:, postgres://, postgresql://" },
  });
});

test("a store is named to people without user, password or options", () => {
  assert.equal(
    displayName("postgres://me:hunter2@db.example:5433/paie?sslpassword=x"),
    "postgres://db.example:5433/paie",
  );
  assert.equal(
    displayName("postgres:///paie?host=/run/postgresql"),
    "postgres:///run/postgresql/paie",
  );
});
