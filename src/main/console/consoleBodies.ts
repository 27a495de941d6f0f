import type { Authorise } from "../../platform/access/index.ts";
import type { Body } from "../../organisations/index.ts";
import type { PageContext } from "../../platform/web/index.ts";

/** The bodies whose console this visitor may open, heads of networks first. */
export type ConsoleBodies = (
  context: Pick<PageContext, "visitor" | "now">,
) => Promise<readonly Body[]>;

export const consoleBodies =
  (authorise: Authorise, list: () => Promise<readonly Body[]>): ConsoleBodies =>
  async ({ visitor, now }) =>
    visitor.kind === "anonymous"
      ? []
      : (await list()).filter(
          ({ id }) => authorise(visitor, "console.open", { body: id }, now) === "allowed",
        );
