import type { Language } from "../../kernel/index.ts";
import { definitionsOf, section } from "./blocks.ts";
import { entriesOf, termAnchor } from "./glossary.ts";
import type { NoticeDocument } from "./noticeDocument.ts";
import type { NoticeInput } from "./noticeInput.ts";
import { name, say, words as ours } from "./text.ts";
import { glossaryWords as words } from "./words/policyWords.ts";

/** Every word that a text of the body links to, with what it means (GDPR art. 12(1): clear and plain language). */
export const composeGlossary = (input: NoticeInput, language: Language): NoticeDocument => ({
  format: "egide/notice@1",
  kind: "glossary",
  id: "glossary",
  language,
  publisher: input.publisher.name,
  title: [...say(words.title, language)],
  lead: [...say(words.lead, language)],
  sections: [
    section(
      "terms",
      words.terms[language],
      ["12(1)"],
      definitionsOf(
        entriesOf(input)
          .toSorted((a, b) => a.term[language].localeCompare(b.term[language], language))
          .map(({ id, term, meaning }) => ({
            id: termAnchor(id),
            term: [name(term[language])],
            meanings: [[ours(meaning[language])]],
          })),
      ),
    ),
  ],
  missing: [],
});
