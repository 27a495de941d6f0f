import { html, type Markup } from "../../../escaping/index.ts";
import { bodyAccents, grounds, type Accent } from "../../theme/bodyTheme.ts";

/**
 * What a colour makes of buttons and links, in the light and in the dark theme, as it is adjusted to be read there. A
 * drawing: its words beside it say what it is.
 */
export const colourSample = (colour: string): Markup => {
  const accents = bodyAccents(colour);
  if (accents === null) return html``;
  return html`<svg aria-hidden="true" viewBox="0 0 176 40" width="141" height="32">
    ${piece(accents.light, grounds.light.ground, 0)} ${piece(accents.dark, grounds.dark.ground, 88)}
  </svg>`;
};

const piece = ({ accent, on }: Accent, ground: string, x: number): Markup =>
  html`<rect x="${x}" width="88" height="40" fill="${ground}" />
    <rect x="${x + 6}" y="6" width="36" height="28" rx="3" fill="${accent}" />
    <text x="${x + 24}" y="26" text-anchor="middle" font-size="16" fill="${on}">Aa</text>
    <text x="${x + 62}" y="26" text-anchor="middle" font-size="16" fill="${accent}">Aa</text>
    <rect x="${x + 52}" y="29" width="20" height="1" fill="${accent}" />`;
