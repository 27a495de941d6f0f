/** The command line and `npm start` at their edges, as child processes. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { postgresServers } from "../support/postgres.ts";
import { newUser, type NewUser } from "./newUser.ts";

const root = join(import.meta.dirname, "../..");
const page = join(root, "demo/register.txt");

const as = (use: (user: NewUser) => Promise<void>) => async (): Promise<void> => {
  const user = newUser();
  try {
    await use(user);
  } finally {
    await user.leave();
  }
};

suite("the edges of the command line", () => {
  test("a reader that goes away is no error: the command ends quietly", async () => {
    const child = spawn(join(root, "bin/egide"), ["import", page, "--json"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const [said] = await Promise.all([text(child.stderr), once(child, "close")]);
    assert.equal(said, "");
    assert.equal(child.exitCode, 0);
  });

  test("a reader that goes away ends the reading of lines too, also in the middle of an endless input", async () => {
    const child = spawn(join(root, "bin/egide"), ["read"], { stdio: ["pipe", "pipe", "pipe"] });
    child.stdin.on("error", () => {});
    const feed = (): void => {
      while (
        child.stdin.writable &&
        child.stdin.write("Un an après le retour du livre.\n".repeat(99))
      );
    };
    child.stdin.on("drain", feed);
    feed();
    child.stdout.once("data", () => child.stdout.destroy());
    const [said] = await Promise.all([text(child.stderr), once(child, "close")]);
    assert.equal(said, "");
    assert.equal(child.exitCode, 0);
  });

  test("the reading of lines answers each line at once, and ends as bad input when one is no question", async () => {
    const child = spawn(join(root, "bin/egide"), ["read", "--json", "--lang", "en"], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    child.stdin.write('{"text":"Un an."}\n');
    const [first] = (await once(child.stdout, "data")) as [Buffer];
    assert.equal((JSON.parse(first.toString()) as { text: string }).text, "Un an.");
    child.stdin.end("nobody\n");
    const [out, err] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    assert.match(out, /^\{"error":\{"code":"reading\.line-is-no-json",.*"line":2\}\}\n$/);
    assert.match(err, /^Error \[reading\.lines-unreadable\] Unreadable lines: 1,/);
    assert.equal(child.exitCode, 3);
  });

  test("the link to the command works from anywhere, and reads standard input", async () => {
    const child = spawn(join(root, "bin/egide"), ["import", "-"], {
      cwd: "/",
      stdio: ["pipe", "pipe", "pipe"],
    });
    child.stdin.end(
      "Aides : Verser une aide\n\n  • Durée de conservation : 2 ans à compter du versement.\n",
    );
    const [out] = await Promise.all([text(child.stdout), once(child, "close")]);
    assert.equal(child.exitCode, 0);
    assert.match(out, /Verser une aide[^]*P2Y/);
  });

  test(
    "a wrong configuration is said before anything is touched, and keeps nobody from the help",
    as(async (user) => {
      user.set("EGIDE_PORT", "many");
      user.set("EGIDE_ROLE", "cook");
      const refused = await user.startInVain();
      assert.equal(refused.code, 4);
      assert.match(refused.err, /main\.invalid-configuration.*EGIDE_PORT.*EGIDE_ROLE/);
      assert.equal((await user.egide("--help")).code, 0);
      assert.equal((await user.egide("import", page)).code, 0);
    }),
  );

  test(
    "a port that is taken is said with the variable that mends it, and the folder is free again",
    as(async (user) => {
      const other = createServer().listen(0, "127.0.0.1");
      await once(other, "listening");
      const { port } = other.address() as AddressInfo;
      try {
        user.set("EGIDE_PORT", String(port));
        const refused = await user.startInVain();
        assert.equal(refused.code, 4);
        assert.match(refused.err, new RegExp(`main\\.port-taken.*${port}.*EGIDE_PORT`));
      } finally {
        other.close();
      }
      user.set("EGIDE_PORT", "0");
      const server = await user.start();
      assert.equal(await server.stop("SIGINT"), 0);
    }),
  );

  test(
    "the first start fills the demo, runs its rules, shows the run, and offers commands that work",
    as(async (user) => {
      const server = await user.start();
      try {
        const deadline = performance.now() + 20_000;
        while (!/"event":"run".*"kind":"execute","state":"done"/.test(server.said())) {
          assert.ok(performance.now() < deadline, `no run: ${server.said()}`);
          await pause(50);
        }
        const shown = await (await fetch(`${server.address}/preuves`)).text();
        assert.match(shown, /Exécution du/);
        assert.match(shown, /dossier_aide/);

        symlinkSync(join(root, "demo"), join(user.folder, "demo"));
        const offered = [...server.said().matchAll(/^ {2}npx egide (.+)$/gm)].map(
          ([, words]) => words ?? "",
        );
        assert.equal(offered.length, 4);
        const answers = await Promise.all(
          offered.map(async (words) => await user.egide(...words.split(" "))),
        );
        for (const [index, answer] of answers.entries())
          assert.equal(answer.code, 0, `egide ${offered[index]}: ${answer.err}`);
        // The first run is over: what is offered first must still have something to show.
        assert.match(
          server.said(),
          /une première exécution de ses règles a lieu|its rules run a first time/,
        );
        assert.match(offered[0] ?? "", /^simulate /);
        assert.match(answers[0]?.out ?? "", /dossier_aide +[1-9]/);
      } finally {
        assert.equal(await server.stop("SIGTERM"), 0);
      }
    }),
  );

  test(
    "a policy that cannot be read is said at the start and on the page, and can be mended while the server runs",
    as(async (user) => {
      const folder = join(user.folder, "policy");
      mkdirSync(folder);
      writeFileSync(join(folder, "stores.yaml"), "stores: [none]");
      user.set("EGIDE_POLICY", folder);
      const server = await user.start();
      try {
        assert.match(server.said(), /main\.policy-invalid.*egide rules check/);
        const broken = await fetch(`${server.address}/`);
        assert.equal(broken.status, 503);
        assert.match(await broken.text(), /main\.policy-invalid/);
        writeFileSync(join(folder, "stores.yaml"), "stores: {}");
        copyFileSync(page, join(folder, "register.txt"));
        assert.equal((await fetch(`${server.address}/`)).status, 200);
      } finally {
        assert.equal(await server.stop("SIGTERM"), 0);
      }
    }),
  );

  for (const postgres of postgresServers())
    test(
      `DATABASE_URL is all it takes to use a server in place of the embedded one (${postgres.name})`,
      as(async (user) => {
        const fresh = await postgres.freshDatabase();
        user.set("DATABASE_URL", fresh.url);
        user.set("EGIDE_DEMO", "yes");
        const server = await user.start();
        try {
          const deadline = performance.now() + 20_000;
          while (
            !/"event":"run".*"kind":"execute","state":"done","rows":[1-9]/.test(server.said())
          ) {
            assert.ok(performance.now() < deadline, `no run: ${server.said()}`);
            await pause(50);
          }
          assert.equal((await user.egide("ledger", "verify")).code, 0);
          assert.doesNotMatch(
            server.said(),
            new RegExp(new URL(fresh.url).password || "no password"),
          );
          assert.equal(existsSync(join(user.dataFolder, "postgres")), false);
        } finally {
          assert.equal(await server.stop("SIGTERM"), 0);
        }
        await fresh.drop();
      }),
    );
});
