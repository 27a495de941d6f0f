import assert from "node:assert/strict";
import { test } from "node:test";
import { sayAftermath } from "./sayAftermath.ts";

const mib = 1024 * 1024;
const room = (collection: string, bytes: number, of: number) => ({
  store: "gestion",
  collection,
  bytes,
  of,
  statement: `vacuum ${collection}`,
});

test("a vacuum is proposed where it gives back much of a table, and the rest is one line", () => {
  const said = sayAftermath(
    {
      room: [
        room("passage", 600 * mib, 1_000 * mib),
        room("dossier", 600 * mib, 9_000 * mib),
        room("candidature", 15 * mib, 16 * mib),
      ],
      copies: [],
    },
    "fr",
  );
  assert.equal(said.length, 2);
  assert.match(said[0] ?? "", /600 Mio \(60\u00a0%\), par : vacuum passage$/);
  assert.match(said[1] ?? "", /gestion.*615 Mio.*rien à faire$/);
});

test("nothing is said of room where no row left any", () => {
  assert.deepEqual(sayAftermath({ room: [], copies: [] }, "en"), []);
});

test("a report of before, which knows no size of the whole, proposes what is large", () => {
  const { of: _, ...old } = room("passage", 20 * mib, 0);
  assert.match(
    sayAftermath({ room: [old], copies: [] }, "en")[0] ?? "",
    /20 MiB, by: vacuum passage$/,
  );
});
