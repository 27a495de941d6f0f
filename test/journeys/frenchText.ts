import assert from "node:assert/strict";
import { Parser } from "htmlparser2";
import type { WholeServer } from "./wholeServer.ts";

/** A text of a page, and the language that the page says it is in. */
export interface SaidText {
  readonly text: string;
  readonly language: string;
}

/** Elements that hold no text of their own, or none that could say its language. */
const silent = new Set(["title", "script", "style", "textarea", "code"]);
const empty = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"]);

/** The texts of a page, each with the language of the closest element that says one. */
export const textsOf = (page: string): readonly SaidText[] => {
  const texts: SaidText[] = [];
  const open: { readonly name: string; readonly language: string }[] = [];
  const parser = new Parser({
    onopentag: (name, { lang }) => {
      if (!empty.has(name)) open.push({ name, language: lang ?? open.at(-1)?.language ?? "" });
    },
    onclosetag: (name) => {
      if (!empty.has(name)) open.pop();
    },
    ontext: (text) => {
      const said = text.replaceAll(/\s+/g, " ").trim();
      const isSilent = open.some((each) => silent.has(each.name));
      if (said !== "" && !isSilent)
        texts.push({ text: said, language: open.at(-1)?.language ?? "" });
    },
  });
  parser.end(page);
  return texts;
};

/** Words that only French has among the two languages, and that few French sentences do without. */
const frenchWords =
  /(?<![\p{L}’'-])(?:aux|avec|compter|dans|depuis|des|durée|elle|est|jusqu|leur|les|mois|par|pendant|pour|qui|selon|ses|sont|sur|une|ans)(?![\p{L}])/giu;

/** Whether a text reads as French: two of those words, or one and a letter with an accent. */
export const isFrench = (text: string): boolean => {
  const found = new Set([...text.matchAll(frenchWords)].map(([word]) => word.toLowerCase()));
  return found.size > 1 || (found.size === 1 && /[àâçèéêëîïôùû]/i.test(text));
};

/** Every text of the activities of the demonstration, of two words at least. */
export const frenchIn = async ({ policies }: WholeServer): Promise<ReadonlySet<string>> => {
  const loaded = await policies.load("valmarine");
  assert.ok(loaded.ok);
  const texts = new Set<string>();
  JSON.stringify(loaded.policy.register.activities, (_key, value: unknown) => {
    if (typeof value === "string" && value.length >= 10 && value.includes(" "))
      texts.add(value.replaceAll(/\s+/g, " ").trim());
    return value;
  });
  return texts;
};
