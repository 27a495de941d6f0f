import type { Actor } from "../../kernel/index.ts";
import type { Visitor } from "../../platform/access/index.ts";
import {
  emptyState,
  html,
  pageTitle,
  type ConsoleSection,
  type Markup,
  type Page,
  type PageContext,
} from "../../platform/web/index.ts";
import type { RetentionConsole } from "./retentionConsole.ts";

/** The body in the path of a request. */
export const bodyOf = ({ params }: { readonly params: unknown }): string =>
  (params as { readonly body: string }).body;

/** Another parameter of the path. */
export const parameterOf = ({ params }: { readonly params: unknown }, name: string): string =>
  (params as Readonly<Record<string, string>>)[name] ?? "";

/** The gate lets only staff through to these pages. */
export const actorOf = (visitor: Visitor): Actor => {
  if (visitor.kind !== "staff") throw new TypeError("only staff acts in the console");
  return { kind: "staff", id: visitor.account, name: visitor.name };
};

/** A page of a part of the console. */
export const framedIn =
  (section: ConsoleSection, { frame }: Pick<RetentionConsole, "frame">) =>
  async (context: PageContext, body: string, title: string, main: Page["main"]): Promise<Page> => ({
    title,
    private: true,
    main: await frame(context, body, section, main),
  });

/** A part of the console that has nothing to show yet: its own title, why, and what to do first. */
export const nothingYet = (
  part: string,
  { title, text }: { readonly title: string; readonly text: string },
): Markup => html`${pageTitle({ title: part })} ${emptyState({ title, text })}`;
