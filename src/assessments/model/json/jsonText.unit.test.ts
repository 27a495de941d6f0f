import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { withItem, withMember, withoutItem, type JsonValue } from "./jsonEdit.ts";
import { deepestJson, readJson, type JsonNode } from "./jsonText.ts";

const nodeOf = (text: string): JsonNode => {
  const read = readJson(text);
  return read.ok ? read.value : assert.fail(`${read.failure.code} ${text}`);
};
const codeOf = (text: string): string => {
  const read = readJson(text);
  return read.ok ? "read" : read.failure.code;
};

/** What a node says, as a program has it. */
const valueOf = (node: JsonNode): unknown => {
  if (node.kind === "object")
    return Object.fromEntries([...node.members].map(([name, each]) => [name, valueOf(each)]));
  if (node.kind === "array") return node.items.map(valueOf);
  return node.kind === "null" ? null : node.value;
};

const refused = new Set(["__proto__", "constructor", "prototype"]);
const names = fc.string().filter((name) => !refused.has(name));
const { value: anyJson } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(names, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

suite("JSON as it is written", () => {
  test("is read as every program reads it, and each value stands where it is said to", () => {
    fc.assert(
      fc.property(anyJson, fc.constantFrom(undefined, 2, "\t"), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const node = nodeOf(text);
        assert.deepEqual(valueOf(node), JSON.parse(text));
        assert.deepEqual(JSON.parse(text.slice(node.start, node.end)), JSON.parse(text));
      }),
    );
  });

  test("refuses what no JSON is, with the line of it", () => {
    for (const text of [
      "",
      " ",
      "{",
      "[1,]",
      "{,}",
      '{"a":1,}',
      "{a:1}",
      "'a'",
      "01",
      "1.",
      ".5",
      "+1",
      "1e",
      "NaN",
      "tru",
      "nul",
      '"\n"',
      '"\\x"',
      '"\\u12"',
      '"a',
      "1 2",
      "// a\n1",
      "\u{A0}1",
      '{"a" 1}',
      "[1 2]",
    ])
      assert.equal(codeOf(text), "assessments.not-json", text);
    const read = readJson('{\n"a": 1,\n"b": }');
    assert.ok(!read.ok);
    assert.equal(read.failure.params["line"], 3);
  });

  test("refuses what is deeper than any assessment, names of the program, and a member named twice", () => {
    assert.equal(codeOf("[".repeat(deepestJson) + "]".repeat(deepestJson)), "read");
    assert.equal(codeOf("[".repeat(1_000_000)), "assessments.json-too-deep");
    assert.equal(codeOf('{"a":'.repeat(200)), "assessments.json-too-deep");
    for (const name of ["__proto__", "constructor", "\\u005f_proto__"])
      assert.equal(codeOf(`{"pia":{"${name}":{}}}`), "assessments.json-name-refused");
    assert.equal(codeOf('{"a":1,"\\u0061":2}'), "assessments.json-name-twice");
    assert.equal(codeOf('[{"a":1},{"a":2}]'), "read");
  });

  test("keeps everything that an edit does not touch, character by character", () => {
    const text =
      '\u{FEFF}{ "a" : 1.00 ,\n\t"2": [ 1e2,"\\u00e9" ], "1": {}, "n": 12345678901234567890 }';
    const node = nodeOf(text);
    assert.ok(node.kind === "object");
    assert.equal(withMember(text, node, "a", "x"), text.replace("1.00", '"x"'));
    assert.equal(withMember(text, node, "b", null), text.replace("890 }", '890,"b":null }'));
    const [list, empty] = [node.members.get("2"), node.members.get("1")];
    assert.ok(list?.kind === "array" && empty?.kind === "object");
    assert.equal(withItem(text, list, 3), text.replace('"\\u00e9" ]', '"\\u00e9",3 ]'));
    assert.equal(withMember(text, empty, "z", []), text.replace("{}", '{"z":[]}'));
    assert.equal(withoutItem(text, list, 0), text.replace("1e2,", ""));
    assert.equal(withoutItem(text, list, 1), text.replace(',"\\u00e9"', ""));
    assert.equal(withoutItem(text, list, 7), text);
  });

  test("stays JSON that says what it said, with what was set, whatever is set", () => {
    fc.assert(
      fc.property(
        fc.dictionary(names, anyJson, { maxKeys: 4, noNullPrototype: true }),
        names,
        anyJson,
        (object, name, value) => {
          const text = JSON.stringify(object, null, 1);
          const node = nodeOf(text);
          assert.ok(node.kind === "object");
          const said = JSON.parse(withMember(text, node, name, value)) as unknown;
          const expected = { ...(JSON.parse(text) as object), [name]: value };
          assert.deepEqual(said, JSON.parse(JSON.stringify(expected)));
        },
      ),
    );
  });
});
