import type { Architecture, Violation } from "./architecture.ts";
import { betweenDomains } from "./rules/betweenDomains.ts";
import { confinement } from "./rules/confinement.ts";
import { insideDomain } from "./rules/insideDomain.ts";
import { layout } from "./rules/layout.ts";
import { pureModel } from "./rules/pureModel.ts";
import { readSource } from "./source.ts";

/**
 * Judges a tree of files (path from the root → text) by architecture.json. A pure function: the same one judges the
 * project and the small broken trees that prove each rule.
 */
export const checkArchitecture = (
  files: ReadonlyMap<string, string>,
  architecture: Architecture,
): readonly Violation[] => {
  const paths = [...files.keys()];
  const sources = [...files]
    .filter(([path]) => path.endsWith(".ts"))
    .map(([path, text]) => readSource(path, text));
  return [
    ...betweenDomains(sources, architecture),
    ...insideDomain(sources, architecture),
    ...confinement(sources, architecture),
    ...pureModel(sources, architecture),
    ...layout(paths, sources, architecture),
  ];
};

/** `src/a/b.ts:12 domain-arrow: a may not use c`. */
export const say = ({ file, line, rule, message }: Violation): string =>
  `${file}:${line} ${rule}: ${message}`;
