import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Value } from "typebox/value";
import { parseRegister } from "../model/parseRegister.ts";
import { RegisterSchema } from "../model/register.ts";
import { exportFormats, type ExportRequest } from "./exportFormats.ts";
import { wholeRegister } from "./wholeRegister.fixture.ts";

const request: ExportRequest = {
  language: "fr",
  publisher: "Caisse d’entraide du Val Clair",
  edition: Temporal.PlainDate.from("2026-11-21"),
  address: null,
  reader: "public",
  made: Temporal.Instant.from("2026-11-21T10:00:00Z"),
};

suite("the formats of a register", () => {
  test("have a name and an ending each, and the example that they are tested on is a register", () => {
    assert.ok(Value.Check(RegisterSchema, wholeRegister));
    for (const key of ["name", "ending"] as const)
      assert.equal(new Set(exportFormats.map((format) => format[key])).size, exportFormats.length);
  });

  test("give the public no detail of a security measure, and those inside all of it in JSON", async () => {
    for (const format of exportFormats) {
      const bytes = await format.write(wholeRegister, request);
      assert.ok(bytes.length > 1000, format.name);
      assert.ok(!Buffer.from(bytes).toString("latin1").includes("Coffrenet"), format.name);
    }
    const json = exportFormats.find(({ name }) => name === "json")!;
    const inside = await json.write(wholeRegister, { ...request, reader: "inside" });
    const read = parseRegister(Buffer.from(inside).toString("utf8"), "register.json");
    assert.ok(read.ok);
    assert.deepEqual(read.value, wholeRegister);
  });
});
