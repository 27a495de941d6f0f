import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { facetNames } from "../model/criteria/criteriaAddress.ts";
import { offersApi } from "./offersApi.ts";

suite("the description of offers for programs", () => {
  test("names every parameter that a search has, and no other", () => {
    const { get } = offersApi["/offres.json"] as {
      readonly get: { readonly parameters: readonly { readonly name: string }[] };
    };
    assert.deepEqual(
      get.parameters.map(({ name }) => name),
      ["q", ...Object.values(facetNames), "depuis", "avant", "page"],
    );
  });
});
