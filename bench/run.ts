/** All benchmarks, one after the other, each in a process of its own: `npm run bench`. With a name, that one alone (`npm run bench engine`). */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const [chosen] = process.argv.slice(2);
const names = [
  "import",
  "lint",
  "read",
  "engine",
  "publish",
  "web",
  "register",
  "offers",
  "alerts",
  "traffic",
  "proofs",
  "requests",
  "copy",
  "banner",
  "reach",
];
if (chosen !== undefined && !names.includes(chosen)) {
  console.error(`no such benchmark; there are: ${names.join(", ")}`);
  process.exit(2);
}
for (const name of chosen === undefined ? names : [chosen]) {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
