/** The web: page shell, safe templates, error pages, style sheet. It knows no domain. */
export { webErrors } from "./errors.ts";
export { acceptForms } from "./forms.ts";
export { html, type Markup, type Piece } from "./html.ts";
export { openWeb, sendPage, type WebOptions } from "./openWeb.ts";
export { renderPage, type Page, type Slots } from "./shell.ts";
