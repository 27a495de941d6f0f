import { encode } from "uqr";
import { html, type Markup } from "../../platform/web/index.ts";

/** A QR code as a drawing of one path, black on white whatever the theme: cameras read nothing else. */
export const qrCode = (text: string, label: string): Markup => {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return html`<svg
    class="qr-code"
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${size} ${size}"
    width="${size * 5}"
    height="${size * 5}"
    shape-rendering="crispEdges"
  >
    <path fill="#ffffff" d="M0 0h${size}v${size}h-${size}z" />
    <path fill="#000000" d="${path}" />
  </svg>`;
};
