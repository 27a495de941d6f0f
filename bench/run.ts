/**
 * All benchmarks, one after the other, each in a process of its own: `npm run bench`. With a name, that one alone
 * (`npm run bench engine`); other arguments go to the purge.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const [first, ...others] = process.argv.slice(2);
const names = ["import", "read", "purge", "engine"];
const chosen = first !== undefined && names.includes(first) ? first : null;
const given = chosen === null ? process.argv.slice(2) : others;
for (const name of chosen === null ? names : [chosen]) {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, `${name}.ts`), ...(name === "purge" ? given : [])],
    { stdio: "inherit" },
  );
  if (status !== 0) process.exitCode = 1;
}
