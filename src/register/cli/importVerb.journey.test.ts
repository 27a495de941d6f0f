import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { FailureError, type Language } from "../../kernel/index.ts";
import type { Call } from "../../platform/command-line/index.ts";
import { largestDocument } from "../import/importDocument.ts";
import { page } from "../import/page.fixture.ts";
import type { Register } from "../model/register.ts";
import { importVerb } from "./importVerb.ts";

const importing = async (
  file: string,
  {
    json = false,
    language = "fr",
    input = "",
    isTerminal = false,
  }: { json?: boolean; language?: Language; input?: string; isTerminal?: boolean } = {},
): Promise<{ blocks: string[]; shown: string; exit: number }> => {
  const blocks: string[] = [];
  let shown = "";
  const call: Call = {
    arguments: [file],
    text: () => null,
    texts: () => [],
    switch: (name) => name === "json" && json,
    language,
    console: {
      ...quietConsole,
      out: (text) => blocks.push(text),
      err: (text) => {
        shown += text;
      },
      readInput: async () => Buffer.from(input),
      isTerminal,
    },
  };
  const exit = await importVerb.run(call);
  return { exit, blocks, shown };
};

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "egide-import-"));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

describe("egide import", () => {
  it("tells a person what the page says and what was found, in their language", () =>
    inFolder(async (folder) => {
      const file = join(folder, "page.txt");
      await writeFile(file, page);
      const french = (await importing(file)).blocks.join("");
      assert.match(french, /Responsable des traitements : Camille Aubry/);
      assert.match(french, /2 activités de traitement/);
      assert.match(french, /\(P2Y\) « Les fiches de prêt/);
      assert.match(french, /\n +→ Les fiches de prêt .+ pendant 2 ans/);
      assert.match(french, /attention fiche 2 \[date\.malformed\]/);
      const english = (await importing(file, { language: "en" })).blocks.join("");
      assert.match(english, /2 processing activities/);
    }));

  it("shows the context of a statement, its bounds, and the words that were not understood", async () => {
    const input = `Accueil : Tenir le guichet
  • Durée de conservation :
    • Photos :
      • au moins un an
    • Les dossiers clos sont gardés zorgment :
      • au moins dix ans
    • Les fiches sont conservées deux ans au plus. Les plaintes sont conservées trois ans zorgment. Rien de tel.
`;
    const { blocks } = await importing("-", { language: "en", input });
    const shown = blocks.join("");
    assert.match(shown, /\(≥ P1Y\) « au moins un an »\n +context: Photos\n +→ .+au moins 1 an/);
    assert.match(shown, /« au moins dix ans »\n.+\n +→ .+\n +! the context is not understood/);
    assert.match(shown, /\(≤ P2Y\)/);
    assert.match(shown, /\(partly understood\).+\n +→ .+\n +! words not understood: « zorgment »/);
  });

  it("reads standard input, and findings alone are no failure", async () => {
    const { blocks, exit } = await importing("-", { json: true, input: "rien" });
    const register = JSON.parse(blocks.join("")) as Register;
    assert.equal(exit, 0);
    assert.deepEqual([register.document.name, register.findings.length], ["stdin", 1]);
  });

  it("writes a large register in few blocks, which a pipe can take", async () => {
    const { blocks } = await importing("-", { json: true, input: page.repeat(400) });
    const json = blocks.join("");
    assert.equal((JSON.parse(json) as Register).activities.length, 800);
    assert.ok(blocks.length <= json.length / 1_000_000 + 1, `${blocks.length} blocks`);
  });

  it("shows how far it is to a person who waits, and takes the line away", async () => {
    const large = { json: true, input: page.repeat(400) };
    const { shown } = await importing("-", { ...large, isTerminal: true });
    assert.match(shown, /Lecture de la page… \d+\/800/);
    assert.ok(shown.endsWith("\r\u001B[2K"));
    assert.equal((await importing("-", large)).shown, "");
  });

  it("says what to do about a file that cannot be read", () =>
    inFolder(async (folder) => {
      const large = join(folder, "large.txt");
      await writeFile(large, Buffer.alloc(largestDocument + 1, 32));
      for (const [file, code] of [
        [join(folder, "absent.txt"), "register.file-not-found"],
        [folder, "register.file-is-folder"],
        [large, "register.file-too-large"],
      ] as const)
        await assert.rejects(
          importing(file),
          (error) => error instanceof FailureError && error.failure.code === code,
        );
    }));
});
