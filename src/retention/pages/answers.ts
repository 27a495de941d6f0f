import { emptyState, html, pageTitle, type Markup } from "../../platform/web/index.ts";

/** The body in the path of a request. */
export const bodyOf = ({ params }: { readonly params: unknown }): string =>
  (params as { readonly body: string }).body;

/** Another parameter of the path. */
export const parameterOf = ({ params }: { readonly params: unknown }, name: string): string =>
  (params as Readonly<Record<string, string>>)[name] ?? "";

/** A part of the console that has nothing to show yet: its own title, why, and what to do first. */
export const nothingYet = (
  part: string,
  { title, text }: { readonly title: string; readonly text: string },
): Markup => html`${pageTitle({ title: part })} ${emptyState({ title, text })}`;
