import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { success } from "../../kernel/index.ts";
import { clamdScanner } from "./clamd.ts";
import { eicar, fakeClamd, memoryScanner, somePdf } from "../../../test/support/filesOfPeople.ts";
import type { Scanner } from "./scanner.ts";
import { takeFile } from "./takeFile.ts";

const silent = { ok: false, failure: { code: "files.scanner-silent", params: {} } } as const;

const overTcp = async (
  work: (address: string) => Promise<void>,
  answer?: string,
): Promise<void> => {
  const server = await fakeClamd({ port: 0, host: "127.0.0.1" }, answer);
  try {
    await work(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
};

const overSocket = async (work: (address: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "egide-clamd-"));
  const path = join(folder, "clamd.ctl");
  const server = await fakeClamd({ path });
  try {
    await work(`unix:${path}`);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
};

const real = process.env["TEST_CLAMAV_URL"];
const scanners: readonly (readonly [
  string,
  (work: (scanner: Scanner) => Promise<void>) => Promise<void>,
])[] = [
  ["in memory", async (work) => await work(memoryScanner)],
  ["over TCP", async (work) => await overTcp(async (at) => await work(clamdScanner(at)))],
  ["over a socket", async (work) => await overSocket(async (at) => await work(clamdScanner(at)))],
  ...(real
    ? [
        [
          "of clamd itself",
          async (work: (scanner: Scanner) => Promise<void>) => await work(clamdScanner(real)),
        ] as const,
      ]
    : []),
];

for (const [name, withScanner] of scanners)
  suite(`the antivirus ${name}`, () => {
    test("tells what is infected from what is clean, empty or large", async () => {
      await withScanner(async (scanner) => {
        assert.deepEqual(await scanner.scan(somePdf()), success("clean"));
        assert.deepEqual(await scanner.scan(eicar), success("infected"));
        assert.deepEqual(await scanner.scan(new Uint8Array()), success("clean"));
        assert.deepEqual(await scanner.scan(Buffer.alloc(5 * 1024 * 1024, 65)), success("clean"));
      });
    });
  });

suite("an antivirus that is configured", () => {
  test("and away, hung up, mute, or out of its mind has the file refused, with the reason", async () => {
    const refused = async (scanner: Scanner): Promise<void> =>
      assert.deepEqual(await takeFile(somePdf(), scanner), silent);
    await refused(clamdScanner("tcp://127.0.0.1:1"));
    await refused(clamdScanner("unix:/nowhere/clamd.ctl"));
    for (const answer of [
      "INSTREAM size limit exceeded. ERROR",
      "",
      "stream: OK FOUND it",
      "x".repeat(9_000),
    ])
      await overTcp(async (at) => await refused(clamdScanner(at)), answer);
    const mute = await fakeClamd({ port: 0, host: "127.0.0.1" });
    mute.removeAllListeners("connection");
    await refused(clamdScanner(`tcp://127.0.0.1:${(mute.address() as AddressInfo).port}`, 50));
    mute.close();
  });

  test("has what it finds refused, though it is a good file otherwise", async () => {
    const infected = somePdf([`(${eicar.toString("latin1").replaceAll(/[()\\]/g, "")})`]);
    assert.equal((await takeFile(infected, memoryScanner)).ok, true);
    const hidden = somePdf([`<< /A 1 >>\nstream\n${eicar.toString("latin1")}\nendstream`]);
    assert.deepEqual(await takeFile(hidden, memoryScanner), {
      ok: false,
      failure: { code: "files.infected", params: {} },
    });
    assert.equal((await takeFile(hidden, null)).ok, true, "nobody looks where none is configured");
  });
});
