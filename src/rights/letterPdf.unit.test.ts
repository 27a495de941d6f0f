import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { getDocumentProxy } from "unpdf";
import { letterPdf } from "./letterPdf.ts";
import { answerLetter, type LetterFacts } from "./model/letter/answerLetter.ts";
import { activityOn, asked, someAuthority } from "./rights.fixture.ts";

const day = Temporal.PlainDate.from("2027-05-20");
const made = Temporal.Instant.from("2027-05-20T08:00:00Z");

const answered = (
  changes: Partial<Extract<LetterFacts["outcome"], { kind: "answered" }>> = {},
): LetterFacts["outcome"] => ({
  kind: "answered",
  text: "Voici vos données.\n\nElles tiennent en une page.",
  executed: null,
  recipients: [],
  namesRecipients: false,
  ...changes,
});

const facts = (
  changes: Partial<LetterFacts> & { right?: "access" | "erasure" } = {},
): LetterFacts => {
  const { right = "access", ...rest } = changes;
  const { content } = asked();
  return {
    request: {
      right,
      language: "fr",
      content: {
        ...content,
        postal: "3 rue des Halles\n97122 Baie-Mahault",
        capacity: { kind: "self" },
      },
      clock: {
        receivedAt: Temporal.Instant.from("2027-05-10T08:00:00Z"),
        receivedOn: Temporal.PlainDate.from("2027-05-10"),
        region: "mainland",
        asks: [],
        extendedOn: null,
        recordedOn: null,
      },
    },
    activity: {
      ...activityOn("entraide", "e"),
      purposes: [{ text: "Aider les familles", source: [] }],
      recipients: [{ text: "Le service social du département", source: [] }],
    },
    body: { name: "Entraide de Valmarine", address: "1 place du Port, 97122 Baie-Mahault" },
    officer: "Camille Aubrac",
    authority: someAuthority,
    day,
    outcome: answered(),
    ...rest,
  };
};

const said = (given: LetterFacts): string =>
  answerLetter(given)
    .paragraphs.map(({ heading, text }) => `${heading ?? ""} ${text}`)
    .join("\n");

suite("the letter that answers", () => {
  test("says to whoever asks for access what art. 15(1) asks for, from the register", () => {
    const text = said(facts());
    assert.match(text, /reçue le 10 mai 2027/);
    assert.match(text, /À quoi servent ces données Aider les familles/);
    assert.match(text, /Qui les reçoit Le service social/);
    assert.doesNotMatch(text, /Combien de temps/, "the register says nothing of it");
    assert.doesNotMatch(text, /art\. 19/);
  });

  test("says that recipients were told of an erasure, and who they are where the person asks (art. 19)", () => {
    const recipients = [
      { name: "Le service social du département", how: "told", why: null },
      { name: "L’imprimeur", how: "impossible", why: "La société a été dissoute en 2024." },
    ] as const;
    const text = said(facts({ right: "erasure", outcome: answered({ recipients }) }));
    assert.match(text, /Nous les avons informés[^\n]*art\. 19/);
    assert.doesNotMatch(text, /Aider les familles|imprimeur/);
    const named = said(
      facts({ right: "erasure", outcome: answered({ recipients, namesRecipients: true }) }),
    );
    assert.match(named, /service social du département : informé/);
    assert.match(named, /imprimeur : impossible à informer\. La société a été dissoute/);
    assert.doesNotMatch(said(facts({ right: "erasure" })), /art\. 19/);
  });

  test("says what was erased, what stays by which duty until when, and where the receipt is verified (art. 17)", () => {
    const text = said(
      facts({
        right: "erasure",
        outcome: answered({
          executed: {
            kind: "erasure",
            counts: [
              {
                kind: "erasure",
                store: "gestion",
                collection: "demande",
                deleted: 3,
                anonymised: 1,
                detached: 0,
                kept: [
                  { count: 2, why: { kind: "duty", rule: "paie", until: "2031-05-01" } },
                  { count: 1, why: { kind: "shared" } },
                ],
              },
            ],
            receipts: [{ id: "receipt-1", url: "https://entraide.example/preuves/12" }],
            sentenceOf: (rule) => (rule === "paie" ? "Les fiches sont gardées cinq ans." : null),
          },
        }),
      }),
    );
    assert.match(text, /effacées de nos bases de données : 3 ; rendues anonymes : 1/);
    assert.match(text, /2 lignes[^\n]*Les fiches sont gardées cinq ans[^\n]*1er mai 2031/);
    assert.match(text, /Une ligne : aussi à quelqu’un d’autre/);
    assert.match(text, /receipt-1[^\n]*https:\/\/entraide\.example\/preuves\/12/);
  });

  test("refuses with ground, text, reasons, complaint and judicial remedy (art. 12(4))", () => {
    const refusal = {
      ground: "legal-duty",
      reasons: "Le dossier est archivé dix ans.",
      act: "code du patrimoine, art. L. 212-3",
    } as const;
    const text = said(facts({ right: "erasure", outcome: { kind: "refused", refusal } }));
    assert.match(text, /obligation légale[^\n]*art\. 17\(3\)\(b\)/);
    assert.match(text, /L\. 212-3[^]*archivé dix ans[^]*CNIL[^]*tribunal/);
  });

  test("is a tagged PDF with all of it, the same each time it is made", async () => {
    const letter = answerLetter(facts());
    const bytes = await letterPdf(letter, made);
    assert.equal(Buffer.compare(bytes, await letterPdf(letter, made)), 0);
    const reader = await getDocumentProxy(new Uint8Array(bytes));
    const { items } = await (await reader.getPage(1)).getTextContent();
    const text = items
      .map((item) => ("str" in item ? item.str : ""))
      .join(" ")
      .replaceAll(/\s+/g, "");
    const { from, to, subject, paragraphs, signature } = letter;
    for (const part of [
      ...from,
      ...to,
      subject,
      ...signature,
      ...paragraphs.map((each) => each.text),
    ])
      assert.ok(text.includes(part.replaceAll(/\s+/g, "")), part);
    assert.match(Buffer.from(bytes).toString("latin1"), /\/Marked true/);
  });
});
