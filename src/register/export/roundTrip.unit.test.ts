import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { assertAccountedFor } from "../import/accountedFor.fixture.ts";
import { importFile } from "../import/importFile.ts";
import { readableText } from "../import/readableText.ts";
import type { Activity, Register } from "../model/register.ts";
import { exportFormats, type ExportRequest } from "./exportFormats.ts";
import { anyRegister } from "./anyRegister.fixture.ts";
import { wholeRegister } from "./wholeRegister.fixture.ts";

const request: ExportRequest = {
  language: "fr",
  publisher: "Mairie",
  edition: null,
  address: null,
  reader: "inside",
  made: Temporal.Instant.from("2026-11-30T08:00:00Z"),
};

const back = async (register: Register, name: string): Promise<Register> => {
  const format = exportFormats.find((each) => each.name === name)!;
  const bytes = await format.write(register, request);
  const file = `registre.${format.ending}`;
  const read = importFile({ bytes, name: file, language: "fr" });
  assertAccountedFor(readableText(bytes, file).source, read);
  return read;
};

/** What an activity says: without places and without what is made of its words. */
const saying = (activities: readonly Activity[]): unknown =>
  JSON.parse(
    JSON.stringify(activities, (name, value: unknown) =>
      ["source", "sources", "hash", "reading"].includes(name) ? undefined : value,
    ),
  );

for (const name of ["json", "yaml", "csv", "ods", "xlsx"])
  describe(`a register as ${name}`, () => {
    it("comes back with all that its activities say", async () => {
      const read = await back(wholeRegister, name);
      assert.deepEqual(saying(read.activities), saying(wholeRegister.activities));
      const bad = read.findings.filter(({ severity }) => severity === "error");
      assert.deepEqual(bad, []);
    });

    it("comes back whatever it says", async () => {
      await fc.assert(
        fc.asyncProperty(anyRegister, async (register) => {
          const read = await back(register, name);
          assert.deepEqual(saying(read.activities), saying(register.activities));
        }),
        { numRuns: 60 },
      );
    });
  });
