import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { parse } from "yaml";
import { importDocument } from "../../register/index.ts";
import { demoFolder } from "../config.ts";
import { activitiesOf } from "../site/choices/spaces.ts";
import { frontDeskTables, managementTables } from "./model/tables.ts";

interface WrittenRule {
  readonly id: string;
  readonly activity: string;
  readonly statement: { readonly id: string; readonly hash: string };
  readonly store: string;
  readonly collection: string;
  readonly with?: readonly string[];
  readonly clock: string | { readonly field: string; readonly in: string };
  readonly plus?: string;
  readonly cases?: unknown;
  readonly disputes?: { readonly in: string; readonly decided: string };
  readonly notice?: { readonly sent: string };
  readonly end: string | Readonly<Record<string, unknown>>;
}

const register = importDocument({
  bytes: readFileSync(join(demoFolder, "register.txt")),
  name: "register.txt",
  language: "en",
});

const rules = readdirSync(join(demoFolder, "rules")).flatMap(
  (file) =>
    (parse(readFileSync(join(demoFolder, "rules", file), "utf8")) as { rules: WrittenRule[] })
      .rules,
);

suite("the demo's policy", () => {
  test("is a page of fifteen activities, read without a warning", () => {
    assert.equal(register.activities.length, 15);
    assert.deepEqual(
      register.findings.filter(({ severity }) => severity !== "info"),
      [],
    );
    assert.equal(register.controller?.name, "Réseau d’entraide de Valmarine");
    assert.deepEqual(
      register.dataProtectionOfficers.map(({ name, role }) => [name, role]),
      [
        ["Hilaire Morbrun", "dpo"],
        ["Solveig Taldère", "deputy"],
      ],
    );
  });

  test("names somebody of each of the three spaces", () => {
    for (const space of ["individuals", "professionals", "employers"] as const)
      assert.ok(activitiesOf(register.activities, space).length > 0, space);
  });

  test("shows every way a sentence can be read, down to one that is not understood", () => {
    const kinds = register.activities.flatMap(({ retention }) =>
      retention.map(({ reading }) =>
        reading.status === "read" ? (reading.rules[0]?.kind ?? "") : reading.status,
      ),
    );
    assert.deepEqual(kinds, [
      "duration",
      "duration",
      "until-event",
      "duration",
      "duration",
      "duration",
      "duration",
      "minimum",
      "duration",
      "duration",
      "duration",
      "duration",
      "duration",
      "duration",
      "duration",
      "while",
      "duration",
      "by-reference",
      "not-understood",
    ]);
  });

  test("binds each rule to a sentence as it is published today", () => {
    assert.equal(rules.length, 15);
    for (const { id, activity, statement } of rules) {
      const published = register.activities
        .find((each) => each.id === activity)
        ?.retention.find((each) => each.id === statement.id);
      assert.ok(published, `${id}: no such sentence`);
      assert.equal(statement.hash, published.hash, `${id}: the hash must be ${published.hash}`);
    }
  });

  test("shows each form that a rule may take", () => {
    const ends = rules.map(({ end }) => (typeof end === "string" ? end : Object.keys(end)[0]));
    assert.deepEqual(
      [...new Set(ends)].toSorted((a, b) => String(a).localeCompare(String(b))),
      ["anonymise", "archive", "delete", "keep", "restrict"],
    );
    for (const form of ["plus", "cases", "disputes", "notice", "with"] as const)
      assert.ok(
        rules.some((rule) => rule[form] !== undefined),
        form,
      );
    assert.ok(rules.some(({ clock }) => typeof clock !== "string"));
  });

  test("names collections and clocks that the demo's databases have", () => {
    const today = Temporal.PlainDate.from("2027-03-31");
    const stores: Record<string, ReturnType<typeof frontDeskTables>> = {
      guichet: frontDeskTables(today),
      gestion: managementTables(today),
    };
    for (const rule of rules) {
      const tables = stores[rule.store] ?? assert.fail(rule.store);
      const { field, in: collection } =
        typeof rule.clock === "string" ? { field: rule.clock, in: rule.collection } : rule.clock;
      const table = tables.find(({ name }) => name === collection);
      assert.ok(table?.columns.includes(field), `${rule.id}: ${collection}.${field}`);
      if (rule.disputes)
        assert.ok(
          tables
            .find(({ name }) => name === rule.disputes?.in)
            ?.columns.includes(rule.disputes.decided),
        );
      if (rule.notice) assert.ok(table?.columns.includes(rule.notice.sent));
      for (const child of rule.with ?? [])
        assert.ok(
          tables.some(({ name }) => name === child),
          child,
        );
    }
  });
});
