import type { Language } from "../../../../kernel/index.ts";
import { momentWords } from "../../../../kernel/index.ts";
import { html, type Markup, type Piece } from "../../../escaping/index.ts";

export interface TimelineEvent {
  readonly at: Temporal.Instant;
  readonly title: Piece;
  readonly text?: Piece;
}

/** What happened, the latest first. */
export const timeline = ({
  events,
  language,
}: {
  readonly events: readonly TimelineEvent[];
  readonly language: Language;
}): Markup =>
  html`<ol class="timeline" reversed>
    ${events.map(
      ({ at, title, text }) =>
        html`<li>
          <p class="soft small">
            <time datetime="${at.toString({ smallestUnit: "second" })}"
              >${momentWords(at, language)}</time
            >
          </p>
          <p class="event">${title}</p>
          ${text === undefined ? "" : html`<div>${text}</div>`}
        </li>`,
    )}
  </ol>`;
