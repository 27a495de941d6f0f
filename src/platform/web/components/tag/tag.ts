import { html, type Markup } from "../../../escaping/index.ts";

export type TagTone = "good" | "watch" | "bad" | "quiet" | "accent";

/** The state of a thing in one or two words. The shape before them differs from tone to tone, as the colour does. */
export const tag = ({ text, tone }: { readonly text: string; readonly tone: TagTone }): Markup =>
  html`<span class="tag ${tone}">${text}</span>`;
