import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { RecordedEntry } from "../../ledger/index.ts";
import { receiptPage } from "./receiptPage.ts";

const at = "2027-03-31T08:00:00Z";
const statement = { id: "pret.1", hash: `sha256:${"a".repeat(64)}` };
const recorded: RecordedEntry = {
  index: 8,
  id: "run-1/1",
  entry: {
    format: "egide/ledger-entry@1",
    kind: "purge-receipt",
    id: "run-1/1",
    at,
    body: {
      format: "egide/receipt@1",
      id: "run-1/1",
      run: "run-1",
      batch: 1,
      rule: "prets",
      ruleHash: "b".repeat(64),
      statement,
      store: "gestion",
      collection: "pret",
      end: "delete",
      lastDay: "2025-03-30",
      counts: { pret: 19, rappel: 0 },
      engine: "egide/0.1.0",
      at,
    },
  },
};
const published = (hash: string) => ({
  activities: [{ retention: [{ ...statement, hash, text: "Les prêts sont gardés <deux ans>." }] }],
});
const page = (hash: string, isSigned = true, entry = recorded): string =>
  String(receiptPage(entry, { isSigned, register: published(hash) }, "fr").main);

suite("the page of an entry", () => {
  test("says what ended, when and by which rule, and quotes the sentence that was kept", () => {
    const shown = page(statement.hash);
    assert.match(shown, /suppression[^]*19 pret[^]*30 mars 2025[^]*prets/);
    assert.match(shown, /<q lang="fr">Les prêts sont gardés &lt;deux ans&gt;\.<\/q>/);
    assert.match(shown, /href="\/ledger\/entries\/8"[^]*href="\/ledger\/entries\/8\/proof"/);
  });

  test("quotes no sentence that has changed since, and offers no proof before a signature", () => {
    const shown = page("sha256:other", false);
    assert.doesNotMatch(shown, /<q |\/proof"/);
    assert.match(shown, /pret\.1[^]*Aucun point de contrôle/);
  });

  test("says of a space that its owner deleted how many rows went, and quotes no rule (REC-21)", () => {
    const id = "erasure-receipt/1";
    const body = { what: "candidate-space", by: "its-owner", counts: { candidate_account: 1 } };
    const entry = {
      format: "egide/ledger-entry@1",
      kind: "erasure-receipt",
      id,
      at,
      body,
    } as const;
    const shown = page("", true, { index: 3, id, entry });
    assert.match(shown, /Supprimé par son titulaire[^]*1 candidate_account/);
    assert.doesNotMatch(shown, /Phrase tenue|<q /);
    const odd = { ...entry, body: { counts: "<b>" } };
    assert.match(page("", true, { index: 3, id, entry: odd }), /<code>erasure-receipt<\/code>/);
  });

  test("says that an entry was altered", () => {
    assert.match(page("", true, { ...recorded, entry: null }), /a été altérée/);
  });
});
