import { fold, readDocument, splitSentences } from "../../reading/index.ts";
import type { PublishedPage } from "../actions/registerImports.ts";

/** The privacy policy that a body publishes beside its register: what it promises there must hold here. */
export interface PolicyText {
  readonly sentences: readonly { readonly text: string; readonly folded: string }[];
}

export const policyText = ({ name, content }: PublishedPage): PolicyText => {
  const { text } = readDocument(content, name);
  return {
    sentences: text.split("\n").flatMap((line) =>
      splitSentences(line, { start: 0, end: line.length }).map(({ start, end }) => {
        const sentence = line.slice(start, end);
        return { text: sentence, folded: fold(sentence) };
      }),
    ),
  };
};
