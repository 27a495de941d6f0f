import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { address, html, type Markup, type Piece } from "../../../escaping/index.ts";

export interface Step {
  readonly title: string;
  readonly text?: Piece;
  readonly href?: string;
  readonly state?: "done" | "current" | "next";
}

const stateWords = {
  done: { fr: "fait", en: "done" },
  current: { fr: "en cours", en: "in progress" },
  next: { fr: "à venir", en: "to come" },
} as const satisfies Record<string, Bilingual>;

/** Steps in their order, with the one that is reached: « phrase → règle → exécution → preuve ». */
export const steps = ({
  items,
  language,
}: {
  readonly items: readonly Step[];
  readonly language: Language;
}): Markup =>
  html`<ol class="steps">
    ${items.map(({ title, text, href, state = "next" }) => {
      const name = href === undefined ? title : html`<a href="${address(href)}">${title}</a>`;
      const content = html`<p class="step-title">
          ${name}<span class="said-only"> (${stateWords[state][language]})</span>
        </p>
        ${text === undefined ? "" : html`<div class="step-text">${text}</div>`}`;
      return state === "current"
        ? html`<li class="current" aria-current="step">${content}</li>`
        : html`<li class="${state}">${content}</li>`;
    })}
  </ol>`;
