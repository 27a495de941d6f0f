import { isNode, LineCounter, parseDocument, visit, type Document } from "yaml";
import { yamlErrorWords, type Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Place, Problem } from "./problem.ts";
import { checkNode, type Shape } from "./yamlShape.ts";

/** A YAML file read against a schema: the value only when nothing is wrong with it. */
export interface YamlDocument<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
  /** The place of a key path such as ["rules", 0, "keep"], or of the nearest thing around it that exists. */
  at(path: readonly (string | number)[]): Place;
  problemAt(path: readonly (string | number)[], failure: Failure): Problem;
}

const largest = 1_000_000;

/**
 * Reads one YAML file: every problem at once, each with its line and column. Aliases are refused, so that no small
 * file can unfold into a large one; a file larger than a megabyte is refused unread.
 */
export const readYaml = <T>(file: string, text: string, schema: Shape): YamlDocument<T> => {
  const lines = new LineCounter();
  // What is missing at the end is missing on the last line that has something, not on one that does not exist.
  const end = Math.max(0, text.trimEnd().length - 1);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, end));
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problem = (offset: number, failure: Failure): Problem => ({
    file,
    place: placeAt(offset),
    failure,
  });
  const refused = (failure: Failure): YamlDocument<T> => ({
    value: null,
    problems: [problem(0, failure)],
    at: () => placeAt(0),
    problemAt: (_path, other) => problem(0, other),
  });
  if (text.length > largest)
    return refused(retentionFailure("retention.file-too-large", { limit: largest }));

  const document = parseSafely(text, lines);
  if (!document)
    return refused(
      retentionFailure("retention.yaml-invalid", yamlErrorWords("RESOURCE_EXHAUSTION")),
    );
  const problems = firstOfEachPlace(
    document.errors.map((error) =>
      problem(error.pos[0], retentionFailure("retention.yaml-invalid", yamlErrorWords(error.code))),
    ),
  );
  visit(document, {
    Node: (_key, node) => {
      if ("anchor" in node && node.anchor !== undefined)
        problems.push(problem(node.range?.[0] ?? 0, retentionFailure("retention.alias-refused")));
    },
    Alias: (_key, node) => {
      problems.push(problem(node.range?.[0] ?? 0, retentionFailure("retention.alias-refused")));
    },
  });
  if (problems.length === 0)
    checkNode(document.contents, schema, (offset, failure) =>
      problems.push(problem(offset, failure)),
    );
  const at = (path: readonly (string | number)[]): Place => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return placeAt(node.range[0]);
    }
    return placeAt(0);
  };
  return {
    value: problems.length === 0 ? (document.toJS({ maxAliasCount: 0 }) as T) : null,
    problems,
    at,
    problemAt: (path, failure) => ({ file, place: at(path), failure }),
  };
};

/** Errors that follow from the first at the same place only repeat it in other words. */
const firstOfEachPlace = (problems: readonly Problem[]): Problem[] => {
  const at = ({ place }: Problem): string => `${place?.line}:${place?.column}`;
  return problems.filter(
    (problem, index) => problems.findIndex((other) => at(other) === at(problem)) === index,
  );
};

const parseSafely = (text: string, lineCounter: LineCounter): Document.Parsed | null => {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: "error" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
