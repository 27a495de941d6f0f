import { failure } from "../errors.ts";
import type { Path, Source } from "./source.ts";

export type Mapping = Readonly<Record<string, unknown>>;

const shown = (path: Path): string => path.filter((part) => typeof part === "string").join(".");

const wrongType = (source: Source, path: Path, expected: string): null => {
  source.error(path, failure("connectors.dataset-type", { path: shown(path), expected }));
  return null;
};

/** A mapping, or null with an error said. */
export const mapping = (source: Source, value: unknown, path: Path): Mapping | null =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Mapping)
    : wrongType(source, path, "{ … }");

/** An optional mapping: absent and empty (`fides_meta:`) are the same. */
export const optionalMapping = (source: Source, value: unknown, path: Path): Mapping =>
  value === undefined || value === null ? {} : (mapping(source, value, path) ?? {});

/** An optional list: absent and empty are the same. */
export const list = (source: Source, value: unknown, path: Path): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : (wrongType(source, path, "[ … ]") ?? []);
};

/** A text that must be there and not blank; the error of a missing one stands beside what should hold it. */
export const requiredText = (
  source: Source,
  holder: Mapping,
  key: string,
  path: Path,
): string | null => {
  const value = holder[key];
  if (value === undefined || value === null || value === "") {
    source.error(path, failure("connectors.dataset-missing", { key }));
    return null;
  }
  return text(source, value, [...path, key]);
};

export const text = (source: Source, value: unknown, path: Path): string | null => {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : wrongType(source, path, '"…"');
};

export const flag = (source: Source, value: unknown, path: Path): boolean => {
  if (value === undefined || value === null) return false;
  return typeof value === "boolean" ? value : (wrongType(source, path, "true, false") ?? false);
};

/** One of some words, or null. */
export const choice = <const T extends string>(
  source: Source,
  value: unknown,
  path: Path,
  allowed: readonly T[],
): T | null => {
  if (value === undefined || value === null) return null;
  const found = allowed.find((word) => word === value);
  if (found === undefined)
    source.error(
      path,
      failure("connectors.dataset-value", { path: shown(path), allowed: allowed.join(", ") }),
    );
  return found ?? null;
};

const categoryShape = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u;

export const categories = (source: Source, value: unknown, path: Path): readonly string[] =>
  list(source, value, path).flatMap((item, at) => {
    const category = text(source, item, [...path, at]);
    if (category === null) return [];
    if (categoryShape.test(category)) return [category];
    source.error([...path, at], failure("connectors.dataset-category", { path: shown(path) }));
    return [];
  });

/** Says that a name stands twice in one list. */
export const refuseTwice = <
  T extends { readonly name: string; readonly position: { readonly line: number } },
>(
  source: Source,
  items: readonly (T | null)[],
  path: Path,
): readonly T[] => {
  const seen = new Map<string, T>();
  for (const [at, item] of items.entries()) {
    if (item === null) continue;
    const first = seen.get(item.name);
    if (first === undefined) seen.set(item.name, item);
    else
      source.error(
        [...path, at],
        failure("connectors.dataset-duplicate", { name: item.name, line: first.position.line }),
      );
  }
  return [...seen.values()];
};
