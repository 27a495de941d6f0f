import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseBodies, parseNetwork } from "./body.ts";

const read = (bodies: string) =>
  parseBodies("bodies.yaml", `format: egide/bodies@1\nbodies:\n${bodies}`);
const codeOf = (outcome: ReturnType<typeof read>): string | null =>
  outcome.ok ? null : outcome.failure.code;

suite("the file of bodies", () => {
  test("gives parents before children, whatever the order of the file", () => {
    const outcome = read(
      '  port: { name: Caisse du Port, parent: rive }\n  rive: { name: Caisse de la Rive, parent: tete }\n  tete: { name: Tête, accent: "#14418b" }\n',
    );
    assert.ok(outcome.ok);
    assert.deepEqual(
      outcome.value.map(({ id }) => id),
      ["tete", "rive", "port"],
    );
    assert.equal(outcome.value[0]?.accent, "#14418b");
    assert.equal(outcome.value[0]?.seat, null);
  });

  test("refuses a parent that is not there, and a circle", () => {
    assert.equal(codeOf(read("  a: { name: A, parent: z }\n")), "organisations.parent-unknown");
    assert.equal(
      codeOf(read("  a: { name: A, parent: b }\n  b: { name: B, parent: a }\n")),
      "organisations.parent-unknown",
    );
  });

  test("gives postal codes to one body each, longest prefixes among shorter ones, and to no two", () => {
    const network = (east: string) =>
      parseNetwork(
        "bodies.yaml",
        `format: egide/bodies@1\nbodies:\n  nord: { name: Nord, postalCodes: ["00"] }\n  est: { name: Est, postalCodes: ${east} }\n`,
      );
    const outcome = network('["001", "00299"]');
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.territories, [
      { prefix: "00", body: "nord" },
      { prefix: "001", body: "est" },
      { prefix: "00299", body: "est" },
    ]);
    for (const [codes, code] of [
      ['["00"]', "organisations.territory-twice"],
      ['["0"]', "organisations.bodies-invalid"],
      ['["2A0"]', "organisations.bodies-invalid"],
      ["[29]", "organisations.bodies-invalid"],
    ] as const) {
      const refused = network(codes);
      assert.equal(refused.ok ? null : refused.failure.code, code, codes);
    }
  });

  test("refuses what an address or a page could not show", () => {
    for (const written of [
      "  Ünï: { name: A }\n",
      "  a: {}\n",
      "  a: { name: A, accent: red }\n",
      '  a: { name: A, website: "javascript:alert(1)" }\n',
      "  a: { name: A, unknown: 1 }\n",
      "  a: &x { name: A }\n  b: *x\n",
      "  a: { name: A\n",
    ])
      assert.equal(codeOf(read(written)), "organisations.bodies-invalid", written);
  });
});
