import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

const root = join(import.meta.dirname, "../..");
const isOfTests = (file: string): boolean => /\.test\.ts$|\.fixture\.ts$|\/suite\//.test(file);

/** What hands words to a shell, which may read more in them than was meant (ASVS V1.2.5). */
const shellIn = (source: string): readonly string[] =>
  /from "node:child_process"/.test(source)
    ? (source.match(
        /\bexec(?:Sync)?\(|\bshell: (?!false)|\bexec(?:Sync)?\b(?=[^}]*\} from "node:child_process")/g,
      ) ?? [])
    : [];

const code = /(?<!["\w.])eval\(|\bnew Function\(|"node:vm"|\bsetTimeout\(\s*["`]/;

suite("programs that the product starts", () => {
  test("are its own: nothing that was read or typed runs as code (ASVS V1.3.2)", () => {
    const sources = globSync("src/**/*.{ts,js}", { cwd: root }).filter((file) => !isOfTests(file));
    assert.deepEqual(
      sources.filter((file) => code.test(readFileSync(join(root, file), "utf8"))),
      [],
    );
    for (const wrong of ["eval(text)", "new Function(text)", 'from "node:vm"', "setTimeout(`a()`)"])
      assert.match(wrong, code);
  });

  test("get their arguments as they are, and never through a shell", () => {
    const sources = globSync("src/**/*.ts", { cwd: root }).filter((file) => !isOfTests(file));
    const read = (file: string): string => readFileSync(join(root, file), "utf8");
    assert.ok(sources.some((file) => read(file).includes("node:child_process")));
    assert.deepEqual(
      sources.filter((file) => shellIn(read(file)).length > 0),
      [],
    );
    for (const wrong of [
      'import { exec } from "node:child_process";',
      'import { spawn } from "node:child_process";\nspawn(tool, words, { shell: true });',
    ])
      assert.equal(shellIn(wrong).length, 1, wrong);
  });
});
