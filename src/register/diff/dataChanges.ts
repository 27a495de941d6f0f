import type { Bilingual } from "../../kernel/index.ts";
import type { Activity } from "../model/register.ts";
import { comparedText } from "./comparedWords.ts";
import { listChanges, type Item } from "./listChanges.ts";
import { listWords } from "./partWords.ts";
import type { LegalChange } from "./registerDiff.ts";

type Special = Activity["specialCategories"][number];

/** GDPR art. 9(1) and 10. */
const specialNames: Readonly<Record<Special, Bilingual>> = {
  health: { fr: "la santé", en: "health" },
  "racial-or-ethnic-origin": { fr: "l’origine raciale ou ethnique", en: "racial or ethnic origin" },
  "political-opinions": { fr: "les opinions politiques", en: "political opinions" },
  "religious-beliefs": { fr: "les convictions religieuses", en: "religious beliefs" },
  "union-membership": { fr: "l’appartenance syndicale", en: "union membership" },
  genetic: { fr: "les données génétiques", en: "genetic data" },
  biometric: { fr: "les données biométriques", en: "biometric data" },
  "sex-life": { fr: "la vie sexuelle", en: "sex life" },
  "sexual-orientation": { fr: "l’orientation sexuelle", en: "sexual orientation" },
  "criminal-offences": {
    fr: "les infractions et condamnations",
    en: "criminal offences and convictions",
  },
};

/** Which data are used, datum by datum, of whom; those of articles 9 and 10 by their name. */
export const dataChanges = (before: Activity, after: Activity): readonly LegalChange[] => [
  ...after.specialCategories
    .filter((each) => !before.specialCategories.includes(each))
    .map((each) => special("added", each)),
  ...before.specialCategories
    .filter((each) => !after.specialCategories.includes(each))
    .map((each) => special("removed", each)),
  ...(before.nationalIdentifier === after.nationalIdentifier
    ? []
    : [
        {
          part: "nationalIdentifier",
          kind: after.nationalIdentifier ? ("added" as const) : ("removed" as const),
          grade: "persons" as const,
          words: after.nationalIdentifier
            ? {
                fr: "Le numéro de sécurité sociale est désormais utilisé",
                en: "The national identification number is now used",
              }
            : {
                fr: "Le numéro de sécurité sociale n’est plus utilisé",
                en: "The national identification number is no longer used",
              },
          before: null,
          after: null,
        },
      ]),
  ...listChanges("dataCategories", listWords.dataCategories, dataOf(before), dataOf(after)),
  ...listChanges("dataCategories", listWords.necessity, reasonsOf(before), reasonsOf(after)),
];

const special = (kind: "added" | "removed", category: Special): LegalChange => ({
  part: "specialCategories",
  kind,
  grade: "persons",
  words:
    kind === "added"
      ? {
          fr: `Des données sensibles sont désormais utilisées, sur ${specialNames[category].fr}`,
          en: `Special categories of data are now used, on ${specialNames[category].en}`,
        }
      : {
          fr: `Des données sensibles ne sont plus utilisées, sur ${specialNames[category].fr}`,
          en: `Special categories of data are no longer used, on ${specialNames[category].en}`,
        },
  before: kind === "removed" ? category : null,
  after: kind === "added" ? category : null,
});

const dataOf = ({ dataCategories }: Activity): readonly Item[] =>
  dataCategories.flatMap(({ subjects, items }) =>
    items.map((item) => ({
      key: comparedText(`${subjects ?? ""} ${item}`),
      text: subjects === null ? item : `${item} (${subjects})`,
    })),
  );

const reasonsOf = ({ dataCategories }: Activity): readonly Item[] =>
  dataCategories.flatMap(({ items, necessity }) =>
    necessity === undefined
      ? []
      : [{ key: comparedText(`${items.join(" ")} ${necessity}`), text: necessity }],
  );
