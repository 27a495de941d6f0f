import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { FailureError, fixedClock, type Language } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { ledgerOver, type Ledger } from "../actions/ledger.ts";
import type { LedgerStore } from "../actions/ledgerStore.ts";
import { draftsFrom, freshKey } from "../storage/ledgerStoreContract.ts";
import { memoryLedgerStore } from "../storage/memoryLedgerStore.ts";
import { ledgerCheckpointVerb } from "./checkpointVerb.ts";
import { ledgerConsistencyVerb } from "./consistencyVerb.ts";
import { ledgerListVerb } from "./listVerb.ts";
import { ledgerProveVerb } from "./proveVerb.ts";
import { ledgerVerifyVerb } from "./verifyVerb.ts";
import type { WithLedger } from "./withLedger.ts";

interface Said {
  readonly code: number | string;
  readonly out: string;
  readonly err: string;
}
interface CallOptions {
  readonly arguments?: readonly string[];
  readonly texts?: Readonly<Record<string, string>>;
  readonly switches?: readonly string[];
  readonly language?: Language;
  readonly isTerminal?: boolean;
}

const run = async (verb: Verb, options: CallOptions = {}): Promise<Said> => {
  const { texts = {}, switches = [], language = "en", isTerminal = false } = options;
  let out = "";
  let err = "";
  try {
    const code = await verb.run({
      arguments: options.arguments ?? [],
      text: (name) => texts[name] ?? null,
      texts: () => [],
      switch: (name) => switches.includes(name),
      language,
      console: {
        ...quietConsole,
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        isTerminal,
      },
    });
    return { code, out, err };
  } catch (error) {
    if (error instanceof FailureError) return { code: error.failure.code, out, err };
    throw error;
  }
};

const offline: WithLedger = () => assert.fail("a database was opened");

interface Desk {
  readonly ledger: Ledger;
  readonly withLedger: WithLedger;
  /** Writes a file and gives its path. */
  save(name: string, content: string): Promise<string>;
  /** The same ledger, seen through a store that lies. */
  through(lie: (store: LedgerStore) => Partial<LedgerStore>): WithLedger;
}

