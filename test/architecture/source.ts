import { dirname, join } from "node:path/posix";
import { tokensOf, type Token } from "./tokens.ts";

/** One import, export-from or `import()` of a file. */
export interface Import {
  /** As written. */
  readonly specifier: string;
  /** The path in the project for a relative specifier; null for a package or a module of Node. */
  readonly target: string | null;
  readonly line: number;
}

/** A TypeScript file, read once for all rules. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly imports: readonly Import[];
  /** Lines of `import(…)` whose path is computed, so that nobody can say where the arrow points. */
  readonly computedImports: readonly number[];
}

export const readSource = (path: string, text: string): Source => {
  const tokens = tokensOf(text);
  const imports: Import[] = [];
  const computedImports: number[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== "word" || tokens[at - 1]?.value === ".") return;
    const [next, argument] = [tokens[at + 1], tokens[at + 2]];
    if (["from", "import"].includes(token.value) && next?.kind === "text")
      imports.push(importOf(path, next));
    else if (token.value === "import" && next?.value === "(") {
      if (argument?.kind === "text") imports.push(importOf(path, argument));
      else computedImports.push(token.line);
    }
  });
  return { path, text, tokens, imports, computedImports };
};

const importOf = (path: string, { value, line }: Token): Import => ({
  specifier: value,
  target: value.startsWith(".") ? join(dirname(path), value) : null,
  line,
});
