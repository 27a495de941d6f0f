/** All benchmarks, one after the other, each in a process of its own: `npm run bench`. Arguments go to the purge. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const benchmarks = [
  { file: "import.ts", arguments: [] },
  { file: "read.ts", arguments: [] },
  { file: "purge.ts", arguments: process.argv.slice(2) },
];
for (const { file, arguments: given } of benchmarks) {
  console.log(`\n# ${file.replace(".ts", "")}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file), ...given], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
