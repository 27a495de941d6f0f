import type { Bilingual, Language } from "../../../../kernel/index.ts";
import { html, type Markup } from "../../../escaping/index.ts";

/** One way that rows may go, from the clock to their end. */
export interface LifeLineTrack {
  /** For which rows; null for all. */
  readonly label: string | null;
  readonly stages: readonly { readonly length: string; readonly name: string }[];
}

const words = {
  from: { fr: "à compter de", en: "from" },
  after: { fr: "après", en: "after" },
} as const satisfies Record<string, Bilingual>;

/** What becomes of a thing and when: its clock, then each stage behind the length that leads to it; a line for each case. */
export const lifeLine = ({
  label,
  clock,
  tracks,
  marks = [],
  language,
}: {
  /** What it is the life of. */
  readonly label: string;
  /** What the periods run from. */
  readonly clock: string;
  readonly tracks: readonly LifeLineTrack[];
  /** What decides whether the end comes at all, a line each. */
  readonly marks?: readonly string[];
  readonly language: Language;
}): Markup =>
  html`<figure class="life-line" role="group" aria-label="${label}">
    ${tracks.map(
      (track) =>
        html`${track.label === null ? "" : html`<p class="case">${track.label}</p>`}
          <ol>
            <li class="clock"><span class="said-only">${words.from[language]} </span>${clock}</li>
            ${track.stages.map(
              ({ length, name }) =>
                html`<li>
                  <span class="length"
                    ><span class="said-only">${words.after[language]} </span>${length}</span
                  >
                  <span class="stage">${name}</span>
                </li>`,
            )}
          </ol>`,
    )}
    ${
      marks.length === 0
        ? ""
        : html`<ul>
            ${marks.map((mark) => html`<li>${mark}</li>`)}
          </ul>`
    }
  </figure>`;
