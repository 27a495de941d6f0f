import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { writeArchive, type ArchiveMember } from "./writeArchive.ts";

async function* members(
  ...given: readonly (readonly [string, string])[]
): AsyncGenerator<ArchiveMember> {
  for (const [path, text] of given) yield { path, content: new TextEncoder().encode(text) };
}

const whole = async (from: AsyncIterable<ArchiveMember>): Promise<Uint8Array> =>
  new Uint8Array(Buffer.concat(await Array.fromAsync(writeArchive(from))));

suite("an archive that is written", () => {
  test("holds its members as they are, names in every script and empty files too", async () => {
    const archive = unzipSync(await whole(members(["a/é 漢.txt", "bonjour"], ["vide", ""])));
    assert.deepEqual(
      Object.entries(archive).map(([path, content]) => [path, strFromU8(content)]),
      [
        ["a/é 漢.txt", "bonjour"],
        ["vide", ""],
      ],
    );
    assert.deepEqual(unzipSync(await whole(members())), {});
  });

  test("takes a member in pieces, packs it, and gives what is ready before it asks for more", async () => {
    let asked = 0;
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (; asked < 50; asked++)
        yield new TextEncoder().encode("ligne après ligne ".repeat(5_000));
    }
    async function* one(): AsyncGenerator<ArchiveMember> {
      yield { path: "vide", content: (async function* () {})() };
      yield { path: "long", content: pieces() };
    }
    const seen: number[] = [];
    const given: Uint8Array[] = [];
    for await (const piece of writeArchive(one())) {
      seen.push(asked);
      given.push(piece);
    }
    const archive = unzipSync(new Uint8Array(Buffer.concat(given)));
    assert.equal(
      strFromU8(archive["long"] ?? new Uint8Array()),
      "ligne après ligne ".repeat(250_000),
    );
    assert.equal(archive["vide"]?.length, 0);
    assert.ok(
      seen.some((at) => at > 0 && at < 50),
      seen.join(),
    );
  });

  test("gives each member before it asks for the next one", async () => {
    const asked: string[] = [];
    const seen: number[] = [];
    async function* one(): AsyncGenerator<ArchiveMember> {
      for (const path of ["a", "b"]) {
        asked.push(path);
        yield { path, content: new Uint8Array(10) };
      }
    }
    for await (const piece of writeArchive(one())) if (piece.length > 0) seen.push(asked.length);
    assert.deepEqual([...new Set(seen)], [1, 2]);
  });

  test("refuses two members of one path", async () => {
    await assert.rejects(whole(members(["a", "1"], ["a", "2"])), TypeError);
  });
});
