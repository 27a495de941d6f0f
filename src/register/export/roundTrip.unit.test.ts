import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { assertAccountedFor } from "../import/accountedFor.fixture.ts";
import { readableText } from "../import/readableText.ts";
import type { Register } from "../model/register.ts";
import { anyRegister } from "./anyRegister.fixture.ts";
import { headSaying, readAgain, saying, written } from "./sayings.fixture.ts";
import { wholeRegister } from "./wholeRegister.fixture.ts";

const source: [] = [];
const officers: Register = {
  ...wholeRegister,
  controller: { name: "La Rive", email: "rive@rive.example", contact: "1 quai du Lavoir", source },
  representative: { name: "Cabinet Orvane", contact: "2 rue du Port", source },
  dataProtectionOfficers: [
    { name: "Orane Velmont", role: "dpo", email: "dpo@rive.example", source },
    { name: "Tancrède Loriol", role: "deputy", email: null, contact: "05 55 55 55 55", source },
    { name: "Solveig Taldère", role: "dpo", email: null, organisation: "Cabinet Orvane", source },
  ],
};

const back = async (register: Register, name: string): Promise<Register> => {
  const { bytes, file } = await written(register, name);
  const read = readAgain(bytes, file);
  assertAccountedFor(readableText(bytes, file).source, read);
  return read;
};

for (const name of ["json", "yaml", "csv", "ods", "xlsx"])
  describe(`a register as ${name}`, () => {
    it("comes back with all that it says of who keeps it", async () => {
      const read = await back(officers, name);
      assert.deepEqual(headSaying(read), headSaying(officers));
      assert.deepEqual(saying(read), saying(officers));
    });

    it("comes back with all that its activities say", async () => {
      const read = await back(wholeRegister, name);
      assert.deepEqual(saying(read), saying(wholeRegister));
      const bad = read.findings.filter(({ severity }) => severity === "error");
      assert.deepEqual(bad, []);
    });

    it("comes back whatever it says", async () => {
      await fc.assert(
        fc.asyncProperty(anyRegister, async (register) => {
          const read = await back(register, name);
          assert.deepEqual(saying(read), saying(register));
          assert.deepEqual(headSaying(read), headSaying(register));
        }),
        { numRuns: 20 },
      );
    });
  });

describe("a register for the public", () => {
  it("keeps the detail of security measures inside, in every spreadsheet and table", async () => {
    for (const name of ["yaml", "csv", "ods", "xlsx"]) {
      const { bytes, file } = await written(wholeRegister, name, "public");
      const text = JSON.stringify(readAgain(bytes, file));
      assert.doesNotMatch(text, /Badge|Coffrenet/, name);
      assert.match(text, /access-control/, name);
    }
  });
});

describe("a table that goes out", () => {
  it("has no cell that a spreadsheet would take for a formula", async () => {
    await fc.assert(
      fc.asyncProperty(anyRegister, async (register) => {
        const { bytes } = await written(register, "csv");
        const rows = parse(Buffer.from(bytes), { delimiter: ";", bom: true });
        for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]|;[=+\-@]/);
      }),
      { numRuns: 20 },
    );
  });
});
