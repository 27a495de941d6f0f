import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { suite, test } from "node:test";
import { processConsole } from "./processConsole.ts";

/** A process whose output is a pipe of eight bytes. */
const piped = (changes: { plainText?: boolean; isTTY?: boolean } = {}) => {
  const [stdin, stdout, stderr] = [8, 8, 8].map((highWaterMark) =>
    Object.assign(new PassThrough({ highWaterMark }), {
      isTTY: changes.isTTY ?? false,
      columns: 72,
    }),
  );
  assert.ok(stdin && stdout && stderr);
  const process = { stdin, stdout, stderr } as unknown as NodeJS.Process;
  return {
    stdin,
    stdout,
    console: processConsole(process, { plainText: changes.plainText ?? false }),
  };
};

suite("the console of the process", () => {
  test("makes the work wait for a slow reader", async () => {
    const { console, stdout } = piped();
    console.out("more than eight bytes");
    let taken = false;
    const wait = console.drained().then((open) => {
      taken = true;
      return open;
    });
    await new Promise(setImmediate);
    assert.equal(taken, false);
    stdout.resume();
    assert.equal(await wait, true);
  });

  test("does not wait while the reader keeps up", async () => {
    const { console } = piped();
    console.out("x");
    assert.equal(await console.drained(), true);
  });

  test("says that nobody reads any more, also to work that was waiting", async () => {
    const { console, stdout } = piped();
    console.out("more than eight bytes");
    const wait = console.drained();
    stdout.emit("error", Object.assign(new Error("gone"), { code: "EPIPE" }));
    assert.equal(await wait, false);
    console.out("to nobody");
    assert.equal(await console.drained(), false);
  });

  test("gives its input piece by piece", async () => {
    const { console, stdin } = piped();
    stdin.write("one");
    setImmediate(() => stdin.end("two"));
    const pieces: string[] = [];
    for await (const piece of console.input()) pieces.push(Buffer.from(piece).toString());
    assert.deepEqual(pieces, ["one", "two"]);
  });

  test("has a screen only where the output is a terminal, without marks where they are refused", () => {
    assert.equal(piped().console.screen, null);
    assert.deepEqual(piped({ isTTY: true }).console.screen, { columns: 72, isStyled: true });
    assert.deepEqual(piped({ isTTY: true, plainText: true }).console.screen, {
      columns: 72,
      isStyled: false,
    });
  });
});
