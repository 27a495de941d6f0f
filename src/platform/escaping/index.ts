/** What is written so that nothing in a value is taken for markup or for a formula. It knows neither a server nor a page. */
export { csvLine } from "./csvLine.ts";
export { address, document, html, jsonScript, type Markup, type Piece } from "./html.ts";
export { xml } from "./xml.ts";
