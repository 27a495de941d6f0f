import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Register } from "../model/register.ts";
import { assertAccountedFor } from "./accountedFor.fixture.ts";
import { importDocument } from "./importDocument.ts";

const read = (page: string | Buffer, name: string): Register =>
  importDocument({ bytes: Buffer.from(page as string), name, language: "fr" });
const purposes = ({ activities }: Register): string[][] =>
  activities.map((activity) => activity.purposes.map(({ text }) => text));

describe("pages of every make", () => {
  it("a table of names and values is a record", () => {
    for (const row of [
      "<tr><th>Finalité</th><td>Prêter un lit</td></tr>",
      "<tr><td><p>Finalité</p></td><td><p>Prêter un lit</p></td></tr>",
      "<tr><td>Finalité :</td><td>Prêter un lit</td></tr>",
    ]) {
      const page = `<h2>Prêts : Prêter</h2><table>${row}<tr><td>Destinataires</td><td>Mairie</td></tr></table>`;
      const register = read(page, "a.html");
      assert.deepEqual(purposes(register), [["Prêter un lit"]]);
      assert.equal(register.activities[0]?.recipients[0]?.text, "Mairie");
      assert.ok(register.activities[0].purposes.every(({ source }) => source.length > 0));
      assertAccountedFor(page, register);
    }
  });

  it("a footnote call changes no period", () => {
    const page =
      "<h2>A : B</h2><ul><li>Finalité : x</li><li>Durée de conservation : Les fiches de prêt sont conservées 2<sup>1</sup> ans.</li></ul>";
    const [statement] = read(page, "a.html").activities[0]!.retention;
    assert.equal(statement?.text, "Les fiches de prêt sont conservées 2 1 ans.");
    assert.notEqual(statement.reading.status, "read");
  });

  it("a struck period is no promise", () => {
    const page =
      "<h2>A : B</h2><ul><li>Finalité : x</li><li>Durée de conservation : <del>Les fiches sont gardées 9 ans.</del> <ins>Les fiches sont gardées 4 ans.</ins></li></ul>";
    const register = read(page, "a.html");
    assert.deepEqual(
      register.activities[0]?.retention.map(({ text }) => text),
      ["Les fiches sont gardées 4 ans."],
    );
    assertAccountedFor(page, register);
  });

  it("preformatted text, an underlined title, lone returns and UTF-16 without a mark are records", () => {
    const page = "A : B\n\n  • Finalité : Prêter\n  • Destinataires : Mairie";
    for (const [bytes, name] of [
      [`<html><pre>${page}</pre>`, "a.html"],
      ["A : B\n---\n\n- Finalité : Prêter", "a.md"],
      [page.replaceAll("\n", "\r"), "a.txt"],
      [Buffer.from(page, "utf16le"), "a.txt"],
    ] as const)
      assert.deepEqual(purposes(read(bytes as string, name)), [["Prêter"]], name);
  });

  it("one bad byte is found at its place, and costs no more", () => {
    const page = Buffer.from("Été : Prêts\n\n  • Finalité : Prêter l’hiver # là\n");
    page[page.indexOf("#")] = 0xe9;
    const register = read(page, "a.txt");
    assert.deepEqual(purposes(register), [["Prêter l’hiver \ufffd là"]]);
    const [finding] = register.findings;
    assert.equal(finding?.rule, "document.damaged");
    assert.equal(finding.source.length, 1);
    const [place] = finding.source;
    assert.equal(page.toString("utf8").slice(place?.start, place?.end), "\ufffd");
  });

  it("what was not read is one stretch of the page, however much markup cuts it", () => {
    const page = `<p>${"<b>mot</b> et ".repeat(3_000)}</p>`;
    const finding = read(page, "a.html").findings.find(({ rule }) => rule === "line.too-long");
    assert.equal(finding?.source.length, 1);
    assert.equal(page.slice(finding.source[0]?.start, finding.source[0]?.end).slice(0, 3), "mot");
    assert.ok(read(page, "a.html").structure.length < 10);
    const tail = `<h2>A : B</h2><ul><li>Finalité : x</ul><h2>C : D</h2>${"<p>a<i>b</i>c".repeat(200_100)}`;
    const rest = read(tail, "a.html").findings.filter(({ rule }) => rule === "document.too-long");
    assert.deepEqual(
      rest.map(({ source }) => source.length),
      [1],
    );
  });
});
