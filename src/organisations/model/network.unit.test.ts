import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseBodies, parseNetwork } from "./network.ts";

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

  test("leaves one whole code to two bodies, writes Corsica by its departments, and gives no code twice to one body", () => {
    const network = (codes: string) =>
      parseNetwork(
        "bodies.yaml",
        `format: egide/bodies@1\nbodies:\n  nord: { name: Nord, postalCodes: ["00123"] }\n  est: { name: Est, postalCodes: ${codes} }\n`,
      );
    const outcome = network('["00123", "2A", "2B"]');
    assert.ok(outcome.ok);
    assert.deepEqual(
      outcome.value.territories.map(({ prefix, body }) => `${prefix} ${body}`),
      ["00123 nord", "00123 est", "200 est", "201 est", "202 est", "206 est"],
    );
    for (const twice of ['["00", "00"]', '["2A", "201"]']) {
      const refused = network(twice);
      assert.equal(refused.ok ? null : refused.failure.code, "organisations.territory-twice");
    }
  });

  test("says of a body its identity whole, and refuses a SIRET by what is wrong with it", () => {
    const outcome = read(
      '  a: { name: A, siret: "000 000 018 00010", address: { street: 1 quai du Port, postalCode: "00100", town: Port }, email: a@a.example, workingLanguage: en, controller: director, directorTitle: Directrice, directorEmail: direction@a.example, director: Orane Velmont, directorUntil: 2031-05-04 }\n',
    );
    assert.ok(outcome.ok, JSON.stringify(outcome));
    const [body] = outcome.value;
    assert.equal(body?.siret, "00000001800010");
    assert.equal(body?.address?.town, "Port");
    assert.deepEqual(
      [
        body?.workingLanguage,
        body?.controller,
        body?.directorEmail,
        body?.director?.until?.toString(),
      ],
      ["en", "director", "direction@a.example", "2031-05-04"],
    );
    for (const [siret, code] of [
      ["000 000 018 0001", "organisations.siret-form"],
      ["000 000 018 00011", "organisations.siret-key"],
      ["000 000 081 00010", "organisations.siret-key"],
    ] as const)
      assert.equal(codeOf(read(`  a: { name: A, siret: "${siret}" }\n`)), code);
  });

  test("says who is designated for which bodies, and refuses what is no designation", () => {
    const network = (designation: string) =>
      parseNetwork(
        "bodies.yaml",
        `format: egide/bodies@1\nbodies:\n  a: { name: A }\n  b: { name: B }\ndesignations:\n  d: ${designation}\n`,
      );
    const outcome = network(
      "{ role: officer, bodies: [a, b], title: Déléguée, email: dpo@a.example, from: 2030-01-01 }",
    );
    assert.ok(outcome.ok, JSON.stringify(outcome));
    const [designation] = outcome.value.designations;
    assert.deepEqual(
      [designation?.bodies, designation?.from.toString(), designation?.until, designation?.name],
      [["a", "b"], "2030-01-01", null, null],
    );
    const invalid = "organisations.designation-invalid";
    for (const [designation, code] of [
      ["{ role: officer, bodies: [a], email: d@a.example, from: 2030-01-01 }", invalid],
      ["{ role: officer, bodies: [a], title: D, from: 2030-01-01 }", invalid],
      ["{ role: officer, bodies: [z], title: D, email: d@a.example, from: 2030-01-01 }", invalid],
      [
        "{ role: officer, bodies: [a, a], title: D, email: d@a.example, from: 2030-01-01 }",
        invalid,
      ],
      [
        "{ role: deputy, bodies: [a], title: D, form: /x, from: 2030-01-02, until: 2030-01-01 }",
        invalid,
      ],
      [
        "{ role: deputy, bodies: [a], title: D, form: /x, from: 2030-02-30 }",
        "organisations.bodies-invalid",
      ],
    ] as const) {
      const refused = network(designation);
      assert.equal(refused.ok ? null : refused.failure.code, code, designation);
    }
  });

  test("refuses what an address or a page could not show", () => {
    for (const written of [
      "  Ünï: { name: A }\n",
      "  a: {}\n",
      "  a: { name: A, accent: red }\n",
      '  a: { name: A, website: "javascript:alert(1)" }\n',
      "  a: { name: A, unknown: 1 }\n",
      '  a: { name: A, seat: ici, address: { postalCode: "00100", town: Port } }\n',
      "  a: { name: A, directorUntil: 2030-01-01 }\n",
      "  a: { name: A, director: B, directorUntil: 2030-02-30 }\n",
      "  a: &x { name: A }\n  b: *x\n",
      "  a: { name: A\n",
    ])
      assert.equal(codeOf(read(written)), "organisations.bodies-invalid", written);
  });
});
