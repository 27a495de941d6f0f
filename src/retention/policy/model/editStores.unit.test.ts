import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutStore, withStore } from "./editStores.ts";
import { parseStores } from "./parseStores.ts";

const variable = { kind: "variable", variable: "EGIDE_STORE_PAIE" } as const;
const paie = { name: "paie", address: variable, schema: "rh" };
const file = { kind: "url", url: "sqlite:{data}/stores/rive/guichet.sqlite" } as const;
const guichet = { name: "guichet", address: file, schema: null };

suite("a store added to stores.yaml, or taken out of it", () => {
  test("begins the file, and reads back as what was meant", () => {
    const text = withStore(withStore(null, paie), guichet);
    assert.ok(text !== null);
    const { stores, problems } = parseStores("stores.yaml", text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      stores.map(({ store }) => store),
      [paie, guichet],
    );
  });

  test("keeps the remarks and the stores of others", () => {
    const text = `# Vu avec l’exploitant.
format: egide/stores@1
stores:
  # Sauvegardes : contrat 12.
  gestion: { platform: true, schema: demo }
`;
    const more = withStore(text, paie) ?? "";
    assert.match(more, /# Vu avec[^]*# Sauvegardes[^]*gestion[^]*paie: \{ env: EGIDE_STORE_PAIE/);
    assert.equal(withoutStore(more, "paie"), text);
    assert.match(withoutStore(text, "gestion") ?? "", /stores:[^]*\{\}\n$/);
  });

  test("changes nothing where it cannot tell what it would change", () => {
    assert.equal(withStore("stores: [", paie), null);
    assert.equal(withStore("- 3", paie), null);
    assert.equal(withStore(withStore(null, paie), paie), null, "a name stands once");
    assert.equal(withoutStore("stores: {}", "paie"), null);
  });
});
