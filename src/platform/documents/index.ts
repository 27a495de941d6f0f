/** Documents on paper: tagged PDF, written piece by piece. Knows no law. */
export {
  collectPdf,
  keepTogether,
  measure,
  openPdf,
  paper,
  tagged,
  type Element,
  type Pdf,
} from "./pen.ts";
