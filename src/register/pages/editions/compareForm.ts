import type { Bilingual, Language } from "../../../kernel/index.ts";
import { filterForm, html, selectField, type Piece } from "../../../platform/web/index.ts";
import type { Edition } from "../../actions/editions.ts";
import { changesPath, type RegisterPaths } from "../registerPaths.ts";
import { editionName } from "./editionWords.ts";

const words = {
  title: { fr: "Comparer deux éditions", en: "Compare two editions" },
  before: { fr: "De l’édition", en: "From the edition" },
  after: { fr: "À l’édition", en: "To the edition" },
  compare: { fr: "Comparer", en: "Compare" },
} as const satisfies Record<string, Bilingual>;

/** Any two editions to be compared, where there are more than the list compares one by one. */
export const compareForm = (
  editions: readonly Pick<Edition, "name">[],
  paths: Pick<RegisterPaths, "editions">,
  language: Language,
): Piece => {
  if (editions.length < 3) return "";
  const choices = editions.map(({ name }) => ({ value: name, label: editionName(name, language) }));
  const field = (name: "de" | "a", label: string, value: string) =>
    selectField({ name, label, value, error: null, language, choices });
  return html`<h2>${words.title[language]}</h2>
    ${filterForm({
      action: paths.editions[language],
      label: words.title[language],
      apply: words.compare[language],
      language,
      fields: [
        field("de", words.before[language], editions.at(-1)?.name ?? ""),
        field("a", words.after[language], editions[0]?.name ?? ""),
      ],
    })}`;
};

/** Where the comparison that an address asks for stands, from the earlier to the later; null where it asks for none. */
export const comparisonAsked = (
  query: unknown,
  editions: readonly Pick<Edition, "name">[],
  paths: RegisterPaths,
  language: Language,
): string | null => {
  const { de, a } = query as Readonly<Record<string, unknown>>;
  const places = [de, a].map((asked) => editions.findIndex(({ name }) => name === asked));
  const [after, before] = places.toSorted((one, two) => one - two).map((at) => editions[at]?.name);
  if (after === undefined || before === undefined || after === before) return null;
  return changesPath(paths, after, before, language);
};
