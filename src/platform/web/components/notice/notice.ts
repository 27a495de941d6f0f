import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { html, type Markup, type Piece } from "../../../escaping/index.ts";

export type NoticeTone = "information" | "success" | "watch" | "bad";

const words = {
  information: { fr: "Information", en: "Information" },
  success: { fr: "C’est fait", en: "Done" },
  watch: { fr: "Attention", en: "Please note" },
  bad: { fr: "Problème", en: "Problem" },
} as const satisfies Record<NoticeTone, Bilingual>;

/** A message set apart; its tone is said in words, not by its colour alone. `status` when it answers what was just done. */
export const notice = ({
  tone,
  text,
  language,
  isStatus = false,
}: {
  readonly tone: NoticeTone;
  readonly text: Piece;
  readonly language: Language;
  readonly isStatus?: boolean;
}): Markup => {
  const content = html`<p class="notice-tone">${words[tone][language]}</p>
    <div class="notice-text">${text}</div>`;
  return isStatus
    ? html`<div class="notice ${tone}" role="status">${content}</div>`
    : html`<div class="notice ${tone}">${content}</div>`;
};
