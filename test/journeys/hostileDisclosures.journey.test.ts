import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { onEachKind } from "./disclosureScene.ts";
import { files, inquiry, sent } from "./inquiryScene.ts";

suite("hostile values on their way to a recipient", () => {
  const hostile = [
    "=1+1",
    "+33",
    "-2",
    "@SUM(A1)",
    "a;=cmd|x",
    'q"u,o',
    "l1\r\nl2",
    "\u202Egnp.exe",
    "é😀",
  ];
  onEachKind(test, "stay values in a spreadsheet and in JSON", files, async (own) => {
    const literals = hostile.map((value, at) => `(${at + 100}, '${value.replaceAll("'", "''")}')`);
    await own.database.sql("delete from personne");
    await own.database.sql(`insert into personne (id, nom) values ${literals.join(", ")}`);
    if (own.database.kind === "sqlite")
      await own.database.sql("insert into personne (id, nom) values (99, 'a' || char(0) || 'b')");
    const yaml = `${inquiry}\ncollections: [{ name: personne, fields: [nom] }]`;
    const { text } = await sent(own, "a.csv", yaml);
    for (const value of [
      "'=1+1",
      "'+33",
      "'-2",
      "'@SUM(A1)",
      `"a;'=cmd|x"`,
      `"q""u,o"`,
      '"l1\r\nl2"',
    ])
      assert.ok(text.includes(`\r\n${value}\r\n`), value);
    assert.doesNotMatch(text, /\0/);
    const { text: json } = await sent(own, "a.json", yaml);
    const { personne } = JSON.parse(json) as { personne: readonly { nom: string }[] };
    const names = personne.map(({ nom }) => nom);
    for (const value of hostile) assert.ok(names.includes(value), value);
    if (own.database.kind === "sqlite") assert.ok(names.includes("a\0b"));
  });
});
