import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPage, type Page } from "./markdown.ts";

export const root = join(import.meta.dirname, "../..");

/** Every page of the project, by its path from the root. */
export const pagesOfProject = (): ReadonlyMap<string, Page> =>
  new Map(
    globSync(["*.md", "{docs,src,demo,migrations,bench,policies,test}/**/*.md"], { cwd: root })
      .sort()
      .map((path) => [path, readPage(readFileSync(join(root, path), "utf8"))]),
  );
