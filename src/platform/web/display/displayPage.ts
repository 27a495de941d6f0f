import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { open } from "../open.ts";
import { button } from "../components/button/button.ts";
import { choiceGroup } from "../components/choice-group/choiceGroup.ts";
import { pageTitle } from "../components/page-title/pageTitle.ts";
import { addForm } from "../forms/addForm.ts";
import { html } from "../../escaping/index.ts";
import { ownPath } from "../request/ownPath.ts";
import { textSizes, themes } from "../request/preferences.ts";
import { displayPaths, displayWords as words } from "./displayWords.ts";

const schema = Type.Object({
  theme: Type.Enum(themes),
  textSize: Type.Enum(textSizes),
  language: Type.Optional(Type.Enum(["auto", "fr", "en"])),
  retour: Type.Optional(Type.String({ maxLength: 2_000 })),
});

/** The page where a visitor chooses colours, size of text and language; it leads back to where they were. */
export const addDisplayPage = (web: FastifyInstance): void =>
  addForm(web, {
    paths: displayPaths,
    access: open,
    schema,
    words: {
      theme: { label: words.theme },
      textSize: { label: words.textSize },
      language: { label: words.language },
      retour: { label: words.back },
    },
    largest: 8_000,
    withoutToken: true,
    initial: async ({ preferences }, { query }) => ({
      theme: preferences.theme,
      textSize: preferences.textSize,
      language: preferences.language ?? ("auto" as const),
      retour: ownPath((query as Record<string, unknown>)["retour"]) ?? "",
    }),
    page: async (form, { language }) => {
      const choices = (values: readonly (keyof typeof words)[]) =>
        values.map((value) => ({ value, label: words[value][language] }));
      return {
        title: words.title[language],
        main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
          ${form.frame(
            html`${choiceGroup({ ...form.field("theme"), kind: "radios", language, choices: choices(themes) })}
              ${choiceGroup({ ...form.field("textSize"), kind: "radios", language, choices: choices(textSizes) })}
              ${choiceGroup({
                ...form.field("language"),
                kind: "radios",
                language,
                hint: words.languageHint[language],
                choices: [
                  { value: "auto", label: words.automatic[language] },
                  { value: "fr", label: "Français" },
                  { value: "en", label: "English" },
                ],
              })}
              <input type="hidden" name="retour" value="${form.field("retour").value}" />
              ${button({ text: words.save[language] })}`,
          )}
          <p class="soft">${words.kept[language]}</p>`,
      };
    },
    act: async (chosen, context, _request, reply) => {
      const { theme, textSize, retour } = chosen;
      const language = chosen.language ?? context.preferences.language ?? "auto";
      reply.rememberPreferences({
        theme,
        textSize,
        language: language === "auto" ? null : language,
      });
      // Only a path of ours is gone back to: the field comes from a browser.
      return {
        redirect: ownPath(retour) ?? displayPaths[context.language],
        notice: { tone: "success", words: words.saved },
      };
    },
  });
