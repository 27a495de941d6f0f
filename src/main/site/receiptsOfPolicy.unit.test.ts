import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { importDocument } from "../../register/index.ts";
import { demoFolder } from "../config.ts";
import { receiptsOfPolicy } from "./receiptsOfPolicy.ts";

const register = importDocument({
  bytes: readFileSync(join(demoFolder, "register.txt")),
  name: "register.txt",
  language: "fr",
});
const sentence = register.activities[0]?.retention[0]?.id ?? assert.fail();
const receipt = (run: string, id = sentence) => ({ run, statement: { id, hash: "x" } });

test("a receipt is shown with the policy whose run made it, whatever its rule is called", () => {
  const runs = new Map([
    ["run-1", "rive"],
    ["run-2", "port"],
  ]);
  for (const isAlone of [true, false]) {
    const isOurs = receiptsOfPolicy({ name: "rive", register }, runs, isAlone);
    assert.equal(isOurs(receipt("run-1")), true);
    assert.equal(isOurs(receipt("run-2")), false, "the same sentence, run for another body");
    assert.equal(isOurs(receipt("run-0")), isAlone, "a run that nobody remembers");
    assert.equal(isOurs(receipt("run-0", "own-data.1")), false, "a sentence of our own data");
  }
});
