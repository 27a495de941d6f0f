import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { FailureError, type Failure } from "../kernel/index.ts";
import { openStore, type StoreToOpen } from "./stores.ts";

const failureOf = async (
  address: StoreToOpen["address"],
  variables: Readonly<Record<string, string>> = {},
): Promise<Failure> => {
  const configuration = {
    dataFolder: "/srv/egide",
    storeUrl: (variable: string) => variables[variable] ?? null,
  };
  try {
    await openStore(
      configuration,
      async () => assert.fail("the platform was opened"),
      { name: "gestion", address, schema: null },
      { readOnly: true, clocks: {}, folder: "." },
    );
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  return assert.fail("opened");
};

const variable = { kind: "variable", variable: "EGIDE_STORE_GESTION" } as const;

suite("the address of a store", () => {
  test("that is not set names the store and its variable", async () => {
    assert.deepEqual(await failureOf(variable), {
      code: "main.store-variable-unset",
      params: { store: "gestion", variable: "EGIDE_STORE_GESTION" },
    });
  });

  test("that cannot be read names the store and where it is written, never the address", async () => {
    for (const url of ["secret", "postgres://u:se/cret@[h/d"])
      assert.deepEqual(await failureOf(variable, { EGIDE_STORE_GESTION: url }), {
        code: "main.store-address-unreadable",
        params: { store: "gestion", source: "EGIDE_STORE_GESTION" },
      });
    assert.deepEqual((await failureOf({ kind: "url", url: "sqlite:" })).params, {
      store: "gestion",
      source: "stores.yaml",
    });
  });

  test("of another kind of database says which kinds are known", async () => {
    const { code } = await failureOf({ kind: "url", url: "mysql://h/d" });
    assert.equal(code, "connectors.unknown-kind");
  });
});
