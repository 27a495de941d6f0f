import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { html, type Markup } from "../../../escaping/index.ts";

const words = {
  copy: { fr: "Copier", en: "Copy" },
  copied: { fr: "Copié", en: "Copied" },
} as const satisfies Record<string, Bilingual>;

/** A long value that people take elsewhere: a key, a hash. The button is shown by the script, where it can work. */
export const copyValue = ({
  label,
  value,
  language,
}: {
  readonly label: string;
  readonly value: string;
  readonly language: Language;
}): Markup =>
  html`<div class="copy-value">
    <p class="soft small">${label}</p>
    <div>
      <code>${value}</code>
      <button
        class="button secondary"
        type="button"
        data-copy
        data-copied="${words.copied[language]}"
        hidden
      >
        ${words.copy[language]}<span class="said-only"> ${label}</span>
      </button>
      <span class="said-only" role="status"></span>
    </div>
  </div>`;
