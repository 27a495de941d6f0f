import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import fc from "fast-check";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { readRetention } from "../retention/readRetention.ts";
import { callVerb, type Called } from "./call.fixture.ts";
import { readVerb } from "./readVerb.ts";

const bytes = (text: string): readonly Uint8Array[] => [Buffer.from(text)];
const reading = async (called: Called) => await callVerb(readVerb, called);
const answers = (out: string): readonly unknown[] =>
  out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const sentence = "Les candidatures sont conservées deux ans à compter du dernier contact.";
const anything = fc.oneof(
  fc.constantFrom(sentence, "", "Cela dépend.", '{"text":"a"}', "\u2028"),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const oneLine = anything.map((text) => text.replaceAll(/[\n\r\uFEFF]/g, " "));

const inFolder = async (use: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "egide-read-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

suite("egide read", () => {
  test("answers each line with its reading, one for one and in order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(oneLine), async (lines) => {
        const { out, exit } = await reading({ pieces: bytes(lines.map((l) => `${l}\n`).join("")) });
        assert.equal(exit, 0);
        assert.deepEqual(
          answers(out),
          lines.map((line) => plain(readRetention(line, null))),
        );
      }),
    );
  });

  test("answers objects with their context, and lets other members be", async () => {
    const asked = [
      { text: "Un an pour les dossiers classés.", context: "Durées maximales :" },
      { text: sentence, context: null },
      { text: sentence, source: [], reading: 3 },
      { text: "", context: "" },
      { text: "deux\nlignes", context: "et\ndeux" },
    ];
    const { out, exit } = await reading({
      switches: ["json"],
      pieces: bytes(asked.map((each) => JSON.stringify(each)).join("\n")),
    });
    assert.equal(exit, 0);
    assert.deepEqual(
      answers(out),
      asked.map(({ text, context }) => plain(readRetention(text, context ?? null))),
    );
  });

  test("answers a line that is no question by an error in its place, reads the others, and ends as bad input", async () => {
    const lines = [
      `{"text":"${sentence}"}`,
      "nom de Jeanne",
      "",
      '{"text":4}',
      "[]",
      '{"text":"", "context":1}',
      '{"text":""}',
    ];
    for (const [language, said] of [
      ["fr", /La ligne 2 n’est pas du JSON/],
      ["en", /Line 2 is no JSON/],
    ] as const) {
      const { out, failure } = await reading({
        switches: ["json"],
        pieces: bytes(lines.join("\n")),
        language,
      });
      assert.equal(failure, "reading.lines-unreadable");
      assert.doesNotMatch(out, /Jeanne/);
      const given = answers(out) as {
        status?: string;
        error?: { code: string; message: string; line: number };
      }[];
      assert.deepEqual(
        given.map(({ error, status }) => (error ? [error.code, error.line] : status !== undefined)),
        [
          true,
          ["reading.line-is-no-json", 2],
          ["reading.line-is-no-json", 3],
          ["reading.line-lacks-text", 4],
          ["reading.line-lacks-text", 5],
          ["reading.line-lacks-text", 6],
          true,
        ],
      );
      assert.match(given[1]?.error?.message ?? "", said);
    }
  });

  test("reads a file as it reads its input, and nothing in as nothing out", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "phrases.txt");
      await writeFile(file, `${sentence}\n\n`);
      const fromFile = await reading({ arguments: [file] });
      assert.equal(fromFile.out, (await reading({ pieces: bytes(`${sentence}\n\n`) })).out);
      assert.equal(answers(fromFile.out).length, 2);
      assert.deepEqual(await reading({}), { exit: 0, out: "", failure: null });
      const absent = await reading({ arguments: [join(folder, "absent")] });
      assert.equal(absent.failure, "command-line.file-not-found");
    });
  });

  test("takes no more of its input than its reader keeps up with, and stops when the reader leaves", async () => {
    let given = 0;
    let written = 0;
    const exit = await readVerb.run({
      arguments: [],
      text: () => null,
      texts: () => [],
      switch: () => false,
      language: "fr",
      console: {
        ...quietConsole,
        out: () => void written++,
        input: async function* () {
          for (; given < 1000; given++) yield Buffer.from(`${sentence}\n`);
        },
        drained: async () => given < 3,
      },
    });
    assert.equal(exit, 0);
    assert.deepEqual({ given, written }, { given: 3, written: 4 });
  });

  test("says the rules again as sentences, and what it did not understand", async () => {
    const { out } = await reading({
      switches: ["explain"],
      pieces: bytes(`${sentence}\nFrotz blip 3 ans zorg.\n`),
    });
    const [first = "", second = ""] = out.split("\n\n");
    assert.match(first, /^Les candidatures .*contact\.\n {2}\[lue\]\n {2}→ .*(?:deux|2) ans/s);
    assert.match(
      second,
      /^Frotz .*\n.*\^\^\^.*\n {2}\[(?:non comprise|lue en partie, à vérifier)\]\n/s,
    );
    const english = await reading({
      switches: ["explain", "json"],
      pieces: bytes("broken\n"),
      language: "en",
    });
    assert.equal(english.failure, "reading.lines-unreadable");
    assert.match(english.out, /^Line 1 is no JSON.*\n\n$/);
  });

  test("finds the retention sentences of a page, with their places in the file", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "page.html");
      const page = `<h2>Vos données</h2><p>Bonjour à tous. ${sentence.replace("deux ans", "<b>deux ans</b>")}</p>`;
      await writeFile(file, page);
      const { out, exit } = await reading({ arguments: [file], switches: ["find"] });
      assert.equal(exit, 0);
      const found = answers(out) as {
        text: string;
        source: { start: number; end: number }[];
        reading: { status: string };
      }[];
      assert.deepEqual(
        found.map(({ text }) => text),
        [sentence],
      );
      assert.equal(found[0]?.reading.status, "read");
      const words = found[0]?.source.map(({ start, end }) => page.slice(start, end)).join("");
      assert.equal(words, sentence);
      const explained = await reading({ arguments: [file], switches: ["find", "explain"] });
      assert.match(explained.out, /^(?:Contexte .*\n)?Les candidatures .*\[lue\]/s);
    });
  });

  test("finds the legal references of a page, with their places in the file", async () => {
    const page = "## Base légale\n\nSelon l'article 6.1.e du **RGPD**, la mairie répond.\n";
    const { out } = await reading({
      arguments: ["-"],
      switches: ["references"],
      pieces: bytes(page),
    });
    const [reference, ...more] = answers(out) as {
      code: string;
      article: string;
      source: { start: number; end: number }[];
    }[];
    assert.deepEqual([reference?.code, reference?.article, more.length], ["RGPD", "6.1.e", 0]);
    const words = reference?.source.map(({ start, end }) => page.slice(start, end)).join("");
    assert.match(words ?? "", /article 6\.1\.e du RGPD$/);
  });

  test("refuses what cannot be read together, and a page without text", async () => {
    for (const switches of [
      ["find", "references"],
      ["references", "explain"],
    ])
      assert.equal((await reading({ switches })).failure, "reading.options-contradict");
    const pdf = await reading({ switches: ["find"], pieces: bytes("%PDF-1.7 \0") });
    assert.equal(pdf.failure, "reading.no-text");
  });
});
