import { isTest, placeOf, type Architecture, type Violation } from "../architecture.ts";
import type { Source } from "../source.ts";
import type { Token } from "../tokens.ts";

/** SQL and the environment stand only where architecture.json allows them. */
export const confinement = (
  sources: readonly Source[],
  architecture: Architecture,
): readonly Violation[] =>
  sources
    .filter(({ path }) => path.startsWith("src/") && !isTest(path))
    .flatMap((source) => [
      ...(mayHoldSql(source.path, architecture) ? [] : sqlIn(source, architecture)),
      ...(architecture.environmentAllowedIn.includes(source.path) ? [] : environmentIn(source)),
    ]);

const mayHoldSql = (path: string, architecture: Architecture): boolean => {
  const place = placeOf(path, architecture);
  return architecture.sqlAllowedIn.some(
    (allowed) =>
      place?.room === allowed ||
      place?.domain === allowed ||
      `${place?.domain}/${place?.module}` === allowed,
  );
};

/** How a statement begins; the words of ordinary sentences ("select a rule", "update it") do not match. */
const statement = new RegExp(
  `^\\s*(?:${[
    "select\\b[\\s\\S]*\\bfrom\\b|select\\s+(?:\\w+\\s*\\(|1\\b|\\*|\\$)",
    "insert\\s+(?:or\\s+\\w+\\s+)?into\\b|update\\s+\\S+\\s+set\\b|delete\\s+from\\b|merge\\s+into\\b",
    "(?:create|alter|drop)\\s+(?:or\\s+replace\\s+|temp\\w*\\s+|unique\\s+|unlogged\\s+)*(?:table|schema|index|view|function|trigger|database|role|type|sequence|extension)\\b",
    "with\\s+(?:recursive\\s+)?\\w+\\s*(?:\\([^)]*\\)\\s*)?as\\s*(?:not\\s+|materialized\\s+)*\\(",
    "truncate\\s+(?:table\\s+)?\\w+|lock\\s+table\\b|pragma\\s+\\w+|set\\s+(?:local|session)\\b",
    "(?:begin|commit|rollback|savepoint\\s+\\w+)(?:\\s+(?:immediate|exclusive|transaction|isolation)\\b.*)?;?\\s*$",
  ].join("|")})`,
  "i",
);
/** One word alone is SQL only when it is shouted: `kind: "commit"` is no statement. */
const looksLikeSql = (text: string): boolean =>
  statement.test(text) && !/^(?:begin|commit|rollback)$/.test(text);

const sqlIn = (source: Source, { sqlLibraries }: Architecture): readonly Violation[] => [
  ...source.imports
    .filter(({ specifier }) => sqlLibraries.some((name) => isOf(name, specifier)))
    .map((each) => found("sql-place", source, each.line, `imports ${each.specifier}`)),
  ...source.tokens
    .filter((token, at) => isQuoted(token) && (isTagged(source, at) || looksLikeSql(token.value)))
    .map((token) => found("sql-place", source, token.line, "holds a statement of SQL")),
];

const isOf = (library: string, specifier: string): boolean =>
  specifier === library || specifier.startsWith(`${library}/`);
const isQuoted = (token: Token): boolean => token.kind === "text" || token.kind === "template";
const isTagged = (source: Source, at: number): boolean =>
  source.tokens[at]?.kind === "template" && source.tokens[at - 1]?.value === "sql";

const environmentIn = (source: Source): readonly Violation[] => [
  ...source.tokens
    .filter(({ value }, at) => {
      const [before, after] = [source.tokens[at - 1]?.value ?? "", source.tokens[at - 2]?.value];
      return value === "env" && [".", "?.", "["].includes(before) && after === "process";
    })
    .map((token) => found("environment-place", source, token.line, "reads process.env")),
  ...source.imports
    .filter(({ specifier }) => /^(?:node:)?process$/.test(specifier))
    .map((each) => found("environment-place", source, each.line, "imports node:process")),
];

const found = (rule: string, source: Source, line: number, message: string): Violation => ({
  rule,
  file: source.path,
  line,
  message,
});
