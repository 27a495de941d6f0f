import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { open } from "../addPage.ts";
import { addForm } from "../forms/addForm.ts";
import { html, type Markup } from "../html.ts";
import { ownPath } from "../request/ownPath.ts";
import { textSizes, themes } from "../request/preferences.ts";
import { displayWords as words } from "./displayWords.ts";

const displayPaths = { fr: "/affichage", en: "/en/display" } as const;

const schema = Type.Object({
  theme: Type.Enum(themes),
  textSize: Type.Enum(textSizes),
  retour: Type.Optional(Type.String({ maxLength: 2_000 })),
});

/** The page where a visitor chooses colours and size of text; it leads back to where they were. */
export const addDisplayPage = (web: FastifyInstance): void =>
  addForm(web, {
    paths: displayPaths,
    access: open,
    schema,
    words: {
      theme: { label: words.theme },
      textSize: { label: words.textSize },
      retour: { label: words.back },
    },
    largest: 8_000,
    withoutToken: true,
    initial: async ({ preferences }, { query }) => ({
      theme: preferences.theme,
      textSize: preferences.textSize,
      retour: ownPath((query as Record<string, unknown>)["retour"]) ?? "",
    }),
    page: async (form, { language }) => ({
      title: words.title[language],
      main: html`<h1>${words.title[language]}</h1>
        <p class="lead">${words.lead[language]}</p>
        <p>${words.kept[language]}</p>
        ${form.frame(
          html`${(["theme", "textSize"] as const).map((name) => {
              const field = form.field(name);
              return html`<fieldset id="${name}">
                <legend>${field.label}</legend>
                ${(name === "theme" ? themes : textSizes).map((value) =>
                  radio(name, value, words[value][language], field.value === value),
                )}
              </fieldset>`;
            })}
            <input type="hidden" name="retour" value="${form.field("retour").value}" />
            <p><button type="submit">${words.save[language]}</button></p>`,
        )}`,
    }),
    act: async ({ theme, textSize, retour }, { language, preferences }, _request, reply) => {
      reply.rememberPreferences({ ...preferences, theme, textSize });
      // Only a path of ours is gone back to: the field comes from a browser.
      return {
        redirect: ownPath(retour) ?? displayPaths[language],
        notice: { tone: "success", words: words.saved },
      };
    },
  });

const radio = (name: string, value: string, label: string, isChosen: boolean): Markup =>
  html`<p class="choice">
    ${
      isChosen
        ? html`<input type="radio" name="${name}" id="${name}-${value}" value="${value}" checked />`
        : html`<input type="radio" name="${name}" id="${name}-${value}" value="${value}" />`
    }
    <label for="${name}-${value}">${label}</label>
  </p>`;
