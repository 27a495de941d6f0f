import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { examples } from "./examples.ts";

const folder = import.meta.dirname;
const all = [...examples].flatMap(([component, items]) =>
  items.map((example) => ({ component, ...example })),
);

const idsOf = (markup: string): readonly string[] =>
  [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);

suite("every component", () => {
  test("has an example, and each example a name of its own", () => {
    const folders = globSync("*/*.ts", { cwd: folder })
      .filter((path) => !path.endsWith(".test.ts"))
      .map((path) => path.split("/")[0] ?? "");
    // `field` is the frame of every field, `unread-words` stands in the example of the side-by-side review; the others
    // stand around every page, that of the examples too.
    const without = [...new Set(folders)].filter((name) => !examples.has(name)).toSorted();
    assert.deepEqual(without, [
      "display-preferences",
      "field",
      "language-switch",
      "site-footer",
      "site-header",
      "skip-link",
      "unread-words",
    ]);
    const names = all.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });

  for (const language of ["fr", "en"] as const)
    test(`is whole in ${language}: each pointer finds its element, nothing is inline, every field has a label`, () => {
      for (const { name, markup } of all) {
        const text = String(markup(language));
        const ids = idsOf(text);
        assert.equal(new Set(ids).size, ids.length, name);
        const pointers = / (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g;
        for (const [, targets = ""] of text.matchAll(pointers))
          for (const id of targets.split(" ")) assert.ok(ids.includes(id), `${name}: ${id}`);
        assert.doesNotMatch(text, /<script|style=|\son\w+=|undefined|\[object/, name);
        const controls = [...text.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(
          ([tag]) => tag,
        );
        for (const control of controls.filter((tag) => !tag.includes('type="hidden"'))) {
          const id = / id="([^"]+)"/.exec(control)?.[1];
          assert.ok(id !== undefined && text.includes(`for="${id}"`), `${name}: ${control}`);
        }
        assert.equal(text.match(/<div\b/g)?.length, text.match(/<\/div>/g)?.length, name);
      }
    });

  test("says each thing in both languages", () => {
    const same = all.filter(({ description }) => description.fr === description.en);
    assert.deepEqual(same, []);
  });

  test("writes its style with the tokens alone: no colour, no size of type of its own", () => {
    for (const path of globSync("*/*.css", { cwd: folder })) {
      // It stands on sites of others too, where our tokens are not: what a theme leaves out has a colour of its own.
      if (path.startsWith("consent-banner/")) continue;
      const sheet = readFileSync(join(folder, path), "utf8");
      assert.doesNotMatch(
        sheet.replaceAll(/\[data-theme="contrast"\][^}]*\}/g, ""),
        /#[0-9a-f]{3,8}\b/i,
        path,
      );
    }
  });
});
