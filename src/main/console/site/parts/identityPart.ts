import { Type } from "typebox";
import { fill, type Bilingual } from "../../../../kernel/index.ts";
import {
  bodyAccents,
  contrastOf,
  html,
  leastContrast,
  textField,
} from "../../../../platform/web/index.ts";
import { ratioWords, settingTitles } from "../settingWords.ts";
import { lineType, type SitePart } from "./sitePart.ts";

const said = {
  title: { fr: "Nom et couleur", en: "Name and colour" },
  lead: {
    fr: "Ce que chaque page porte : le nom à côté du sigle, la couleur des liens et des boutons.",
    en: "What each page bears: the name beside the mark, the colour of links and buttons.",
  },
  nameHint: {
    fr: "Laissé vide, le site porte le nom de son organisme.",
    en: "Left empty, the site bears the name of its body.",
  },
  accentHint: {
    fr: "Un croisillon et six chiffres ou lettres de a à f, tel que #8a1538. Laissé vide, le site porte la couleur de son organisme.",
    en: "A number sign and six digits or letters from a to f, such as #8a1538. Left empty, the site bears the colour of its body.",
  },
  accentWrong: {
    fr: "Une couleur s’écrit #8a1538 : un croisillon, puis six chiffres ou lettres de a à f.",
    en: "A colour is written #8a1538: a number sign, then six digits or letters from a to f.",
  },
  accentWeak: {
    fr: "Cette couleur se lit mal : son contraste avec le fond des pages est de {ratio}:1, il en faut {least}:1 au moins. La teinte {darker}, plus foncée, convient.",
    en: "This colour is hard to read: its contrast with the ground of pages is {ratio}:1, and {least}:1 at least is needed. {darker}, which is darker, will do.",
  },
} as const satisfies Record<string, Bilingual>;

const words = {
  name: { label: settingTitles.name },
  accent: { label: settingTitles.accent, wrong: said.accentWrong },
} as const;

export const identityPart: SitePart = {
  path: "/identite",
  title: said.title,
  lead: said.lead,
  names: ["name", "accent"],
  properties: {
    name: Type.Optional(lineType),
    accent: Type.Optional(Type.String({ pattern: "^#[0-9a-fA-F]{6}$" })),
  },
  words,
  initial: ({ name, accent }) => ({ name, accent }),
  fields: (form, language) =>
    html`${textField({
      ...form.field("name"),
      language,
      optional: true,
      autocomplete: "off",
      hint: said.nameHint[language],
    })}
    ${textField({
      ...form.field("accent"),
      language,
      optional: true,
      width: "narrow",
      autocomplete: "off",
      spellcheck: false,
      hint: said.accentHint[language],
    })}`,
  meant: ({ name, accent }, { name: _name, accent: _accent, ...present }, { language }) => {
    const colour = accent?.toLowerCase();
    if (colour !== undefined && contrastOf(colour) < leastContrast) {
      const message = fill(said.accentWeak[language], {
        ratio: ratioWords(contrastOf(colour), language),
        least: ratioWords(leastContrast, language),
        darker: bodyAccents(colour)?.light.accent ?? "",
      });
      return [{ field: "accent", message }];
    }
    return {
      ...present,
      ...(name === undefined ? {} : { name }),
      ...(colour === undefined ? {} : { accent: colour }),
    };
  },
};
