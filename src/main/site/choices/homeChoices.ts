import { fill, type Language } from "../../../kernel/index.ts";
import type { Body } from "../../../organisations/index.ts";
import {
  cards,
  html,
  notice,
  spaces,
  type Markup,
  type Space,
} from "../../../platform/web/index.ts";
import { bodyPaths, choicesPaths, type PublicPaths } from "../sitePaths.ts";
import { choicesWords as words } from "./choicesWords.ts";
import { spaceWords } from "./spaces.ts";

/** What a visitor has chosen to have remembered, as a first page needs it. */
export interface HomeChoices {
  readonly space: Space | null;
  readonly body: Body | null;
  /** There are bodies to choose among. */
  readonly hasBodies: boolean;
}

export const noChoices: HomeChoices = { space: null, body: null, hasBodies: false };

/** The body that the visitor chose, and the way to its pages; or the way to choose one. */
export const chosenBody = ({ body, hasBodies }: HomeChoices, language: Language): Markup | "" => {
  if (body !== null)
    return notice({
      tone: "information",
      language,
      text: html`<p>
        ${fill(words.yourBody[language], { name: body.name })}
        <a href="${bodyPaths(body.id).home[language]}">${words.itsPages[language]}</a> ·
        <a href="${choicesPaths[language]}">${words.change[language]}</a>
      </p>`,
    });
  return hasBodies
    ? html`<p><a href="${choicesPaths[language]}">${words.choose[language]}</a></p>`
    : "";
};

/** The three spaces; the one that is remembered comes first, and says so. */
export const spaceCards = (
  { space }: Pick<HomeChoices, "space">,
  paths: PublicPaths,
  language: Language,
): Markup =>
  html`<section aria-labelledby="spaces">
    <h2 id="spaces">${words.spaces[language]}</h2>
    ${cards(
      spaces
        .toSorted((a, b) => Number(b === space) - Number(a === space))
        .map((each) => ({
          title: spaceWords[each].name[language],
          href: spacePath(paths, each, language),
          text:
            each === space
              ? html`${spaceWords[each].text[language]} <em>${words.yourSpace[language]}</em>`
              : spaceWords[each].text[language],
        })),
    )}
  </section>`;

/** Where a space stands. */
export const spacePath = (
  { space }: Pick<PublicPaths, "space">,
  which: Space,
  language: Language,
): string => space[language].replace(":space", spaceWords[which].word[language]);
