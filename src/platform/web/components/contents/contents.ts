import { html, type Markup } from "../../../escaping/index.ts";

/** The parts of a long text, each a way to it. */
export const contents = ({
  label,
  parts,
}: {
  readonly label: string;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}): Markup =>
  html`<nav class="contents" aria-label="${label}">
    <ol>
      ${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ol>
  </nav>`;
