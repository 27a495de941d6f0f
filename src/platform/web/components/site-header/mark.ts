import { html, type Markup } from "../../../escaping/index.ts";

/** The mark: a shield that is a written page, its last line a tick. */
export const mark = (): Markup =>
  html`<svg class="mark" viewBox="0 0 32 36" aria-hidden="true" focusable="false">
    <path class="shield" d="M16 1 30 5v13c0 8.500-5.800 14-14 17C7.800 32 2 26.500 2 18V5Z" />
    <path class="lines" d="M9 11h14M9 16.500h9M9.500 23l4 4 9-9.500" />
  </svg>`;

/** The same as a file of its own, for the tab of a browser. */
export const iconFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 0 36 36"><path fill="#0b4f6c" d="M16 1 30 5v13c0 8.500-5.800 14-14 17C7.800 32 2 26.500 2 18V5Z"/><path fill="none" stroke="#fff" stroke-width="2.600" d="M9 11h14M9 16.500h9M9.500 23l4 4 9-9.500"/></svg>
`;
