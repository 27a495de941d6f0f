import { fill, type ErrorCatalogue, type Failure, type Language } from "../../../kernel/index.ts";
import { html, notice, steps, type Markup, type Piece } from "../../../platform/web/index.ts";
import type { ForeseenRule } from "../../rules/actions/ruleChange.ts";
import { ruleSentence } from "../../rules/model/ruleSentence.ts";
import { words } from "./formWords.ts";
import { pageMessage } from "./pageMessage.ts";
import { words as ruleWords } from "./ruleWords.ts";
import { drawn, failures } from "./statementPage.ts";

/** What a rule would say and do, and all that stands against it; nothing before it was judged. */
export const rulePreview = (
  foreseen: ForeseenRule | null,
  catalogue: ErrorCatalogue,
  language: Language,
): Piece => {
  if (foreseen === null) return "";
  const { checked, problems, refused } = foreseen;
  const say = (reason: Failure): string => pageMessage(reason, language, catalogue);
  const reasons: readonly Failure[] = [
    ...problems.map(({ failure }) => failure),
    ...(checked?.refusals ?? []),
  ];
  return html`<section aria-labelledby="preview">
    <h2 id="preview">${words.preview[language]}</h2>
    ${
      checked === null
        ? ""
        : html`<p>${ruleSentence(checked.rule, language)}</p>
            ${drawn(checked.rule, language)}`
    }
    ${
      reasons.length > 0
        ? notice({
            tone: "bad",
            language,
            text: failures(words.refused[language], reasons, say, language),
          })
        : ""
    }
    ${refused.map(({ rule, refusals }) =>
      notice({
        tone: "bad",
        language,
        text: failures(fill(words.others[language], { rule: rule.id }), refusals, say, language),
      }),
    )}
    ${
      reasons.length + refused.length === 0
        ? notice({ tone: "success", text: words.keeps[language], language })
        : ""
    }
    ${
      checked === null || checked.notes.length === 0
        ? ""
        : notice({
            tone: "watch",
            language,
            text: failures(ruleWords.notes[language], checked.notes, say, language),
          })
    }
  </section>`;
};

/** Why a person must read the sentence, as far as the draft knows, before anything was judged. */
export const draftReviews = (
  reviews: readonly Failure[],
  catalogue: ErrorCatalogue,
  language: Language,
): Piece =>
  reviews.length === 0
    ? ""
    : notice({
        tone: "watch",
        language,
        text: html`<p>${words.needsReview[language]}${language === "fr" ? " :" : ":"}</p>
          <ul>
            ${reviews.map((review) => html`<li>${pageMessage(review, language, catalogue)}</li>`)}
          </ul>`,
      });

/** Sentence, table, rule: where whoever binds has got to. */
export const bindingSteps = (
  { sentence, table }: { readonly sentence: string; readonly table: string | null },
  language: Language,
): Markup =>
  steps({
    language,
    items: [
      { title: words.stepSentence[language], href: sentence, state: "done" },
      table === null
        ? { title: words.stepTable[language], state: "current" }
        : { title: words.stepTable[language], href: table, state: "done" },
      { title: words.stepRule[language], state: table === null ? "next" : "current" },
    ],
  });
