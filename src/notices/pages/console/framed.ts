import type { Markup, Page, PageContext } from "../../../platform/web/index.ts";
import { words } from "./consoleWords.ts";
import type { NoticeConsole } from "./noticeConsole.ts";

/** A page of the texts in the frame of the console; no cache keeps it. */
export const framed = async (
  { frame }: Pick<NoticeConsole, "frame">,
  context: PageContext,
  body: string,
  main: Markup,
  title: string = words.title[context.language],
): Promise<Page> => ({
  title,
  private: true,
  main: await frame(context, body, "notices", main),
});
