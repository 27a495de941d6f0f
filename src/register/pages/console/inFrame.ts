import { framedIn, type Markup, type Page, type PageContext } from "../../../platform/web/index.ts";
import type { RegisterConsole } from "./registerConsole.ts";

/** A page of the register in its frame. */
export const inFrame = async (
  parts: Pick<RegisterConsole, "frame">,
  context: PageContext,
  body: string,
  title: string,
  main: Markup,
): Promise<Page> => await framedIn("registre", parts)(context, body, title, main);
