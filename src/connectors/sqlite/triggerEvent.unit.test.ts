import assert from "node:assert/strict";
import { test } from "node:test";
import { triggerHeader } from "./triggerEvent.ts";

test("the event of a trigger is read from its header, whatever names and comments say", () => {
  const yes = [
    "CREATE TRIGGER t DELETE ON x BEGIN SELECT 1; END",
    "create trigger main.t after delete on x begin select 1; end",
    'CREATE TRIGGER IF NOT EXISTS "insert on" BEFORE /* update on */ DELETE -- here\n ON x BEGIN SELECT 1; END',
    "CREATE TRIGGER [a b] INSTEAD OF DELETE ON v BEGIN SELECT 1; END",
    "CREATE TRIGGER 'after' AFTER DELETE ON x BEGIN SELECT 1; END",
  ];
  const no = [
    'CREATE TRIGGER "before delete on" AFTER INSERT ON x BEGIN DELETE FROM y; END',
    "CREATE TRIGGER delete_on BEFORE UPDATE OF a ON x BEGIN DELETE FROM y; END",
    "CREATE TRIGGER `t` /* DELETE ON */ INSERT ON x BEGIN SELECT 1; END",
  ];
  for (const sql of yes) assert.equal(triggerHeader(sql).event, "delete", sql);
  for (const sql of no) assert.notEqual(triggerHeader(sql).event, "delete", sql);
  const some = triggerHeader('CREATE TRIGGER t UPDATE OF a, "ON" ON x BEGIN SELECT 1; END');
  assert.equal(some.event, "update");
  assert.deepEqual(
    some.columns?.map(({ name }) => name),
    ["a", "", "ON"],
  );
});
