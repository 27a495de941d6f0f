import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Colours alone where the rest was checked in another theme: it is the same. */
const only = { all: "", colours: `, runOnly: ["color-contrast", "link-in-text-block"]` } as const;

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/**
 * Every violation that axe finds on a page, as a line each: rule, help, and where. Run in the isolated world of the
 * browser's debugger, so that the policy of contents of the page stays as visitors get it.
 */
export const violationsOf = async (
  page: Page,
  rules: "all" | "colours" = "all",
): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: "axe",
  });
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? "axe failed");
    return result.value;
  };
  await run(`${source};0`);
  const { violations } = (await run(
    `axe.run(document, { resultTypes: ["violations"], elementRef: false${only[rules]} })`,
  )) as AxeResult;
  await session.detach();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id}: ${help}\n  ${html.slice(0, 300)}\n  ${failureSummary ?? ""}`,
    ),
  );
};
