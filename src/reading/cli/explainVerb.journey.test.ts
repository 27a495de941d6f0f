import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { callVerb, type Called } from "./call.fixture.ts";
import { explainVerb } from "./explainVerb.ts";

const notice = `# Vos données au ludobus

Le ludobus passe le mardi. Les fiches de prêt sont conservées deux ans à compter du retour.

Il est conduit par Omer.

Les photos sont conservées frotz 3 ans zorg blip.
`;
const explaining = async (called: Called = {}) =>
  await callVerb(explainVerb, { arguments: ["-"], pieces: [Buffer.from(notice)], ...called });

suite("egide explain", () => {
  test("shows each retention sentence with its line and its reading, and how much was understood", async () => {
    const { out, exit } = await explaining();
    assert.equal(exit, 0);
    assert.match(
      out,
      /ligne 3\n(?:Contexte.*\n)?Les fiches de prêt .*\n {2}\[lue\]\n {2}→ .*(?:deux|2) ans/,
    );
    assert.match(
      out,
      /ligne 7\n(?:Contexte.*\n)?Les photos .*\n.*\^\^\^[^]*\[(?:non comprise|lue en partie, à vérifier)\]/,
    );
    assert.match(out, /··· 2 autres phrases ···[^]*··· 1 autre phrase ···/);
    assert.match(out, /\n2 phrases sur la conservation : 1 lue, .*non comprise\.\n$/);
    assert.doesNotMatch(out, /Omer/);
  });

  test("speaks English to whoever asks for it", async () => {
    const { out } = await explaining({ language: "en" });
    assert.match(out, /line 3\n/);
    assert.match(out, /\[read\]/);
    assert.match(out, /\n2 sentences on retention: 1 read, .*not understood\.\n$/);
  });

  test("shows the whole text when asked, every sentence once", async () => {
    const { out } = await explaining({ switches: ["whole"] });
    const lines = out.split("\n");
    for (const words of [
      "Vos données au ludobus",
      "Le ludobus passe le mardi.",
      "Les fiches de prêt sont",
      "Il est conduit par Omer.",
    ])
      assert.equal(lines.filter((line) => line.startsWith(words)).length, 1, words);
  });

  test("sets text and reading side by side in a wide terminal, underlined", async () => {
    const { out } = await explaining({ screen: { columns: 120, isStyled: true } });
    assert.match(out, /Les fiches de prêt .* │ /);
    assert.ok(out.includes("\u001B[4m"));
  });

  test("gives the sentences found as JSON, one a line", async () => {
    const { out } = await explaining({ switches: ["json"] });
    const found = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { text: string });
    assert.deepEqual(
      found.map(({ text }) => text.slice(0, 10)),
      ["Les fiches", "Les photos"],
    );
  });

  test("says so of a page without a retention sentence, and of one without text", async () => {
    const none = await explaining({ pieces: [Buffer.from("Le ludobus passe le mardi.")] });
    assert.match(none.out, /^··· 1 autre phrase ···\n\n0 phrase sur la conservation/);
    assert.equal(
      (await explaining({ pieces: [Buffer.from("%PDF-1.4")] })).failure,
      "reading.no-text",
    );
  });
});
