import type { Markup, Page, PageContext } from "../../../platform/web/index.ts";
import type { RegisterConsole } from "./registerConsole.ts";

/** A page of the register in its frame; no cache keeps it. */
export const inFrame = async (
  { frame }: Pick<RegisterConsole, "frame">,
  context: PageContext,
  body: string,
  title: string,
  main: Markup,
): Promise<Page> => ({
  title,
  private: true,
  main: await frame(context, body, "registre", main),
});
