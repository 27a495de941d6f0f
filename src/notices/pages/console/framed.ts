import { framedIn, type Markup, type Page, type PageContext } from "../../../platform/web/index.ts";
import { words } from "./consoleWords.ts";
import type { NoticeConsole } from "./noticeConsole.ts";

/** A page of the texts in the frame of the console. */
export const framed = async (
  parts: Pick<NoticeConsole, "frame">,
  context: PageContext,
  body: string,
  main: Markup,
  title: string = words.title[context.language],
): Promise<Page> => await framedIn("notices", parts)(context, body, title, main);
