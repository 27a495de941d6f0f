import { fill } from "../../kernel/index.ts";
import type { ReadToday, TodayEntry } from "../../platform/web/index.ts";
import { describedCollections, isUndecided } from "./described.ts";
import { number } from "./shown.ts";
import { storePath } from "./storeAccess.ts";
import type { StoresConsole } from "./storesConsole.ts";

const words = {
  missing: { fr: "L’adresse de « {store} » manque", en: "The address of “{store}” is missing" },
  missingText: {
    fr: "La variable {variable} n’est pas posée : aucune règle n’y agit. Voyez avec l’exploitant.",
    en: "The variable {variable} is not set: no rule acts there. See the operator.",
  },
  undescribed: { fr: "« {store} » reste à décrire", en: "“{store}” is to be described" },
  undescribedText: {
    fr: "Personne n’a dit ce que tiennent ses tables.",
    en: "Nobody has said what its tables hold.",
  },
  undecided: {
    fr: "Des colonnes de « {store} » restent à préciser",
    en: "Columns of “{store}” are to be decided",
  },
  undecidedText: { fr: "Colonnes : {count}.", en: "Columns: {count}." },
} as const;

/**
 * What of stores waits for this person: what the policy itself tells. No database is opened for the page of the day, so
 * what changed in one is said by its examination alone.
 */
export const storesToday =
  (parts: Pick<StoresConsole, "desk" | "may">): ReadToday =>
  async (body, context) => {
    const { desk, may } = parts;
    const { language } = context;
    if (!may(context, body, "stores.edit")) return [];
    const present = await desk.present(body);
    return (present?.stores ?? []).flatMap((store): readonly TodayEntry[] => {
      const { name, variable, place, isPlatform, rules } = store;
      const open = describedCollections(store).flatMap(({ collection }) =>
        collection.fields.filter(isUndecided),
      ).length;
      if (place === null && variable !== null && !isPlatform)
        return [
          {
            title: fill(words.missing[language], { store: name }),
            text: fill(words.missingText[language], { variable }),
            href: storePath(body, name, language),
            tone: rules.length > 0 ? "bad" : "watch",
          },
        ];
      if (!desk.isEditable) return [];
      const href = storePath(body, name, language, "/tables");
      // An archive is written by rules that describe it elsewhere.
      if (store.descriptions.length === 0 && rules.length === 0)
        return [
          {
            title: fill(words.undescribed[language], { store: name }),
            text: words.undescribedText[language],
            href,
            tone: "accent",
          },
        ];
      return open === 0
        ? []
        : [
            {
              title: fill(words.undecided[language], { store: name }),
              text: fill(words.undecidedText[language], { count: number(open, language) }),
              href: `${href}?etat=undecided`,
              tone: "accent",
            },
          ];
    });
  };
