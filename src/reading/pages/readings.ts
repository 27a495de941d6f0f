import { colon, type Language } from "../../kernel/index.ts";
import {
  details,
  html,
  sideBySide,
  summaryList,
  tag,
  unreadWords,
  type Markup,
  type Piece,
} from "../../platform/web/index.ts";
import type { RetentionRule } from "../model/retentionReading.ts";
import type { Block } from "../presentation/layOut.ts";
import { markUnread } from "../presentation/markUnread.ts";
import { ruleValues } from "../presentation/ruleValues.ts";
import {
  counted,
  readingWords,
  restWords,
  statusWords,
  tallySentence,
  valueWords,
} from "../presentation/words.ts";
import { whatIsUnread } from "../presentation/whatIsUnread.ts";
import { explainRule } from "../retention/explainRule.ts";
import type { ReadingAnswer } from "./answerForm.ts";
import { tones, words } from "./pageWords.ts";

type Readings = Extract<ReadingAnswer, { kind: "readings" }>;
type Sentence = Extract<Block, { kind: "sentence" }>;

/** The text and its readings side by side, one under the other where the screen is narrow. */
export const readings = ({ blocks, counts }: Readings, language: Language): Markup =>
  html`<section id="result" tabindex="-1" aria-labelledby="result-title">
    <h2 id="result-title">${words.result[language]}</h2>
    <p>${counts.all === 0 ? words.none[language] : tallySentence(counts, language)}</p>
    <p class="soft">
      ${words.legendBefore[language]}<mark class="unread">${words.legend[language]}</mark>${
        words.legendAfter[language]
      }
    </p>
    ${sideBySide({
      caption: words.caption[language],
      titles: [words.textColumn[language], words.readingColumn[language]],
      rows: blocks.map((block) =>
        block.kind === "rest"
          ? { across: rest(block.sentences, language) }
          : { left: sentence(block, language), right: reading(block, language) },
      ),
    })}
  </section>`;

const rest = (sentences: readonly string[], language: Language): Markup =>
  details({
    summary: counted(sentences.length, restWords, language),
    content: html`<div lang="fr">${sentences.map((each) => html`<p>${each}</p>`)}</div>`,
  });

const sentence = ({ found, line }: Sentence, language: Language): Markup =>
  html`<p class="soft small">${words.line[language]} ${line}</p>
    ${
      found.context === null
        ? ""
        : html`<p class="soft small">
            ${labelled(readingWords.context[language], language)}<span lang="fr"
              >${found.context}</span
            >
          </p>`
    }
    <p lang="fr">
      ${markUnread(found.reading.text, found.reading.unread).map((piece) =>
        piece.isUnread ? unreadWords(piece.words, language) : piece.words,
      )}
    </p>`;

const reading = ({ found }: Sentence, language: Language): Markup => {
  const { status, rules } = found.reading;
  return html`<p>${tag({ text: statusWords[status][language], tone: tones[status] })}</p>
    ${
      rules.length > 0
        ? rules.map((each) => rule(each, language))
        : html`<p>${(status === "read" ? readingWords.noRule : readingWords.notRead)[language]}</p>`
    }
    ${
      whatIsUnread(found.reading, found.context).kind === "context"
        ? html`<p>${readingWords.unreadContext[language]}</p>`
        : ""
    }`;
};

const rule = (each: RetentionRule, language: Language): Markup =>
  html`<p lang="fr">${explainRule(each)}</p>
    ${details({
      summary: words.values[language],
      content: summaryList(
        ruleValues(each).map(({ name, value, isWords }) => ({
          key: valueWords[name][language],
          value: isWords ? html`<span lang="fr">${value}</span>` : html`<code>${value}</code>`,
        })),
      ),
    })}`;

const labelled = (label: string, language: Language): Piece => `${label}${colon[language]}`;
