import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { encodeCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { leafHash } from "./merkleTree.ts";
import {
  encodeVerifierKey,
  isKeyName,
  openNote,
  parseVerifierKey,
  signNote,
  verifierKeyOf,
  type SigningKey,
  type VerifierKey,
} from "./signedNote.ts";

const makeKey = (name: string): SigningKey => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const x = publicKey.export({ format: "jwk" }).x ?? "";
  return { verifier: verifierKeyOf(name, Buffer.from(x, "base64url")), privateKey };
};
const keyFrom = (text: string): VerifierKey => {
  const key = parseVerifierKey(text);
  assert.ok(key);
  return key;
};

// The example of golang.org/x/mod/sumdb/note: a note that other software made.
const goKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const goNote = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

test("a note signed by Go's sumdb/note opens with its verifier key", () => {
  const opened = openNote(goNote, keyFrom(goKey));
  assert.equal(opened.kind, "signed");
  assert.match(opened.kind === "signed" ? opened.text : "", /^If you think.*is\.\n$/s);
});

test("a verifier key is written back as it was read, and any altered character is refused", () => {
  const sumdb = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
  for (const text of [goKey, sumdb, encodeVerifierKey(makeKey("egide.example/log").verifier)]) {
    assert.equal(encodeVerifierKey(keyFrom(text)), text);
    for (let at = 0; at < text.length; at++)
      assert.equal(
        parseVerifierKey(
          `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`,
        ),
        null,
      );
  }
});

test("key names hold neither blanks, nor controls, nor plus signs", () => {
  for (const good of ["example.org/egide", "égide", "a"]) assert.equal(isKeyName(good), true);
  for (const bad of ["", "a b", "a+b", "a\nb", "a\u00A0b", "a\u0007", "\uD800"])
    assert.equal(isKeyName(bad), false, JSON.stringify(bad));
});

test("signing the same text twice gives the same note, which opens", () => {
  const key = makeKey("egide.example/log");
  const note = signNote("one\n\ntwo\n", key);
  assert.equal(signNote("one\n\ntwo\n", key), note);
  assert.deepEqual(openNote(note, key.verifier), { kind: "signed", text: "one\n\ntwo\n" });
});

test("a note without the key's line is unsigned, even when the name is the same", () => {
  const note = signNote("text\n", makeKey("egide.example/log"));
  assert.equal(openNote(note, makeKey("egide.example/log").verifier).kind, "unsigned");
  assert.equal(openNote(note, makeKey("other.example").verifier).kind, "unsigned");
});

test("signatures of witnesses are ignored, and one wrong signature of the key spoils the note", () => {
  const [log, witness] = [makeKey("log.example"), makeKey("witness.example")];
  const cosigned = `${signNote("text\n", log)}${signNote("text\n", witness).slice("text\n\n".length)}`;
  assert.equal(openNote(cosigned, log.verifier).kind, "signed");
  assert.equal(openNote(cosigned, witness.verifier).kind, "signed");
  const other = signNote("other\n", log).slice("other\n\n".length);
  assert.equal(openNote(`${signNote("text\n", log)}${other}`, log.verifier).kind, "forged");
});

test("any altered character of a checkpoint note makes it untrustworthy", () => {
  const key = makeKey("egide.example/log");
  const checkpoint = { origin: "egide.example/log", size: 1234, root: leafHash(Buffer.from("x")) };
  const note = signCheckpoint(checkpoint, key);
  assert.deepEqual(openCheckpoint(note, key.verifier), { ok: true, value: checkpoint });
  for (let at = 0; at < note.length; at++)
    for (const other of ["A", "0", "\n", "="])
      if (note[at] !== other)
        assert.equal(
          openCheckpoint(`${note.slice(0, at)}${other}${note.slice(at + 1)}`, key.verifier).ok,
          false,
          `position ${at}`,
        );
});

test("a note of the key about another log is no checkpoint of this one", () => {
  const key = makeKey("egide.example/log");
  const body = encodeCheckpoint({ origin: "other.example", size: 1, root: leafHash(Buffer.of()) });
  const opened = openCheckpoint(signNote(body, key), key.verifier);
  assert.equal(opened.ok ? null : opened.failure.code, "ledger.checkpoint-unreadable");
});

test("a checkpoint body is read strictly, with extension lines that are not empty", () => {
  const root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
  const read = (text: string) => parseCheckpoint(text)?.size ?? null;
  assert.equal(read(`example.com/behind-the-sofa\n20852163\n${root}\n`), 20852163);
  assert.equal(read(`o\n0\n${root}\n`), 0);
  assert.equal(read(`o\n7\n${root}\nextension\n`), 7);
  for (const bad of [
    `o\n07\n${root}\n`,
    `o\n-1\n${root}\n`,
    `o\n9007199254740993\n${root}\n`,
    `o\n7\n${root}`,
    `o\n7\n${root}\n\n`,
    `\n7\n${root}\n`,
    `o\n7\n${root.slice(0, -2)}3=\n`,
    `o\n7\nAAAA\n`,
    "",
  ])
    assert.equal(read(bad), null, JSON.stringify(bad));
});

test("no text at all makes the reader of notes throw", () => {
  const key = makeKey("k").verifier;
  const pieces = fc.constantFrom("\n", "\n\n", "— k ", "AAAAAAAA", "=", "k", "\uD800", "\t", "é");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((list) => list.join("")),
      ),
      (text) => {
        assert.notEqual(openNote(text, key).kind, "signed");
        assert.equal(openCheckpoint(text, key).ok, false);
        assert.equal(parseVerifierKey(text), null);
      },
    ),
  );
});
