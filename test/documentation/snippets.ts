import type { Fence, Page } from "./markdown.ts";

/** The blocks of a page that a reader is invited to run: ```sh, but not ```sh no-run: REASON. */
export const runnable = (page: Page): readonly Fence[] =>
  page.fences.filter(({ info }) => info === "sh");

/** Blocks that say neither how they are run nor why not. */
export const unexplained = (page: Page): readonly Fence[] =>
  page.fences
    .filter(({ info }) => /^(?:sh|shell|bash|console)\b/.test(info))
    .filter(({ info }) => info !== "sh" && !/^sh no-run: \S.{10,}$/.test(info));

const expectedExit = /\s# exit (\d+)$/;

/**
 * One script of all blocks, in order, that stops at the first command which ends otherwise than it should: 0, or N
 * after a comment `# exit N` on its line. It says on standard error which line of the page it has reached.
 */
export const scriptOf = (path: string, blocks: readonly Fence[]): string =>
  [
    "set -eu",
    ...blocks.flatMap(({ text, line }) => [
      `echo "${path}:${line}" >&2`,
      ...text.split("\n").map((command) => {
        const code = expectedExit.exec(command)?.[1];
        return code === undefined ? command : expecting(command, code);
      }),
    ]),
  ].join("\n");

const expecting = (command: string, code: string): string => `code=0
${command.replace(expectedExit, "")} || code=$?
[ "$code" = ${code} ] || { echo "expected exit ${code}, got $code" >&2; exit 90; }`;
