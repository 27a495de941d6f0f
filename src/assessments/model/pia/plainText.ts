import { Parser } from "htmlparser2";

const blocks = new Set([
  "p",
  "div",
  "ul",
  "ol",
  "table",
  "tr",
  "h1",
  "h2",
  "h3",
  "h4",
  "blockquote",
]);
const unsaid = new Set(["script", "style", "template", "iframe", "object"]);

/**
 * What a text of the tool says, without its markup: lines for its paragraphs, a dash for each item. It is text from then on, whatever it
 * looks like, and is escaped where it is shown.
 */
export const plainText = (markup: string): string => {
  let said = "";
  let hidden = 0;
  const line = (): void => {
    said = said.replace(/[ \u{A0}]+$/u, "");
    if (said !== "" && !said.endsWith("\n")) said += "\n";
  };
  const parser = new Parser({
    onopentagname: (name) => {
      if (unsaid.has(name)) hidden += 1;
      else if (name === "br") said += "\n";
      else if (blocks.has(name)) line();
      else if (name === "li") {
        line();
        said += "– ";
      }
    },
    onclosetag: (name) => {
      if (unsaid.has(name)) hidden -= 1;
      else if (blocks.has(name) || name === "li") line();
    },
    ontext: (text) => {
      if (hidden > 0) return;
      const folded = text.replaceAll(/[ \t\r\n\f]+/g, " ");
      said += said === "" || said.endsWith("\n") ? folded.trimStart() : folded;
    },
  });
  parser.end(markup);
  return said
    .replaceAll(/[ ]+\n/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
};

/** A plain text as the tool takes it: nothing of it is markup. */
export const markupOf = (text: string): string =>
  text
    .trim()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "<br />");
