import type { TSchema } from "typebox";
import { Value } from "typebox/value";
import type { Mistake } from "./inventoryMistakes.ts";

/** What keeps a value from fitting a schema, each thing once, said as whoever wrote the file can mend it. */
export const schemaMistakes = (schema: TSchema, value: unknown): readonly Mistake[] => {
  const mistakes = Value.Errors(schema, value).flatMap((error): readonly Mistake[] => {
    const at = pathOf(error.instancePath);
    const params = error.params as Readonly<Record<string, unknown>>;
    if (error.keyword === "additionalProperties")
      return namesIn(params["additionalProperties"]).map((key) => ({
        code: "consent.inventory-key-unknown",
        at: [...at, key],
        params: { key },
        candidates: keysAt(schema, at),
      }));
    if (error.keyword === "required")
      return namesIn(params["requiredProperties"]).map((key) => ({
        code: "consent.inventory-key-missing",
        at,
        params: { key },
      }));
    if (error.keyword === "enum" || error.keyword === "const")
      return [
        {
          code: "consent.inventory-word-unknown",
          at,
          params: {
            value: String(valueAt(value, at)).slice(0, 80),
            known: namesIn(params["allowedValues"] ?? [params["allowedValue"]]).join(", "),
          },
        },
      ];
    // What an unknown key says twice.
    if (error.keyword === "boolean") return [];
    return [{ code: "consent.inventory-shape", at }];
  });
  return mistakes.length === 0 ? [{ code: "consent.inventory-shape", at: [] }] : mistakes;
};

const namesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

/** A JSON pointer as a path; what stands in a list is counted. */
const pathOf = (pointer: string): readonly (string | number)[] =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const valueAt = (value: unknown, at: readonly (string | number)[]): unknown => {
  let found = value;
  for (const part of at)
    found =
      found !== null && typeof found === "object"
        ? (found as Readonly<Record<string | number, unknown>>)[part]
        : undefined;
  return found;
};

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

const keysAt = (schema: TSchema, at: readonly (string | number)[]): readonly string[] => {
  let shape: Shape | undefined = schema;
  for (const part of at)
    shape = typeof part === "number" ? shape?.items : shape?.properties?.[part];
  return Object.keys(shape?.properties ?? {});
};
