import { fill, momentWords, type Language } from "../../kernel/index.ts";
import {
  cards,
  figures,
  html,
  pageTitle,
  type Markup,
  type Page,
} from "../../platform/web/index.ts";
import { candidatePaths } from "../../identity/pages/index.ts";
import { directoryPaths } from "../../organisations/pages/index.ts";
import { readingPaths } from "../../reading/pages/index.ts";
import { chosenBody, noChoices, spaceCards, type HomeChoices } from "./choices/homeChoices.ts";
import { homeWords as words } from "./homeWords.ts";
import { choicesWords } from "./choices/choicesWords.ts";
import { countStates } from "./overview.ts";
import { publisherOf, type PublicView } from "./publicView.ts";
import { choicesPaths } from "./sitePaths.ts";

/** The first page: what the body promises, in three figures, and the ways onward. */
export const homePage = (
  view: PublicView,
  language: Language,
  choices: HomeChoices = noChoices,
  about: Markup | "" = "",
): Page => ({
  title: words.title[language],
  description: words.lead[language],
  main: html`${pageTitle({
    title: words.title[language],
    ...publisherOf(view),
    lead: words.lead[language],
  })}
  ${chosenBody(choices, language)} ${threeFigures(view, language)}
  ${spaceCards(choices, view.paths, language)} ${ways(view, language)} ${rights(view, language)}
  ${cookies(language)} ${applying(language)} ${about}`,
});

/** The ways to what a policy publishes. */
export const ways = (
  { paths }: PublicView,
  language: Language,
  title: string = words.ways[language],
): Markup =>
  html`<section aria-labelledby="ways">
    <h2 id="ways">${title}</h2>
    ${cards([
      {
        title: words.register[language],
        href: paths.register.list[language],
        text: words.registerText[language],
      },
      {
        title: words.notices[language],
        href: paths.notices.list[language],
        text: words.noticesText[language],
      },
      {
        title: words.commitments[language],
        href: paths.commitments[language],
        text: words.commitmentsText[language],
      },
      {
        title: words.proofs[language],
        href: paths.proofs[language],
        text: words.proofsText[language],
      },
      {
        title: words.read[language],
        href: readingPaths.form[language],
        text: words.readText[language],
      },
    ])}
  </section>`;

export const threeFigures = ({ overview, paths }: PublicView, language: Language): Markup => {
  const counts = countStates(overview);
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const [latest] = overview.receipts;
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const number = (value: number): string => value.toLocaleString(locale);
  return figures([
    {
      value: number(overview.activities.length),
      label: words.activities[language],
      href: paths.register.list[language],
    },
    {
      value: fill(words.outOf[language], {
        count: number(counts.enforced),
        all: number(all),
      }),
      label: words.enforced[language],
      href: paths.commitments[language],
    },
    {
      value:
        latest === undefined
          ? words.noProof[language]
          : momentWords(Temporal.Instant.from(latest.at), language),
      label: words.lastProof[language],
      href: paths.proofs[language],
    },
  ]);
};

/** GDPR art. 13(2)(b) and 15 to 22: where rights are exercised, as the register itself publishes it. */
export const rights = ({ overview: { contacts } }: PublicView, language: Language): Markup =>
  html`<section aria-labelledby="rights">
    <h2 id="rights">${words.rights[language]}</h2>
    <p>${words.rightsText[language]}</p>
    ${
      contacts.length === 0
        ? html`<p>${words.noContact[language]}</p>`
        : html`<ul>
            ${contacts.map(
              ({ name, email }) =>
                html`<li>
                  ${name === null ? "" : html`${name}, `}<a href="mailto:${email}">${email}</a>
                </li>`,
            )}
          </ul>`
    }
    <p><a href="${directoryPaths.list[language]}">${words.officers[language]}</a></p>
  </section>`;

/** Act no. 78-17 of 6 January 1978, art. 82: what is kept in a browser, and the way to refuse it. */
const cookies = (language: Language): Markup =>
  html`<section aria-labelledby="cookies">
    <h2 id="cookies">${words.cookies[language]}</h2>
    <p>${words.cookiesText[language]}</p>
    <p><a href="${choicesPaths[language]}">${choicesWords.title[language]}</a></p>
  </section>`;

/** The way of whoever looks for a post. */
const applying = (language: Language): Markup =>
  html`<section aria-labelledby="applying">
    <h2 id="applying">${words.applying[language]}</h2>
    <p>${words.applyingText[language]}</p>
    <p><a href="${candidatePaths.home[language]}">${words.space[language]}</a></p>
  </section>`;
