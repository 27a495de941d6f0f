import { isBuiltin } from "node:module";
import { isTest, placeOf, type Architecture, type Violation } from "../architecture.ts";
import type { Source } from "../source.ts";

/** A model computes: no clock, no chance, no input or output, in its files and in those of its domain that it uses. */
export const pureModel = (
  sources: readonly Source[],
  architecture: Architecture,
): readonly Violation[] =>
  reachedByModels(sources, architecture).flatMap((source) => [
    ...impureImports(source, architecture),
    ...impureCalls(source),
  ]);

const reachedByModels = (
  sources: readonly Source[],
  architecture: Architecture,
): readonly Source[] => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set(
    sources.filter(({ path }) => !isTest(path) && placeOf(path, architecture)?.room === "model"),
  );
  for (const source of reached)
    for (const { target } of source.imports) {
      const next = target === null ? undefined : byPath.get(target);
      const isNear = next && domainOf(next, architecture) === domainOf(source, architecture);
      if (isNear) reached.add(next);
    }
  return [...reached];
};

const domainOf = (source: Source, architecture: Architecture): string | undefined =>
  placeOf(source.path, architecture)?.domain;

/** Modules of Node that only compute; of `node:crypto` the names that draw lots are refused below. */
const pureBuiltins = /^node:(?:buffer|crypto|string_decoder|url|util)$/;

const impureImports = (source: Source, { pureLibraries }: Architecture): readonly Violation[] =>
  source.imports
    .filter(({ specifier, target }) =>
      target !== null
        ? false
        : isBuiltin(specifier)
          ? !pureBuiltins.test(specifier)
          : !pureLibraries.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
    )
    .map(({ specifier, line }) => impure(source, line, `imports ${specifier}`));

/** Spelled as tokens joined by blanks; the longest that a rule needs has three. */
const impureSequences =
  /^(?:Date \. now|new Date|Date \(|Temporal \. Now|performance \. now|Math \. random|process \.|console \.|crypto \. \w+|globalThis|fetch \(|(?:setTimeout|setInterval|setImmediate) \(|systemClock|randomIds|randomUUID|randomBytes|randomInt|randomFill\w*|getRandomValues|generateKey\w*|WebSocket)(?: |$)/;

const impureCalls = (source: Source): readonly Violation[] =>
  source.tokens.flatMap((token, at) => {
    if (token.kind !== "word" || /^(?:\??\.|new)$/.test(source.tokens[at - 1]?.value ?? ""))
      return [];
    const three = source.tokens.slice(at, at + 3).map(({ value }) => value);
    const match = impureSequences.exec(three.join(" "));
    return match ? [impure(source, token.line, `uses ${match[0].replaceAll(" ", "")}`)] : [];
  });

const impure = (source: Source, line: number, message: string): Violation => ({
  rule: "pure-model",
  file: source.path,
  line,
  message: `${message}: a model asks neither the machine nor chance`,
});
