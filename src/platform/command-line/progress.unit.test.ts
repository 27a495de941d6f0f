import assert from "node:assert/strict";
import { test } from "node:test";
import { progress } from "./progress.ts";

const watched = (isTerminal: boolean) => {
  const screen = { written: "", time: 0 };
  const line = progress(
    { err: (text) => void (screen.written += text), isTerminal },
    () => screen.time,
  );
  return { screen, line };
};

test("progress refreshes one line, at most ten times a second, and takes it away", () => {
  const { screen, line } = watched(true);
  line.show("one");
  screen.time = 50;
  line.show("too soon");
  screen.time = 100;
  line.show("two");
  line.clear();
  line.clear();
  assert.equal(screen.written, "\r\u001B[2Kone\r\u001B[2Ktwo\r\u001B[2K");
});

test("progress writes nothing when nobody watches", () => {
  const { screen, line } = watched(false);
  line.show("one");
  line.clear();
  assert.equal(screen.written, "");
});

test("progress cuts what is wider than a narrow terminal", () => {
  const { screen, line } = watched(true);
  line.show("x".repeat(200));
  assert.equal(screen.written.length, "\r\u001B[2K".length + 79);
});
