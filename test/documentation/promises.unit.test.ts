import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

const root = join(import.meta.dirname, "../..");

/** Every promise that the title of a test names; of « AME-08 to AME-11 » each. */
const titled = (): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const path of globSync("{src,test}/**/*.test.ts", { cwd: root }))
    for (const [, title = ""] of readFileSync(join(root, path), "utf8").matchAll(
      /\b(?:suite|test)\(\s*(["`](?:[^"`\\]|\\.)*["`])/g,
    )) {
      for (const [id] of title.matchAll(/\b(?:AME|CNM|CRA|ODS|REC)-\d\d\b/g)) found.add(id);
      for (const [, source = "", from, to] of title.matchAll(/\b(\w{3})-(\d\d) to \1-(\d\d)\b/g))
        for (const id of series(source, Number(from), Number(to))) found.add(id);
    }
  return found;
};

const series = (source: string, from: number, to: number): readonly string[] =>
  Array.from(
    { length: to - from + 1 },
    (_, at) => `${source}-${String(from + at).padStart(2, "0")}`,
  );

/**
 * What is promised of cookies and of consent, and what no test of ours can hold, with why. Of AME-53 a scan holds that no host gets data that is
 * not declared; what a declared partner does with it is held by the contract with it.
 */
const aboutConsent = [
  "AME-08",
  ...series("AME", 36, 67),
  "CNM-03",
  "CNM-25",
  ...series("CRA", 24, 31),
  ...series("ODS", 1, 9),
];
const elsewhere: Readonly<Record<string, string>> = {
  "ODS-01": "it names no thing to be done: the others say what it means",
};

suite("the promises of a recruitment site", () => {
  test("have each a test that bears its id", () => {
    const found = titled();
    assert.deepEqual(
      series("REC", 1, 56).filter((id) => !found.has(id)),
      [],
    );
  });
});

suite("the promises of who may see what, and of choices that a site remembers", () => {
  test("have each a test that bears its id", () => {
    const found = titled();
    const promised = ["AME-21", "CRA-37", "CRA-38", ...series("AME", 36, 39)];
    assert.deepEqual(
      [...promised, ...series("AME", 43, 45), "ODS-06", "ODS-09"].filter((id) => !found.has(id)),
      [],
    );
  });
});

suite("the promises of cookies and of consent", () => {
  test("have each a test that bears its id, but for what is kept elsewhere", () => {
    const found = titled();
    assert.deepEqual(
      aboutConsent.filter((id) => !found.has(id)),
      Object.keys(elsewhere),
    );
  });
});
