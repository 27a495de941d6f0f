import { basename } from "node:path/posix";
import { hasTestName, isTest, type Architecture, type Violation } from "../architecture.ts";
import type { Source } from "../source.ts";

/** What files are called, how long they are, and what every domain holds. */
export const layout = (
  paths: readonly string[],
  sources: readonly Source[],
  architecture: Architecture,
): readonly Violation[] => [
  ...paths.flatMap((path) => names(path, architecture)),
  ...sources.flatMap((source) => [...lengths(source, architecture), ...suffixes(source)]),
  ...needlessAllowances(sources, architecture),
  ...completeness(paths, architecture),
];

const found = (rule: string, file: string, message: string, line = 1): Violation => ({
  rule,
  file,
  line,
  message,
});

/** `pathUtils` lies as much as `utils`: the last word of a name counts, before its suffixes. */
const names = (path: string, { forbiddenNames }: Architecture): readonly Violation[] =>
  path.split("/").flatMap((segment) => {
    const name = segment.replace(/\..*$/, "");
    const lastWord = /[A-Z]?[a-z]*$/.exec(name)?.[0].toLowerCase() ?? "";
    const isVague = (word: string) => forbiddenNames.includes(word);
    return isVague(name.toLowerCase()) || (lastWord !== "data" && isVague(lastWord))
      ? [found("file-name", path, `"${segment}" says nothing: name it after what it does`)]
      : [];
  });

const linesOf = (source: Source): number => source.text.trimEnd().split("\n").length;

const lengths = (source: Source, { ceiling }: Architecture): readonly Violation[] =>
  linesOf(source) <= ceiling.lines || source.path in ceiling.allow
    ? []
    : [found("file-length", source.path, `${linesOf(source)} lines, above ${ceiling.lines}`)];

const needlessAllowances = (
  sources: readonly Source[],
  { ceiling }: Architecture,
): readonly Violation[] =>
  Object.entries(ceiling.allow).flatMap(([path, reason]) => {
    const source = sources.find((each) => each.path === path);
    const isNeeded = source && linesOf(source) > ceiling.lines;
    if (isNeeded && reason.trim().length >= 20) return [];
    const message = isNeeded ? "is allowed without a reason" : "needs no allowance any more";
    return [found("file-length", path, message)];
  });

const suffixes = (source: Source): readonly Violation[] => {
  const { path } = source;
  const message =
    "end a test in .unit.test.ts, .contract.test.ts, .journey.test.ts or .fault.test.ts";
  if (/\.(?:test|spec)\./.test(basename(path)) && !hasTestName(path))
    return [found("test-suffix", path, message)];
  const runner = source.imports.find(({ specifier }) => specifier === "node:test");
  // What runs the tests is none itself.
  return runner && !isTest(path) && !path.startsWith("scripts/")
    ? [found("test-suffix", path, message, runner.line)]
    : [];
};

const completeness = (
  paths: readonly string[],
  { domains, everyone, modular }: Architecture,
): readonly Violation[] => {
  const present = new Set(paths);
  return [...Object.keys(domains), ...everyone].flatMap((domain) => {
    const inside = paths.filter((path) => path.startsWith(`src/${domain}/`));
    if (inside.length === 0) return [];
    const modules = inside.map((path) => path.split("/")).filter((parts) => parts.length > 3);
    const doors = modular.includes(domain)
      ? modules.map((parts) => `src/${domain}/${parts[2]}/index.ts`)
      : everyone.includes(domain)
        ? []
        : [`src/${domain}/index.ts`];
    return [...new Set([`src/${domain}/README.md`, ...doors])]
      .filter((path) => !present.has(path))
      .map((path) => found("domain-complete", path, "is missing"));
  });
};
