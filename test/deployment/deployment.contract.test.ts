/** What stands in deploy/, compose.yaml and Containerfile, held against the product as far as this machine can. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { suite, test } from "node:test";
import { parse } from "yaml";
import { variables } from "../../src/main/variables.ts";
import { inTemporaryFolder } from "../support/temporaryFolder.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const units = readdirSync(join(root, "deploy/systemd"));
const known = new Set(variables.map(({ name }): string => name));

interface Service {
  readonly environment: Readonly<Record<string, string>>;
  readonly stop_grace_period?: string;
  readonly cap_drop?: readonly string[];
  readonly read_only?: boolean;
  readonly ports?: readonly string[];
}

/** Steps of the second stage, as the image is made: what is copied from here, and where to. */
const copies = (): readonly string[] =>
  [...read("Containerfile").matchAll(/^COPY (?!--from)(.+) \.\/?\S*$/gm)].flatMap(([, from]) =>
    (from ?? "").split(" "),
  );

suite("the deployment", () => {
  test("names only variables that the product reads", () => {
    const named = [
      "compose.yaml",
      "Containerfile",
      "deploy/egide.env",
      ...units.map((unit) => `deploy/systemd/${unit}`),
    ].flatMap((path) =>
      [...read(path).matchAll(/\bEGIDE_[A-Z_]+(?=[=:])/g)].map(([name]) => [path, name] as const),
    );
    assert.ok(named.length > 10);
    for (const [path, name] of named) assert.ok(known.has(name), `${path}: ${name}`);
  });

  test("runs web and worker from one image, without privileges, and lets them finish", () => {
    const { services } = parse(read("compose.yaml"), { merge: true }) as {
      services: Readonly<Record<string, Service>>;
    };
    assert.deepEqual(Object.keys(services), ["web", "worker", "database", "mail"]);
    for (const role of ["web", "worker"]) {
      const service = services[role];
      assert.equal(service?.environment["EGIDE_ROLE"], role);
      assert.match(service?.environment["DATABASE_URL"] ?? "", /@database:5432\/egide$/);
      assert.deepEqual([service?.read_only, service?.cap_drop], [true, ["ALL"]]);
      assert.ok(Number.parseInt(service?.stop_grace_period ?? "0", 10) > 30);
    }
    for (const { ports = [] } of Object.values(services))
      for (const port of ports) assert.match(port, /^127\.0\.0\.1:/);
  });

  test("makes an image of files that exist, that no root runs, and whose command starts", async () => {
    const text = read("Containerfile");
    for (const path of copies()) assert.ok(existsSync(join(root, path)), path);
    assert.match(text, /^USER 10001:10001$/m);
    // Docker reads no other name of it (Podman does): without it the .env and all tests go into the build.
    const ignored = read(".dockerignore").split("\n");
    for (const line of ["*", "**/*.test.ts", "**/*.fixture.ts"])
      assert.ok(ignored.includes(line), line);
    assert.match(text, /^HEALTHCHECK /m);
    assert.match(text, /^CMD \["node", "--max-semi-space-size=8", "src\/main\/start\.ts"\]$/m);
    await inTemporaryFolder(async (folder) => {
      // The steps of the image, by hand: only what is copied, without tests and their examples.
      for (const path of copies()) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        const filter = (file: string): boolean => !/\.(?:test|fixture)\.ts$/.test(file);
        cpSync(join(root, path), join(folder, path), { recursive: true, filter });
      }
      symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
      for (const words of [
        ["src/main/egide.ts", "--version"],
        ["src/main/egide.ts", "schema", "--list"],
      ]) {
        const { status, stderr } = spawnSync(process.execPath, words, {
          cwd: folder,
          encoding: "utf8",
        });
        assert.equal(status, 0, stderr);
      }
      const wrong = spawnSync(process.execPath, ["src/main/start.ts"], {
        cwd: folder,
        encoding: "utf8",
        env: { EGIDE_DATA: join(folder, "data"), EGIDE_ROLE: "cook" },
      });
      assert.match(wrong.stderr, /main\.invalid-configuration/);
    });
  });

  // docs/benchmarks.md says what it is for.
  test("starts all that may run a purge with a small young generation", () => {
    // One verb that purges nothing has a larger one.
    assert.match(read("bin/egide"), /^young=8$\n\[ "\$\{1:-\}" = lint \] && young=64$/m);
    assert.match(read("bin/egide"), /\$node" --max-semi-space-size=\$young /);
    for (const path of [
      "package.json",
      "Containerfile",
      "deploy/systemd/egide-web.service",
      "deploy/systemd/egide-worker.service",
    ])
      assert.match(read(path), /\bnode"?(?:",)? "?--max-semi-space-size=8\b/, path);
  });

  test("hardens its units, and systemd understands them where it is installed", async (t) => {
    for (const unit of units.filter((name) => name.endsWith(".service"))) {
      const text = read(`deploy/systemd/${unit}`);
      for (const line of [
        "NoNewPrivileges=yes",
        // The folder of the keys: a unit that leaves it out opens it to everybody when it starts.
        "StateDirectoryMode=0700",
        "ProtectSystem=strict",
        "ProtectHome=yes",
        "User=egide",
      ])
        assert.ok(text.split("\n").includes(line), `${unit}: ${line}`);
    }
    if (spawnSync("systemd-analyze", ["--version"]).status !== 0)
      return t.skip("systemd-analyze is not here");
    await inTemporaryFolder(async (folder) => {
      for (const unit of units)
        writeFileSync(
          join(folder, unit),
          // The checkout in place of /opt/egide, and an account that is here.
          read(`deploy/systemd/${unit}`)
            .replaceAll("/opt/egide", root)
            .replaceAll(/^(User|Group)=.*$/gm, "$1=root")
            .replaceAll(/^EnvironmentFile=.*$/gm, ""),
        );
      const paths = units.map((unit) => join(folder, unit));
      const { status, stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", ...paths], {
        encoding: "utf8",
      });
      assert.equal(status, 0, stderr);
      const ours = stderr.split("\n").filter((line) => line.includes("egide"));
      assert.deepEqual(ours, []);
    });
  });
});