const atDesk = (title: string, body: (desk: Desk) => Promise<void>): void => {
  test(title, async () => {
    const folder = await mkdtemp(join(tmpdir(), "egide-ledger-cli-"));
    try {
      const store = memoryLedgerStore();
      const key = freshKey();
      const clock = fixedClock("2026-11-21T08:00:00Z");
      const ledger = ledgerOver({ store, key, clock });
      await ledger.append(draftsFrom(0, 30));
      await body({
        ledger,
        withLedger: (work) => work(ledger),
        save: async (name, content) => {
          await writeFile(join(folder, name), content);
          return join(folder, name);
        },
        through: (lie) => (work) =>
          work(ledgerOver({ store: { ...store, ...lie(store) }, key, clock })),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
};

atDesk(
  "a stranger saves a checkpoint and a key, and later verifies one entry offline",
  async (desk) => {
    const { ledger, withLedger, save } = desk;
    const note = (await run(ledgerCheckpointVerb(withLedger))).out;
    const key = (await run(ledgerCheckpointVerb(withLedger), { switches: ["key"] })).out.trim();
    assert.match(note, /^egide\.example\/ledger\n30\n\S{44}\n\n— egide\.example\/ledger \S+\n$/);
    assert.equal(key, ledger.verifierKey);
    await ledger.append(draftsFrom(30, 12));
    const checkpoint = await save("checkpoint.txt", note);
    const against = { arguments: ["entry-17"], texts: { checkpoint } };
    const bundle = (await run(ledgerProveVerb(withLedger), against)).out;
    const proof = await save("proof.json", bundle);
    const texts = { proof, checkpoint, key };

    const verified = await run(ledgerVerifyVerb(offline), { texts });
    assert.equal(verified.code, 0);
    assert.match(verified.out, /^Proof verified: entry 17 .* among the 30 signed entries/);
    const french = await run(ledgerVerifyVerb(offline), { texts, language: "fr" });
    assert.match(french.out, /^Preuve vérifiée : l’écriture 17 /);
    const data = await run(ledgerVerifyVerb(offline), { texts, switches: ["json"] });
    assert.equal(JSON.parse(data.out).entry.body.number, 17);

    await save("proof.json", bundle.replace(/number\\":17/, 'number\\":71'));
    assert.equal((await run(ledgerVerifyVerb(offline), { texts })).code, "ledger.proof-refused");
    await save("proof.json", bundle);
    const document = await save("published.json", "what was published");
    const other = await run(ledgerVerifyVerb(offline), { texts: { ...texts, document } });
    assert.equal(other.code, "ledger.document-refused");
    const there = { ...texts, document: `${document}.no` };
    const unread = await run(ledgerVerifyVerb(offline), { texts: there });
    assert.equal(unread.code, "ledger.file-unreadable");
    await save("proof.json", "no proof");
    assert.equal((await run(ledgerVerifyVerb(offline), { texts })).code, "ledger.proof-unreadable");
    const withoutKey = await run(ledgerVerifyVerb(offline), { texts: { proof } });
    assert.equal(withoutKey.code, "ledger.usage");
    const absent = await run(ledgerVerifyVerb(offline), {
      texts: { ...texts, proof: `${proof}.no` },
    });
    assert.equal(absent.code, "ledger.file-unreadable");
  },
);

atDesk(
  "the whole ledger verifies with exit code 0, and tells what is not signed yet",
  async (desk) => {
    const { ledger, withLedger } = desk;
    await ledger.checkpoint();
    const signed = await run(ledgerVerifyVerb(withLedger), { isTerminal: true });
    assert.equal(signed.code, 0);
    assert.match(signed.out, /^Ledger verified\. Entries recomputed: 30;/);
    assert.ok(signed.out.includes(ledger.verifierKey));
    assert.doesNotMatch(signed.out, /later than/);
    assert.match(signed.err, /Verifying the ledger: 100 %/);
    await ledger.append(draftsFrom(30, 1));
    const later = await run(ledgerVerifyVerb(withLedger), { language: "fr" });
    assert.match(later.out, /postérieures au dernier point de contrôle : 1\./);
    assert.equal(later.err, "");
  },
);

atDesk(
  "a damaged ledger is refused with exit code 1, naming the entry in both languages",
  async (desk) => {
    const withLedger = desk.through((store) => ({
      entriesFrom: async (from, count) =>
        (await store.entriesFrom(from, count)).map((row) =>
          row.index === 7 ? { ...row, payload: Buffer.from(row.payload).fill("x", 60, 61) } : row,
        ),
    }));
    const english = await run(ledgerVerifyVerb(withLedger));
    assert.equal(english.code, 1);
    assert.match(
      english.out,
      /^Ledger REFUSED\. Findings: 1; entries: 30\.\n- entry 7 \(entry-7\): /,
    );
    const french = await run(ledgerVerifyVerb(withLedger), { language: "fr" });
    assert.match(
      french.out,
      /^Journal REFUSÉ\. Constats : 1 ; écritures : 30\.\n- écriture 7 \(entry-7\) : /,
    );
    const data = await run(ledgerVerifyVerb(withLedger), { switches: ["json"] });
    assert.equal(data.code, 1);
    assert.deepEqual(JSON.parse(data.out).findings[0].entries, { first: 7, last: 7 });
  },
);

atDesk(
  "consistency holds between saved checkpoints and the head, and fails for another history",
  async (desk) => {
    const { ledger, withLedger, save } = desk;
    const old = await save("old.txt", (await ledger.checkpoint()).note);
    await ledger.append(draftsFrom(30, 7));
    const verb = ledgerConsistencyVerb(withLedger);
    const held = await run(verb, { arguments: [old] });
    assert.equal(held.code, 0);
    assert.match(
      held.out,
      /^Verified: the ledger of 30 entries is the beginning of the ledger of 37/,
    );
    const recent = await save("new.txt", (await ledger.checkpoint()).note);
    assert.equal((await run(verb, { arguments: [old, recent] })).out, held.out);
    const proof = await run(verb, { arguments: ["30", "37"], switches: ["json"] });
    assert.deepEqual(JSON.parse(proof.out), await ledger.proveConsistency(30, 37));
    assert.match((await run(verb, { arguments: ["30"] })).out, /no signed root to judge/);
    const backwards = await run(verb, { arguments: [recent, old] });
    assert.equal(backwards.code, "ledger.sizes-out-of-order");
    // The key signs what it is given: a thief with the key still cannot make one history the beginning of the other.
    const other = memoryLedgerStore();
    const lying = desk.through(() => ({ ...other, latestCheckpoint: async () => null }));
    await lying((twin) => twin.append(draftsFrom(100, 40)));
    const refused = await run(ledgerConsistencyVerb(lying), { arguments: [old] });
    assert.equal(refused.code, 1);
    assert.match(
      refused.out,
      /^REFUSED: the ledger of 40 entries does not extend the checkpoint of 30/,
    );
  },
);

atDesk("the last entries are listed, as lines and as JSON", async ({ withLedger }) => {
  const verb = ledgerListVerb(withLedger);
  const lines = (await run(verb)).out.trimEnd().split("\n");
  assert.equal(lines.length, 20);
  assert.equal(lines[0], "10  2026-11-21T08:00:00.000Z  test-entry  entry-10");
  const data = await run(verb, { texts: { last: "2" }, switches: ["json"] });
  const entries = JSON.parse(data.out) as { index: number; id: string }[];
  assert.deepEqual(
    entries.map(({ index, id }) => `${index} ${id}`),
    ["28 entry-28", "29 entry-29"],
  );
  for (const last of ["0", "-3", "x"])
    assert.equal((await run(verb, { texts: { last } })).code, "ledger.usage");
});

test("an empty ledger lists as an empty array, and says so to people", async () => {
  const store = memoryLedgerStore();
  const ledger = ledgerOver({ store, key: freshKey(), clock: fixedClock("2026-11-21T08:00:00Z") });
  const verb = ledgerListVerb((work) => work(ledger));
  assert.deepEqual(JSON.parse((await run(verb, { switches: ["json"] })).out), []);
  assert.match((await run(verb, { language: "fr" })).out, /^Le journal est vide/);
});
