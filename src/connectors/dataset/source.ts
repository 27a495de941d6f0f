import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import { yamlErrorWords, type Failure } from "../../kernel/index.ts";
import { failure } from "../errors.ts";
import type { DatasetProblem, Position } from "./dataset.ts";

export type Path = readonly (string | number)[];

/** A YAML text with the means to say where something stands in it, and what is wrong there. */
export interface Source {
  readonly content: unknown;
  readonly problems: DatasetProblem[];
  position(path: Path): Position;
  /** Where the key at the end of the path is written, rather than its value. */
  keyPosition(path: Path): Position;
  error(path: Path, failure: Failure): void;
}

/** A description of two megabytes would describe some 20,000 tables. */
export const sizeLimit = 2_000_000;
const aliasLimit = 100;
const syntaxErrorLimit = 100;
const start: Position = { line: 1, column: 1 };

/** Reads the YAML; whatever the text, this ends with a content or with problems. */
export const readSource = (text: string): Source => {
  const problems: DatasetProblem[] = [];
  const say = (position: Position, said: Failure): void =>
    void problems.push({ severity: "error", failure: said, ...position });
  if (text.length > sizeLimit) {
    say(start, failure("connectors.dataset-too-large", { limit: sizeLimit }));
    return {
      content: undefined,
      problems,
      position: () => start,
      keyPosition: () => start,
      error: () => undefined,
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false });
  // What is missing at the end is missing where the text ends, not on a line that does not exist.
  const end = Math.max(text.trimEnd().length - 1, 0);
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, end));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // Too deep a nesting breaks off the parser: what it says after that is noise, without measure.
  const broken = document.errors.findIndex(({ code }) => code === "RESOURCE_EXHAUSTION");
  const errors = broken === -1 ? document.errors : document.errors.slice(0, broken + 1);
  const said = new Set<string>();
  for (const error of errors.slice(0, syntaxErrorLimit)) {
    const place = at(error.pos[0]);
    // Errors that follow from the first one at a place only repeat it in other words.
    if (said.has(`${place.line}:${place.column}`)) continue;
    said.add(`${place.line}:${place.column}`);
    say(place, failure("connectors.dataset-syntax", yamlErrorWords(error.code)));
  }
  const content = problems.length > 0 ? undefined : contentOf(document, (said) => say(start, said));
  const position = (path: Path): Position => at(offsetOf(document, path));
  return {
    content,
    problems,
    position,
    keyPosition: (path) => at(keyOffset(document, path) ?? offsetOf(document, path)),
    error: (path, said) => say(position(path), said),
  };
};

const contentOf = (document: Document, say: (failure: Failure) => void): unknown => {
  try {
    return document.toJS({ maxAliasCount: aliasLimit });
  } catch (error) {
    // The library throws a ReferenceError for aliases without measure, and for one that leads nowhere.
    say(
      error instanceof ReferenceError
        ? failure("connectors.dataset-aliases")
        : failure("connectors.dataset-syntax", yamlErrorWords("UNEXPECTED_TOKEN")),
    );
    return undefined;
  }
};

/** Of the deepest part of the path that is written in the file: what is missing stands where it should have been. */
const offsetOf = (document: Document, path: Path): number => {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
};

const keyOffset = (document: Document, path: Path): number | null => {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return null;
  const pair = parent.items.find(
    ({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)),
  );
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
};
