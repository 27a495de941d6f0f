import { isMap, isNode, isScalar, isSeq, type YAMLMap } from "yaml";
import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import { expectedForm } from "./expectedForm.ts";
import { listed, suggestion } from "./suggestion.ts";
import { acceptsScalar } from "./yamlScalar.ts";

/** The part of JSON Schema that our formats use; every TypeBox schema of theirs is one. */
export interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[] | undefined;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly anyOf?: readonly Shape[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly enum?: readonly unknown[];
  readonly const?: string | boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
}

/** Reports a difference at its offset in the file. */
export type Report = (offset: number, failure: Failure) => void;

/** Checks a YAML node against a schema and reports every difference at its offset in the file. */
export const checkNode = (node: unknown, root: Shape, report: Report): void => {
  const check = (at: unknown, written: Shape, key: string, around: number): void => {
    const offset = isNode(at) && at.range ? at.range[0] : around;
    const shape = variantFor(at, resolve(written, root), root);
    if (shape.type === "object" && isMap(at)) checkMap(at, shape, key, offset);
    else if (shape.type === "array" && isSeq(at)) {
      const { length } = at.items;
      if (length < (shape.minItems ?? 0) || length > (shape.maxItems ?? Infinity))
        wrong(offset, key, shape, at);
      for (const item of at.items) check(item, shape.items ?? {}, key, offset);
    } else if (!isScalar(at) || !acceptsScalar(shape, at))
      wrong(offset, key, { ...resolve(written, root), ...hintFor(at, shape) }, at);
  };

  const wrong = (offset: number, key: string, shape: Shape, at: unknown): void => {
    const known = scalarsOf(shape).map(String);
    const near = suggestion(isScalar(at) ? String(at.value) : "", known);
    const { expectedFr, expectedEn } = expectedForm(expected(shape));
    const join = (form: string, nearest: string): string =>
      nearest === "" ? form : `${form}.${nearest.replace(/\.$/, "")}`;
    report(
      offset,
      retentionFailure("retention.value-wrong", {
        key,
        expectedFr: join(expectedFr, near.nearestFr),
        expectedEn: join(expectedEn, near.nearestEn),
      }),
    );
  };

  const checkMap = (map: YAMLMap, shape: Shape, own: string, offset: number): void => {
    const known = Object.keys(shape.properties ?? {});
    const anyName = Object.entries(shape.patternProperties ?? {})[0];
    const seen = new Set<string>();
    let isKnown = true;
    for (const { key: keyNode, value } of map.items) {
      const name = isScalar(keyNode) ? String(keyNode.value) : "";
      const at = isNode(keyNode) && keyNode.range ? keyNode.range[0] : offset;
      seen.add(name);
      const member = known.includes(name)
        ? shape.properties?.[name]
        : anyName && new RegExp(anyName[0]).test(name)
          ? anyName[1]
          : undefined;
      isKnown &&= member !== undefined;
      if (member) check(value, member, name, at);
      else
        report(
          at,
          retentionFailure("retention.key-unknown", {
            key: name,
            known: anyName ? anyName[0] : listed(known),
            ...suggestion(name, known),
          }),
        );
    }
    const missing = (shape.required ?? []).filter((name) => !seen.has(name));
    for (const name of missing)
      report(offset, retentionFailure("retention.key-missing", { key: name }));
    if (isKnown && missing.length === 0 && map.items.length < (shape.minProperties ?? 0))
      wrong(offset, own, shape, map);
  };

  check(node, root, "", 0);
};

const resolve = (shape: Shape, root: Shape): Shape => {
  const name = shape.$ref?.split("/").at(-1);
  return name === undefined ? shape : (root.$defs?.[name] ?? {});
};

/** Of several forms, the one that was meant: by the kind of node, then by the key that only that form has. */
const variantFor = (node: unknown, shape: Shape, root: Shape): Shape => {
  if (!shape.anyOf) return shape;
  const forms = shape.anyOf.map((each) => variantFor(node, resolve(each, root), root));
  if (isScalar(node)) return forms.find((form) => acceptsScalar(form, node)) ?? shape;
  if (!isMap(node)) return forms.find(({ type }) => type === "array" && isSeq(node)) ?? shape;
  const written = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ""));
  const maps = forms.filter(({ type }) => type === "object");
  if (maps.length === 0) return shape;
  const opens = (form: Shape, test: (own: readonly string[]) => boolean): boolean =>
    test(form.required ?? []);
  return (
    maps.find((form) => opens(form, (own) => own.some((key) => written.includes(key)))) ??
    maps.find((form) => opens(form, (own) => written.some((key) => isNear(key, own)))) ??
    maps.find((form) => written.some((key) => Object.hasOwn(form.properties ?? {}, key))) ??
    (maps.length === 1 && maps[0] ? maps[0] : anyOfTheKeys(maps))
  );
};

const isNear = (key: string, known: readonly string[]): boolean =>
  suggestion(key, known).nearestEn !== "";

/** A form that knows the first key of each: what is written is then unknown among all of them. */
const anyOfTheKeys = (forms: readonly Shape[]): Shape => ({
  type: "object",
  properties: Object.fromEntries(
    forms.flatMap(({ required = [] }) => required.slice(0, 1)).map((key) => [key, {}]),
  ),
});

/** `end: archive` is a word where a form of its own is needed: that form is what to write. */
const hintFor = (node: unknown, shape: Shape): Shape => {
  if (!isScalar(node)) return {};
  const meant = shape.anyOf?.find(({ required }) => required?.[0] === node.value);
  return meant?.description === undefined ? {} : { description: meant.description, anyOf: [] };
};

const scalarsOf = ({ anyOf = [], enum: words = [] }: Shape): readonly unknown[] => [
  ...words,
  ...anyOf.flatMap(scalarsOf),
];

const expected = (shape: Shape): string => {
  if (shape.const !== undefined) return String(shape.const);
  if (shape.description !== undefined) return shape.description;
  if (shape.enum) return shape.enum.join(" | ");
  return (
    { object: "key: value", array: "[…, …]", string: "text" }[shape.type ?? ""] ?? shape.type ?? "…"
  );
};
