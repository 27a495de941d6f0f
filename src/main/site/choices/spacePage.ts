import type { Language } from "../../../kernel/index.ts";
import {
  button,
  emptyState,
  html,
  linkButton,
  pageTitle,
  postForm,
  table,
  type Markup,
  type Page,
  type PageContext,
  type Space,
} from "../../../platform/web/index.ts";
import { activityPath } from "../../../register/pages/index.ts";
import type { Register } from "../../../register/index.ts";
import { rights } from "../homePage.ts";
import { publisherOf, type PublicView } from "../publicView.ts";
import { choicesPaths } from "../sitePaths.ts";
import { choicesWords as words } from "./choicesWords.ts";
import { spacePath } from "./homeChoices.ts";
import { activitiesOf, spaceWords } from "./spaces.ts";

/** What of a register concerns one kind of visitor, found by the words of the register alone. */
export const spacePage = (
  view: PublicView,
  register: Register,
  space: Space,
  context: PageContext,
): Page => {
  const { language } = context;
  const { name, text } = spaceWords[space];
  const title = `${words.spaces[language]} ${name[language].toLocaleLowerCase(language)}`;
  return {
    title,
    description: text[language],
    twins: { fr: spacePath(view.paths, space, "fr"), en: spacePath(view.paths, space, "en") },
    main: html`${pageTitle({ title, ...publisherOf(view), lead: text[language] })}
      <section aria-labelledby="activities">
        <h2 id="activities">${words.activities[language]}</h2>
        ${activities(view, register, space, language)}
      </section>
      ${rights(view, language)} ${memory(space, context)}`,
  };
};

const activities = (
  { paths }: PublicView,
  register: Register,
  space: Space,
  language: Language,
): Markup => {
  const found = activitiesOf(register.activities, space);
  const whole = (look: "primary" | "secondary") =>
    linkButton({ text: words.wholeRegister[language], href: paths.register.list[language], look });
  if (found.length === 0)
    return emptyState({
      title: words.none[language],
      text: words.noneHelp[language],
      action: whole("primary"),
    });
  return html`<p class="soft">
      ${words.activitiesText[language]}
      <span lang="fr">${spaceWords[space].subjects.join(", ")}</span>.
      ${words.otherActivities[language]}
    </p>
    ${table({
      caption: words.caption[language],
      hideCaption: true,
      language,
      columns: [{ title: words.activity[language] }, { title: words.subjects[language] }],
      rows: found.map(({ id, title, dataSubjects }) => [
        html`<a href="${activityPath(paths.register, id, language)}" lang="fr">${title}</a>`,
        html`<span lang="fr">${dataSubjects.map((each) => each.text).join(" ; ")}</span>`,
      ]),
    })}
    <p>${whole("secondary")}</p>`;
};

/** Remembers the space where the visitor asks for it; the body that is remembered stays as it is. */
const memory = (space: Space, { language, preferences, back }: PageContext): Markup =>
  preferences.space === space
    ? html`<p class="soft">
        ${words.isRemembered[language]}
        <a href="${choicesPaths[language]}">${words.change[language]}</a>
      </p>`
    : html`<section aria-labelledby="memory">
        <h2 id="memory">${words.again[language]}</h2>
        ${postForm(
          { action: choicesPaths[language], csrf: null },
          html`<input type="hidden" name="body" value="${preferences.body ?? ""}" />
            <input type="hidden" name="space" value="${space}" />
            <input type="hidden" name="remember" value="true" />
            <input type="hidden" name="retour" value="${back ?? ""}" />
            <p class="soft small">${words.rememberSpaceHint[language]}</p>
            ${button({ text: words.rememberSpace[language], look: "secondary" })}`,
        )}
      </section>`;
