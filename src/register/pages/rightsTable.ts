import { colon, type Bilingual, type Language } from "../../kernel/index.ts";
import { html, table, type Markup, type Piece } from "../../platform/web/index.ts";
import type { Activity } from "../model/register.ts";
import { rightsOf } from "../model/rightsOf.ts";
import { rightNames } from "../model/detailNames.ts";

const words = {
  rightsTable: {
    fr: "Les droits qui découlent des bases légales",
    en: "The rights that follow from the legal bases",
  },
  right: { fr: "Droit", en: "Right" },
  applies: { fr: "S’applique", en: "Applies" },
  article: { fr: "Article du RGPD", en: "GDPR article" },
  onGround: { fr: "Motif écrit", en: "Written ground" },
  yes: { fr: "oui", en: "yes" },
  no: { fr: "non", en: "no" },
  unknown: {
    fr: "la base légale ne suffit pas à le dire",
    en: "the legal basis does not say enough",
  },
} as const satisfies Record<string, Bilingual>;

/** The rights of an activity, each with the article that gives or denies it. */
export const rightsTable = (activity: Activity, language: Language): Markup =>
  table({
    caption: words.rightsTable[language],
    language,
    columns: [
      { title: words.right[language] },
      { title: words.applies[language] },
      { title: words.article[language] },
    ],
    rows: rightsOf(activity).map(({ right, applies, article, ground, overridden, bases }) => [
      rightNames[right][language],
      html`${applies === null ? words.unknown[language] : words[applies ? "yes" : "no"][language]}${
        overridden
          ? html`<br /><span class="soft small"
                >${words.onGround[language]}${colon[language]}<span lang="fr">${ground}</span></span
              >`
          : ""
      }`,
      html`${article ?? "–"}${conditionOf(bases, language)}`,
    ]),
  });

const conditionOf = (
  bases: ReturnType<typeof rightsOf>[number]["bases"],
  language: Language,
): Piece => {
  const conditions = new Set(bases.flatMap(({ condition }) => condition?.[language] ?? []));
  return [...conditions].map((each) => html`<br /><span class="soft small">${each}</span>`);
};
