import { html, type Markup } from "../../../escaping/index.ts";

/** The two columns of the console: the way to its parts, and the page; one under the other where it is narrow. */
export const consoleLayout = ({
  navigation,
  content,
}: {
  readonly navigation: Markup;
  readonly content: Markup;
}): Markup =>
  html`<div class="console-layout">
    ${navigation}
    <div>${content}</div>
  </div>`;
