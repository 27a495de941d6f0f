import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { suite, test } from "node:test";
import { tokensOf } from "../architecture/tokens.ts";
import { root } from "./pages.ts";

interface Wording {
  readonly file: string;
  readonly key: string;
  readonly fr: string;
  readonly en: string;
}

const isWording = (value: unknown): value is { fr: string; en: string } =>
  typeof value === "object" &&
  value !== null &&
  "fr" in value &&
  "en" in value &&
  typeof value.fr === "string" &&
  typeof value.en === "string";

/** Every wording of the catalogues (`*Words.ts`), by the key that code asks for it with. */
const wordingsOf = async (file: string): Promise<readonly Wording[]> => {
  const module = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
  return Object.values(module).flatMap((catalogue) =>
    typeof catalogue !== "object" || catalogue === null || Array.isArray(catalogue)
      ? []
      : Object.entries(catalogue)
          .filter(([, value]) => isWording(value))
          .map(([key, value]) => ({ file, key, ...(value as { fr: string; en: string }) })),
  );
};

const files = globSync("src/**/*Words.ts", { cwd: root });
const wordings = (await Promise.all(files.map(wordingsOf))).flat();

/** Every word and text of the product's code, with the file that it stands in; null where it stands in several. */
const places = new Map<string, string | null>();
for (const path of globSync("src/**/*.ts", { cwd: root }))
  if (!path.endsWith(".test.ts"))
    for (const { value } of tokensOf(readFileSync(join(root, path), "utf8")))
      places.set(
        value,
        (places.get(value) ?? path) === path && places.get(value) !== null ? path : null,
      );

/** Whether code says a word outside the catalogue that defines it. */
const isAskedOutside = (catalogue: string, key: string): boolean =>
  places.has(key) && places.get(key) !== catalogue;

suite("the catalogues of wordings", () => {
  test("are found", () => assert.ok(wordings.length > 50));

  test("say nothing that no code asks for", () => {
    const unused = wordings.filter(({ file, key }) => !isAskedOutside(file, key));
    assert.deepEqual(
      unused.map(({ file, key }) => `${file}: ${key}`),
      [],
    );
  });

  test("say nothing that no code asks for where a page keeps its own", () => {
    const own = /^const (\w+) = \{\n([^]*?)^\} as const satisfies Record<string, Bilingual>;/gm;
    const kept = globSync("src/**/*.ts", { cwd: root }).flatMap((file) => {
      const source = readFileSync(join(root, file), "utf8");
      return [...source.matchAll(own)].flatMap(([whole, name = "", body = ""]) => {
        const rest = source.replace(whole, "");
        const keys = [...body.matchAll(/^ {2}(\w+): \{/gm)].map(([, key = ""]) => key);
        const isAsked = (key: string): boolean =>
          rest.includes(`${name}[`) || new RegExp(`\\b${name}\\.${key}\\b`).test(rest);
        return keys.map((key) => ({ key: `${file}: ${key}`, isAsked: isAsked(key) }));
      });
    });
    assert.ok(kept.length > 100, String(kept.length));
    assert.deepEqual(
      kept.filter(({ isAsked }) => !isAsked).map(({ key }) => key),
      [],
    );
  });

  test("say everything in both languages, with the same places to fill", () => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    for (const { file, key, fr, en } of wordings) {
      assert.ok(fr.trim() !== "" && en.trim() !== "", `${file}: ${key}`);
      assert.deepEqual(places(fr), places(en), `${file}: ${key}`);
    }
  });

  test("write French as it is printed: curly apostrophes, a blank before high punctuation", () => {
    const wrong = wordings.filter(({ fr }) =>
      /[a-zà-ÿ]'[a-zà-ÿ]|[a-zà-ÿ][;!?](?:\s|$)|[a-zà-ÿ]:\s/i.test(fr),
    );
    assert.deepEqual(
      wrong.map(({ file, key, fr }) => `${file}: ${key}: ${fr}`),
      [],
    );
  });
});
