import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Parser } from "htmlparser2";
import { wholeRegister } from "../wholeRegister.fixture.ts";
import { exportHtml } from "./exportHtml.ts";
import { registerDocument, type DocumentRequest } from "./registerDocument.ts";

const request: DocumentRequest = {
  language: "fr",
  publisher: "Caisse d’entraide du Val Clair",
  edition: Temporal.PlainDate.from("2026-11-21"),
  address: "https://val-clair.example/registre/2026-11-21",
  reader: "inside",
};

/** The text that a reader sees, the attributes that would fetch something, and the elements that were left open. */
const read = (bytes: Uint8Array) => {
  const open: string[] = [];
  const fetched: string[] = [];
  let text = "";
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!["meta", "link", "img"].includes(name)) open.push(name);
      for (const attribute of ["src", "srcset", "data", "action"])
        if (attributes[attribute] !== undefined) fetched.push(attributes[attribute]);
      if (attributes["href"] !== undefined && !attributes["href"].startsWith("#"))
        fetched.push(attributes["href"]);
      if (name === "script") fetched.push("script");
    },
    ontext: (part) => {
      text += part;
    },
    onclosetag: (name, isImplied) => {
      if (isImplied) return;
      const at = open.lastIndexOf(name);
      if (at !== -1) open.splice(at, 1);
    },
  });
  parser.end(new TextDecoder().decode(bytes));
  return { text: text.replaceAll(/\s+/g, " "), fetched, open };
};

suite("a register as one HTML file", () => {
  test("shows every label and every value, and fetches nothing", () => {
    const { text, fetched, open } = read(exportHtml(wholeRegister, request));
    const { facts, activities } = registerDocument(wholeRegister, request);
    for (const fact of facts) assert.ok(text.includes(fact.text), fact.label);
    for (const { title, blocks } of activities) {
      assert.ok(text.includes(title));
      for (const { label, lines } of blocks) {
        assert.ok(text.includes(label), label);
        for (const line of lines)
          assert.ok(text.includes(line.text.replaceAll(/\s+/g, " ")), line.text);
      }
    }
    assert.deepEqual(fetched, []);
    assert.deepEqual(open, []);
  });

  test("says every member of the format, under a label of its own", () => {
    const [activity] = registerDocument(wholeRegister, request).activities;
    assert.equal(new Set(activity?.blocks.map(({ label }) => label)).size, activity?.blocks.length);
    assert.ok((activity?.blocks.length ?? 0) >= 22, `only ${activity?.blocks.length} blocks`);
  });

  test("keeps the detail of security measures inside", () => {
    const { text } = read(exportHtml(wholeRegister, { ...request, reader: "public" }));
    assert.doesNotMatch(text, /Coffrenet|double clé/);
    assert.match(text, /Contrôle d’accès/);
  });

  test("shows markup of a value as words", () => {
    const [first, ...rest] = wholeRegister.activities;
    const hostile = { ...first!, title: "<script>alert(1)</script>" };
    const bytes = exportHtml({ ...wholeRegister, activities: [hostile, ...rest] }, request);
    const { text, fetched } = read(bytes);
    assert.deepEqual(fetched, []);
    assert.ok(text.includes("<script>alert(1)</script>"));
  });

  test("is English in English, with French values marked as French", () => {
    const page = new TextDecoder().decode(
      exportHtml(wholeRegister, { ...request, language: "en" }),
    );
    assert.match(page, /<html lang="en">/);
    assert.match(page, /Retention periods/);
    assert.match(page, /<span lang="fr">[^<]*fauteuil/);
  });
});
