import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { getDocumentProxy } from "unpdf";
import { registerDocument } from "../document/registerDocument.ts";
import { wholeRegister } from "../wholeRegister.fixture.ts";
import { exportPdf, type PdfRequest } from "./exportPdf.ts";

const request: PdfRequest = {
  language: "fr",
  publisher: "Caisse d’entraide du Val Clair",
  edition: Temporal.PlainDate.from("2026-11-21"),
  address: "https://val-clair.example/registre/2026-11-21",
  reader: "inside",
  made: Temporal.Instant.from("2026-11-21T10:00:00Z"),
};

type Reader = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Opened by a reader that is not ours. */
const opened = async (bytes: Uint8Array): Promise<Reader> =>
  await getDocumentProxy(new Uint8Array(bytes));

const textOf = async (reader: Reader, page: number): Promise<string> => {
  const { items } = await (await reader.getPage(page)).getTextContent();
  return items
    .map((item) => ("str" in item ? item.str : ""))
    .join(" ")
    .replaceAll(/\s+/g, " ");
};

interface Tag {
  readonly role?: string;
  readonly lang?: string;
  readonly children?: readonly Tag[];
}

const rolesOf = (tag: Tag): readonly string[] => [
  ...(tag.role === undefined ? [] : [tag.role]),
  ...(tag.children ?? []).flatMap(rolesOf),
];

/** As many activities, each under an identifier of its own. */
const many = (count: number) => ({
  ...wholeRegister,
  activities: Array.from({ length: count }, (_, at) => ({
    ...wholeRegister.activities[at % 2]!,
    id: `activity-${at}`,
    title: `Activité ${at + 1}`,
  })),
});

suite("a register as PDF", () => {
  test("holds every value of the document, and its first page asks for a signature", async () => {
    const reader = await opened(await exportPdf(wholeRegister, request));
    const pages = await Promise.all(
      Array.from({ length: reader.numPages }, async (_, at) => await textOf(reader, at + 1)),
    );
    const text = pages.join(" ").replaceAll(/[\s•]+/g, "");
    const { activities, facts } = registerDocument(wholeRegister, request);
    const values = [
      ...facts.map((fact) => fact.text),
      ...activities.flatMap(({ blocks }) =>
        blocks.flatMap(({ label, lines }) => [label, ...lines.map((line) => line.text)]),
      ),
    ];
    // A value that goes on over a page is parted by what stands at the foot.
    const missing = values.filter((value) => !text.includes(value.replaceAll(/\s+/g, "")));
    assert.ok(missing.length <= 2, missing.join("\n"));
    assert.match(pages[0]!, /Date, nom et signature/);
    assert.match(pages[1]!, /Sommaire/);
  });

  test("numbers its pages, and its contents and bookmarks lead to the right ones", async () => {
    const register = many(90);
    const reader = await opened(await exportPdf(register, request));
    const destinations = await reader.getDestinations();
    const contents = (await Promise.all([2, 3, 4, 5].map((page) => textOf(reader, page)))).join(
      " ",
    );
    for (const { id, title } of register.activities) {
      const [page] = destinations[id] as [Parameters<Reader["getPageIndex"]>[0]];
      const number = (await reader.getPageIndex(page)) + 1;
      assert.ok(contents.includes(`${title} ${number} `), `${title} is on page ${number}`);
    }
    const last = await textOf(reader, reader.numPages);
    assert.ok(last.includes(`Page ${reader.numPages} sur ${reader.numPages}`), last);
    assert.equal((await reader.getOutline())?.length, 90);
  });

  test("is tagged with headings, lists and links, in its language", async () => {
    const reader = await opened(await exportPdf(wholeRegister, request));
    assert.equal((await reader.getMarkInfo())?.Marked, true);
    const { info } = await reader.getMetadata();
    const said = info as { readonly Language?: string; readonly Title?: string };
    assert.equal(said.Language, "fr");
    assert.equal(
      said.Title,
      "Registre des activités de traitement – Caisse d’entraide du Val Clair",
    );
    const roles = new Set<string>();
    for (let page = 1; page <= reader.numPages; page += 1) {
      const tree = (await (await reader.getPage(page)).getStructTree()) as Tag | null;
      for (const role of tree === null ? [] : rolesOf(tree)) roles.add(role);
    }
    for (const role of ["H1", "H2", "H3", "P", "L", "LI", "LBody", "TOC", "TOCI", "Link"])
      assert.ok(roles.has(role), `no ${role}`);
  });

  test("has its fonts within, and is the same bytes from the same register", async () => {
    const bytes = await exportPdf(wholeRegister, request);
    assert.deepEqual(Buffer.from(bytes), Buffer.from(await exportPdf(wholeRegister, request)));
    const text = Buffer.from(bytes).toString("latin1");
    assert.match(text, /\/FontFile2 /);
    assert.doesNotMatch(text, /\/BaseFont \/Helvetica/);
  });

  test("keeps the detail of security measures inside", async () => {
    const reader = await opened(await exportPdf(wholeRegister, { ...request, reader: "public" }));
    for (let page = 1; page <= reader.numPages; page += 1)
      assert.doesNotMatch(await textOf(reader, page), /Coffrenet|double clé/);
  });
});
