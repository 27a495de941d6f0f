import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { FailureError } from "../kernel/index.ts";
import { folderOnDisk } from "../retention/index.ts";
import { demoFolder } from "./config.ts";
import { paceOf, readSchedule } from "./schedule.ts";

const withSchedule = async (text: string | null) => {
  const folder = mkdtempSync(join(tmpdir(), "egide-schedule-"));
  try {
    if (text !== null) writeFileSync(join(folder, "schedule.yaml"), text);
    return await readSchedule(folderOnDisk(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

suite("the schedule of a policy", () => {
  test("is nothing without its file: a purge must be asked for", async () => {
    assert.equal(await withSchedule(null), null);
  });

  test("is read as it is written", async () => {
    assert.deepEqual(await withSchedule('cron: "5 3 * * 1-5"\nexecute: false\n'), {
      cron: "5 3 * * 1-5",
      execute: false,
      windows: [],
    });
    const night = await withSchedule(
      'cron: "0 22 * * *"\nexecute: true\nwindows: ["22:00-06:00"]\n',
    );
    assert.deepEqual(
      night?.windows.map(({ from, to }) => `${String(from)} ${String(to)}`),
      ["22:00:00 06:00:00"],
    );
    const slow = await withSchedule('cron: "0 22 * * *"\nexecute: true\nrate: 500\n');
    assert.ok(slow);
    assert.deepEqual(paceOf(slow), { windows: [], rate: 500 });
  });

  test("is refused whole when it leaves anything to guess", async () => {
    for (const text of [
      "",
      "execute: true",
      'cron: "5 3 * * *"',
      "cron: hourly\nexecute: true",
      'cron: "5 3 * * *"\nexecute: "yes"',
      'cron: "5 3 * * *"\nexecute: true\nwindows: ["22-6"]',
      'cron: "5 3 * * *"\nexecute: true\nforce: true',
      'cron: "5 3 * * *"\nexecute: true\nrate: 0',
      "cron: [",
      'cron: &a "5 3 * * *"\nexecute: *a',
    ])
      await assert.rejects(
        withSchedule(text),
        (error) => error instanceof FailureError && error.failure.code === "main.invalid-schedule",
        text,
      );
  });

  test("takes its hours from the configuration when that says so, and nothing without the file", async () => {
    assert.deepEqual(await readSchedule(folderOnDisk(demoFolder), "0 4 * * *"), {
      cron: "0 4 * * *",
      execute: true,
      windows: [],
    });
    assert.equal(await readSchedule(folderOnDisk(tmpdir()), "0 4 * * *"), null);
  });

  test("of the demo executes every hour", async () => {
    assert.deepEqual(await readSchedule(folderOnDisk(demoFolder)), {
      cron: "17 * * * *",
      execute: true,
      windows: [],
    });
  });
});
