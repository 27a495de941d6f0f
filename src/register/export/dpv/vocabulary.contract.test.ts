import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { dpvTerms, gdprTerms, namespaces } from "./terms.ts";

const folder = join(import.meta.dirname, "../../../../../shared/reference/dpv");
const absent = existsSync(folder) ? false : "the vocabulary does not stand beside this checkout";

suite("the words of the export", { skip: absent }, () => {
  const files = absent ? [] : readdirSync(folder);
  const defined = (prefix: string, module: string): ReadonlySet<string> | null => {
    const name = files.find((file) => file === `${prefix}_${module}.csv`);
    if (name === undefined) return null;
    const iris = readFileSync(join(folder, name), "utf8").matchAll(
      /"(https:\/\/w3id\.org\/[^"#]*#[^"]+)"/g,
    );
    return new Set([...iris].map(([, iri]) => iri!));
  };

  const vocabularies = [
    { prefix: "dpv", terms: dpvTerms, namespace: namespaces.dpv },
    { prefix: "eu-gdpr", terms: gdprTerms, namespace: namespaces["eu-gdpr"] },
  ] as const;

  test("exist in the vocabulary, in the module that we say", () => {
    let checked = 0;
    for (const { prefix, terms, namespace } of vocabularies)
      for (const [module, names] of Object.entries<readonly string[]>(terms)) {
        const iris = defined(prefix, module);
        if (iris === null) continue;
        for (const name of names) {
          assert.ok(iris.has(namespace + name), `${namespace}${name} is not in ${module}`);
          checked += 1;
        }
      }
    assert.ok(checked > 50, `only ${checked} terms were checked`);
  });

  test("of which only these modules are not among the reference files", () => {
    const missing = vocabularies.flatMap(({ prefix, terms }) =>
      Object.keys(terms)
        .filter((module) => defined(prefix, module) === null)
        .map((module) => `${prefix} ${module}`),
    );
    assert.deepEqual(missing, [
      "dpv processing_context",
      "dpv context",
      "dpv jurisdiction",
      "dpv personal_data",
      "dpv entities",
    ]);
  });
});
