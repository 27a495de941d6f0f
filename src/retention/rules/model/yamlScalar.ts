import type { Scalar } from "yaml";
import type { Shape } from "./yamlShape.ts";

/** Whether one value of a YAML file is of the form that a schema asks for. */
export const acceptsScalar = (shape: Shape, { value, source }: Scalar): boolean => {
  if (shape.const !== undefined) return value === shape.const;
  if (shape.enum) return shape.enum.includes(value);
  switch (shape.type) {
    case "integer":
      return (
        Number.isInteger(value) &&
        (value as number) >= (shape.minimum ?? -Infinity) &&
        (value as number) <= (shape.maximum ?? Infinity)
      );
    case "number":
      return typeof value === "number" && isPlain(value, source);
    case "boolean":
      return typeof value === "boolean";
    case "null":
      // A key with nothing behind it is more often a line left unfinished than a wish to empty a field.
      return value === null && source !== undefined && source !== "";
    case "string":
      return (
        typeof value === "string" &&
        (shape.pattern === undefined || new RegExp(shape.pattern).test(value))
      );
    default:
      return false;
  }
};

/**
 * YAML reads `01000` as a thousand, `0x1F` as thirty-one and rounds what it cannot hold: a number is taken only when it
 * is written as people write it and nothing of it is lost.
 */
const isPlain = (value: number, source: string | undefined): boolean =>
  source !== undefined &&
  /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(source) &&
  (source.includes(".")
    ? source.replaceAll(/[-.]/g, "").replace(/^0+/, "").length <= 15
    : Number.isSafeInteger(value));
