import { isMap, isNode, isScalar, isSeq, type YAMLMap } from "yaml";
import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import { expectedForm } from "./expectedForm.ts";
import { listed, suggestion } from "./suggestion.ts";

/** The part of JSON Schema that our formats use; every TypeBox schema of theirs is one. */
export interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[] | undefined;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly enum?: readonly unknown[];
  readonly const?: string | boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly description?: string;
}

type Report = (offset: number, failure: Failure) => void;

/** Checks a YAML node against a schema and reports every difference at its offset in the file. */
export const checkNode = (
  node: unknown,
  shape: Shape,
  key: string,
  around: number,
  report: Report,
): void => {
  const offset = isNode(node) && node.range ? node.range[0] : around;
  if (shape.type === "object" && isMap(node)) checkMap(node, shape, offset, report);
  else if (shape.type === "array" && isSeq(node))
    for (const item of node.items) checkNode(item, shape.items ?? {}, key, offset, report);
  else if (!isScalar(node) || !accepts(shape, node.value))
    report(
      offset,
      retentionFailure("retention.value-wrong", { key, ...expectedForm(expected(shape)) }),
    );
};

const checkMap = (map: YAMLMap, shape: Shape, offset: number, report: Report): void => {
  const known = Object.keys(shape.properties ?? {});
  const anyName = Object.entries(shape.patternProperties ?? {})[0];
  const seen = new Set<string>();
  for (const { key: keyNode, value } of map.items) {
    const name = isScalar(keyNode) ? String(keyNode.value) : "";
    const at = isNode(keyNode) && keyNode.range ? keyNode.range[0] : offset;
    seen.add(name);
    const member = known.includes(name)
      ? shape.properties?.[name]
      : anyName && new RegExp(anyName[0]).test(name)
        ? anyName[1]
        : undefined;
    if (member) checkNode(value, member, name, at, report);
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
  for (const name of shape.required ?? [])
    if (!seen.has(name)) report(offset, retentionFailure("retention.key-missing", { key: name }));
};

const accepts = (shape: Shape, value: unknown): boolean => {
  if (shape.const !== undefined) return value === shape.const;
  if (shape.enum) return shape.enum.includes(value);
  if (shape.type === "integer")
    return Number.isInteger(value) && (value as number) >= (shape.minimum ?? -Infinity);
  if (shape.type === "boolean") return typeof value === "boolean";
  return (
    shape.type === "string" &&
    typeof value === "string" &&
    (shape.pattern === undefined || new RegExp(shape.pattern).test(value))
  );
};

const expected = (shape: Shape): string => {
  if (shape.const !== undefined) return String(shape.const);
  if (shape.enum) return shape.enum.join(" | ");
  if (shape.description !== undefined) return shape.description;
  return (
    { object: "key: value", array: "[…, …]", string: "text" }[shape.type ?? ""] ?? shape.type ?? "…"
  );
};
