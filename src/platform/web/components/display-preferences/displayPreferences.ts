import { attributes } from "../../attributes.ts";
import { displayPaths, displayWords as words } from "../../display/displayWords.ts";
import { html, type Markup } from "../../../escaping/index.ts";
import type { PageContext } from "../../request/pageContext.ts";
import { textSizes, themes } from "../../request/preferences.ts";

/** Colours and size of text, at the foot of every page; it comes back to the page it stands on. */
export const displayPreferences = (
  { language, preferences, back }: Pick<PageContext, "language" | "preferences" | "back">,
  id = "display",
): Markup =>
  html`<form
    class="display-preferences"
    method="post"
    action="${displayPaths[language]}"
    aria-labelledby="${id}-title"
  >
    <p id="${id}-title">${words.title[language]}</p>
    ${select(`${id}-theme`, "theme", preferences.theme, themes, language)}
    ${select(`${id}-size`, "textSize", preferences.textSize, textSizes, language)}
    <input type="hidden" name="retour" value="${back ?? ""}" />
    <button class="button secondary" type="submit">${words.save[language]}</button>
  </form>`;

const select = (
  id: string,
  name: "theme" | "textSize",
  chosen: string,
  values: readonly (keyof typeof words)[],
  language: PageContext["language"],
): Markup =>
  html`<div>
    <label for="${id}">${words[name][language]}</label>
    <select class="control" id="${id}" name="${name}">
      ${values.map(
        (value) =>
          html`<option ${attributes({ value, selected: value === chosen })}>
            ${words[value][language]}
          </option>`,
      )}
    </select>
  </div>`;
