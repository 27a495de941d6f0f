import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { suite, test } from "node:test";
import { cutoff, fixedClock, parsePeriod } from "../../../kernel/index.ts";
import { openDatabase } from "../../../platform/database/index.ts";
import { postgresServers } from "../../../../test/support/postgres.ts";
import { frontDeskTables, managementTables, type DemoTable } from "../model/tables.ts";
import { frontDeskFile, seedDemo } from "./seedDemo.ts";

const today = Temporal.PlainDate.from("2027-03-31");

const columnOf = (tables: readonly DemoTable[], name: string, column: string) => {
  const table = tables.find((each) => each.name === name);
  assert.ok(table, name);
  const at = table.columns.indexOf(column);
  return table.rows.map((row) => row[at] ?? null);
};

suite("the demo", () => {
  test("is the same for the same day, and differs the day after", () => {
    assert.deepEqual(frontDeskTables(today), frontDeskTables(today));
    assert.deepEqual(managementTables(today), managementTables(today));
    assert.notDeepEqual(frontDeskTables(today), frontDeskTables(today.add({ days: 1 })));
  });

  test("has for each rule rows due now, rows due within a fortnight and rows to keep, none in the future", () => {
    const clocks = [
      [frontDeskTables(today), "message", "repondu_le", "P2M"],
      [frontDeskTables(today), "rendez_vous", "date_rendez_vous", "P18M"],
      [managementTables(today), "dossier_aide", "clos_le", "P5Y"],
      [managementTables(today), "candidature", "dernier_contact", "P12M"],
      [managementTables(today), "passage", "enregistre_le", "P3M"],
      [frontDeskTables(today), "avis", "envoye_le", "P2Y"],
    ] as const;
    for (const [tables, name, column, keep] of clocks) {
      const days = columnOf(tables, name, column)
        .filter((value) => value !== null)
        .map((value) => String(value).slice(0, 10));
      const period = parsePeriod(keep) ?? assert.fail();
      const dueOn = (day: Temporal.PlainDate): string =>
        cutoff(
          day.toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "12:00" }).toInstant(),
          period,
        ).lastDay.toString();
      const now = days.filter((day) => day <= dueOn(today)).length;
      const soon = days.filter((day) => day <= dueOn(today.add({ days: 15 }))).length - now;
      assert.ok(
        now > days.length / 6 && now < days.length / 2,
        `${name}: ${now} of ${days.length} due`,
      );
      assert.ok(soon > 0, `${name}: none due soon`);
      assert.ok(days.length - now - soon > days.length / 3, `${name}: few to keep`);
      assert.ok(
        days.every((day) => day <= today.toString()),
        `${name}: a date in the future`,
      );
    }
  });

  test("holds back some rows whose clock says nothing", () => {
    for (const [tables, name, column] of [
      [frontDeskTables(today), "message", "repondu_le"],
      [frontDeskTables(today), "abonne", "desinscrit_le"],
      [managementTables(today), "dossier_aide", "clos_le"],
    ] as const)
      assert.ok(columnOf(tables, name, column).includes(null), name);
  });

  for (const server of postgresServers())
    test(`fills both databases once, and never over what is there (${server.name})`, async () => {
      const folder = mkdtempSync(join(tmpdir(), "egide-demo-"));
      const fresh = await server.freshDatabase();
      const database = await openDatabase({ url: fresh.url });
      try {
        assert.equal(await seedDemo(folder, database, fixedClock("2027-03-31T08:00:00Z")), true);
        await database.pool.query("DELETE FROM demo.passage");
        const file = new DatabaseSync(frontDeskFile(folder));
        file.exec("DELETE FROM message");
        file.close();

        assert.equal(await seedDemo(folder, database, fixedClock("2027-04-30T08:00:00Z")), false);
        const { rows } = await database.pool.query(
          "SELECT (SELECT count(*)::int FROM demo.passage) AS passages, (SELECT count(*)::int FROM demo.dossier_aide) AS cases",
        );
        assert.deepEqual(rows, [{ passages: 0, cases: 150 }]);
        const again = new DatabaseSync(frontDeskFile(folder), { readOnly: true });
        assert.deepEqual(
          { ...again.prepare("SELECT count(*) AS count FROM message").get() },
          { count: 0 },
        );
        assert.deepEqual(
          { ...again.prepare("SELECT count(*) AS count FROM abonne").get() },
          { count: 120 },
        );
        again.close();
      } finally {
        await database.close();
        await fresh.drop();
        rmSync(folder, { recursive: true });
      }
    });
});
