import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Register } from "../model/register.ts";
import { assertAccountedFor, assertQuoted } from "./accountedFor.fixture.ts";
import { importDocument } from "./importDocument.ts";
import { page } from "./page.fixture.ts";

/** What a page says, whatever its layout: values without their places. */
const saidBy = ({ activities, controller, dataProtectionOfficers }: Register) => ({
  controller: controller?.name,
  officers: dataProtectionOfficers.map(({ name, email }) => [name, email]),
  activities: activities.map((activity) => ({
    title: activity.title,
    domain: activity.domain,
    updatedOn: activity.updatedOn,
    bases: activity.legalBases.map(({ article }) => article),
    references: activity.legalReferences.map(({ code, article }) => [code, article]),
    data: activity.dataCategories.map(({ subjects, items }) => [subjects, items]),
    recipients: activity.recipients.map(({ text }) => text),
    retention: activity.retention.map(({ text, context, hash }) => [text, context, hash]),
    processors: activity.processors?.used,
    objection: activity.rights?.objection,
  })),
});

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("é", "&eacute;");

/** The same page as a web editor would write it. */
const asHtml = (text: string): string => {
  let out =
    "<!doctype html><html><head><title>Registre</title><style>li { margin: 0 }</style></head><body>\n";
  let depth = 0;
  const closeTo = (level: number): void => {
    for (; depth > level; depth--) out += "</li></ul>\n";
  };
  for (const line of text.split("\n")) {
    const bullet = /^(\s*)•\s(.*)$/.exec(line);
    if (bullet) {
      const level = bullet[1]!.length / 2;
      if (level > depth) for (; depth < level; depth++) out += "<ul>\n<li>";
      else {
        closeTo(level);
        out += "</li>\n<li>";
      }
      const label = level === 1 ? /^([^:]{3,60}:)(.*)$/.exec(bullet[2]!) : null;
      out += label
        ? `<strong>${escape(label[1]!)}</strong>${escape(label[2]!)}`
        : escape(bullet[2]!);
    } else if (line.startsWith("Prêts : ")) {
      closeTo(0);
      out += `<h3>${escape(line)}</h3>\n`;
    } else if (/^\S/.test(line)) out += `<p>${escape(line)}</p>\n`;
    else if (/^\s+\d+\. /.test(line)) out += `<p>${escape(line.trim())}</p>`;
    else if (line.trim() !== "") out += `<br>${escape(line.trim())}`;
  }
  closeTo(0);
  return `${out}</body></html>`;
};

const asMarkdown = (text: string): string =>
  text
    .replaceAll(/^Prêts : /gm, "## Prêts : ")
    .replaceAll(/^ {2}• ([^:\n]{3,60}) :/gm, "- **$1 :**")
    .replaceAll(/^ {4}• /gm, "  - ")
    .replaceAll(/^ {6}• /gm, "    - ")
    .replaceAll(/^ {2}• /gm, "- ");

describe("the layout of a page", () => {
  const expected = saidBy(
    importDocument({ bytes: Buffer.from(page), name: "page.txt", language: "fr" }),
  );
  const layouts: Record<string, { name?: string; bytes: Buffer; source?: string }> = {
    "CRLF line ends": { bytes: Buffer.from(page.replaceAll("\n", "\r\n")) },
    "a byte order mark": { bytes: Buffer.from(`\ufeff${page}`) },
    "UTF-16": { bytes: Buffer.from(`\ufeff${page}`, "utf16le") },
    "other bullets": { bytes: Buffer.from(page.replaceAll("•", "–")) },
    "no-break spaces before colons": { bytes: Buffer.from(page.replaceAll(" :", "\u00a0:")) },
    "decomposed accents": { bytes: Buffer.from(page.normalize("NFD")) },
    "a last newline": { bytes: Buffer.from(`${page}\n\n`) },
    Markdown: { name: "page.md", bytes: Buffer.from(asMarkdown(page)) },
    "Markdown on standard input": { name: "stdin", bytes: Buffer.from(asMarkdown(page)) },
  };
  for (const [layout, { name = "page.txt", bytes }] of Object.entries(layouts))
    it(`does not change what the page says: ${layout}`, () => {
      const register = importDocument({ bytes, name, language: "fr" });
      assert.deepEqual(saidBy(register), expected);
      const source = layout === "UTF-16" ? bytes.toString("utf16le") : bytes.toString("utf8");
      assertAccountedFor(source, register);
    });

  it("does not change what the page says: HTML, with offsets into the page", () => {
    const html = asHtml(page);
    const register = importDocument({
      bytes: Buffer.from(html),
      name: "page.html",
      language: "fr",
    });
    assert.deepEqual(saidBy(register), expected);
    assertAccountedFor(html, register);
  });

  it("quotes HTML values from the page itself, word for word where no entity stands", () => {
    const html = asHtml(page).replaceAll("&eacute;", "é").replaceAll("&amp;", "&");
    const register = importDocument({
      bytes: Buffer.from(html),
      name: "page.html",
      language: "fr",
    });
    assertQuoted(html, register);
  });

  it("does not read scripts, styles and comments as words", () => {
    const html =
      "<script>var a = 'Finalité : x'</script><!-- Finalité : y --><h2>A : B</h2><ul><li>Finalité : z</li></ul>";
    const [activity] = importDocument({
      bytes: Buffer.from(html),
      name: "a.html",
      language: "fr",
    }).activities;
    assert.deepEqual(
      activity?.purposes.map(({ text }) => text),
      ["z"],
    );
  });

  it("takes the domain from the heading above the record's", () => {
    const markdown =
      "# Registre\n\n## Prêts\n\n### Gérer les prêts\n\n- Finalité : x\n\n### Relancer\n\n- Finalité : y\n";
    const register = importDocument({ bytes: Buffer.from(markdown), name: "a.md", language: "fr" });
    assert.deepEqual(
      register.activities.map(({ domain, title }) => [domain, title]),
      [
        ["Prêts", "Gérer les prêts"],
        ["Prêts", "Relancer"],
      ],
    );
  });

  it("reads records without indents or bullets", () => {
    const flat = page
      .split("\n")
      .map((line) => line.trimStart().replace(/^• /, ""))
      .join("\n");
    const register = importDocument({ bytes: Buffer.from(flat), name: "a.txt", language: "fr" });
    assert.equal(register.activities.length, 2);
    assert.equal(register.activities[0]?.retention.length, 2);
    assertAccountedFor(flat, register);
  });
});
