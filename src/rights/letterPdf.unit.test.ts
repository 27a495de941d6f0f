import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { getDocumentProxy } from "unpdf";
import { letterPdf } from "./letterPdf.ts";
import { answerLetter, type LetterFacts } from "./model/letter/answerLetter.ts";
import { activityOn, asked, someAuthority } from "./rights.fixture.ts";

const day = Temporal.PlainDate.from("2027-05-20");
const made = Temporal.Instant.from("2027-05-20T08:00:00Z");

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
    outcome: { kind: "answered", text: "Voici vos données.\n\nElles tiennent en une page." },
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

  test("names the recipients who are to be told of an erasure (art. 19), and not what was not asked", () => {
    const text = said(facts({ right: "erasure" }));
    assert.match(text, /art\. 19\) : Le service social/);
    assert.doesNotMatch(text, /Aider les familles/);
    assert.doesNotMatch(said(facts({ right: "erasure", activity: null })), /art\. 19/);
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
