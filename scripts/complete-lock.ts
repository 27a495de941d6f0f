/**
 * Completes package-lock.json after an install: tools made of many per-platform packages list some that a
 * registry mirror may not serve, and `npm ci` then stops with "Missing: … from lock file". Each absent optional
 * platform package gets an entry that no machine matches but its own.
 */
import { readFileSync, writeFileSync } from "node:fs";

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const systems = /android|darwin|freebsd|netbsd|openbsd|win32|linux|openharmony|sunos|aix|windows/;
const processors = /arm64|x64|ia32|riscv64|ppc64|s390x|armv7|arm|loong64/;

const platformEntry = (name: string, range: string, parent: LockedPackage): LockedPackage => ({
  version: range.replace(/^[\^~]/, ""),
  ...(parent.dev ? { dev: true } : {}),
  optional: true,
  os: [systems.exec(name)?.[0].replace("windows", "win32") ?? "none"],
  cpu: [processors.exec(name)?.[0] ?? "none"],
  ...(name.includes("musl") ? { libc: ["musl"] } : {}),
});

const path = "package-lock.json";
const lock = JSON.parse(readFileSync(path, "utf8")) as { packages: Record<string, LockedPackage> };
let added = 0;
for (const [place, parent] of Object.entries(lock.packages)) {
  if (place === "") continue;
  for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
    if (lock.packages[`${place}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`])
      continue;
    lock.packages[`node_modules/${name}`] = platformEntry(name, range, parent);
    added++;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform entries added to ${path}`);
