import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { text } from "node:stream/consumers";
import { launchEmbedded } from "../../src/platform/database/index.ts";
import { compileCache } from "../support/compileCache.ts";
import { pagesOfProject, root } from "./pages.ts";
import { runnable, scriptOf, unexplained } from "./snippets.ts";
import { readPage } from "./markdown.ts";

/** A folder that looks like a fresh checkout: what a reader may change is copied, the rest is linked. */
const freshCheckout = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "egide-docs-"));
  for (const name of readdirSync(root)) {
    if (["data", ".git"].includes(name)) continue;
    if (name === "demo") cpSync(join(root, name), join(folder, name), { recursive: true });
    else symlinkSync(join(root, name), join(folder, name));
  }
  return folder;
};

/** The environment of a new user: ours, without what would lead them to our databases or to the network. */
const environmentIn = (folder: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:EGIDE_|DATABASE_URL$|PG|NODE_|npm_)/.test(name),
    ),
  ),
  PATH: [join(folder, "bin"), process.env["PATH"]].join(":"),
  EGIDE_DATA: join(folder, "data"),
  ...compileCache,
  npm_config_offline: "true",
  npm_config_update_notifier: "false",
  LC_ALL: "C.UTF-8",
});

const runScript = async (
  script: string,
  folder: string,
): Promise<{ code: number | null; output: string }> => {
  const child = spawn("sh", ["-c", script], {
    cwd: folder,
    env: environmentIn(folder),
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 580_000,
  });
  const [out, err] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code: child.exitCode, output: `${out.slice(-2_000)}\n${err.slice(-4_000)}` };
};

/** Commands find the database of the folder running, as beside `npm start`: each would else start and end its own. */
const inFreshCheckout = async (script: string): ReturnType<typeof runScript> => {
  const folder = freshCheckout();
  const server = await launchEmbedded({ folder: join(folder, "data/postgres"), durable: false });
  try {
    return await runScript(script, folder);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The generated page of all commands lasts as long as all others together; those say the same of most commands. */
const isLeftOut = (path: string): string | false =>
  path === "docs/commands.md" && process.env["EGIDE_TEST_THOROUGH"] === undefined
    ? "EGIDE_TEST_THOROUGH is not set"
    : false;

suite("the commands of the documentation", () => {
  for (const [path, page] of pagesOfProject()) {
    const blocks = runnable(page);
    if (blocks.length === 0) continue;
    // Forty commands and more, each a process of its own, beside other tests.
    test(
      `${path}: its ${blocks.length} blocks work as written, in order`,
      { timeout: 600_000, skip: isLeftOut(path) },
      async () => {
        const { code, output } = await inFreshCheckout(scriptOf(path, blocks));
        assert.equal(code, 0, output);
      },
    );
  }

  test("say why, wherever they are not run", () => {
    const silent = [...pagesOfProject()].flatMap(([path, page]) =>
      unexplained(page).map(({ line, info }) => `${path}:${line} ${info}`),
    );
    assert.deepEqual(silent, []);
  });

  test("are held to the exit codes that they announce, and stop at the first that differs", async () => {
    const scriptFrom = (body: string) =>
      scriptOf("x.md", runnable(readPage(`# x\n\n\`\`\`sh\n${body}\n\`\`\`\n`)));
    const run = async (body: string) => await inFreshCheckout(scriptFrom(body));
    assert.equal((await run("false # exit 1\ntrue\n[ -e demo ]")).code, 0);
    assert.notEqual((await run("false\ntrue")).code, 0);
    const wrong = await run("true # exit 1");
    assert.equal(wrong.code, 90);
    assert.match(wrong.output, /x\.md:3\nexpected exit 1, got 0/);
  });
});
