/** How a criterion of the RGAA 4.1.2 stands for the pages of Égide itself. */
export type CriterionState =
  /** Rules of axe, by their id, and tests of ours, by their name: all run on every change. */
  | { readonly kind: "tested"; readonly by: readonly string[] }
  /** Only a person can tell. */
  | { readonly kind: "review" }
  /** Our pages hold nothing that it is about, and the policy of contents keeps it out. */
  | { readonly kind: "not-applicable" };

const review: CriterionState = { kind: "review" };
const none: CriterionState = { kind: "not-applicable" };
const by = (...names: readonly string[]): CriterionState => ({ kind: "tested", by: names });

const focus = "show the focus at each stop of the keyboard, the way past the header first";
const pointers =
  "is whole in ${language}: each pointer finds its element, nothing is inline, every field has a label";

/** Themes of the RGAA with their criteria in order: the first is 1.1, and so on. */
export const rgaa: readonly (readonly CriterionState[])[] = [
  // 1 Images: drawings beside text that says the same.
  [
    by("image-alt", "svg-img-alt"),
    review,
    none,
    none,
    none,
    by(
      "the highest bar stands no higher than the scale, an empty month has no height, and the table says every value",
    ),
    review,
    none,
    review,
  ],
  // 2 Frames
  [none, none],
  // 3 Colours
  [
    review,
    by("color-contrast", "keeps every text readable on its ground, in ${theme}"),
    by("keeps every text readable on its ground, in ${theme}"),
  ],
  // 4 Sound and film
  Array.from({ length: 13 }, () => none),
  // 5 Tables
  [
    review,
    review,
    none,
    by("of rows says which column sorts it, and each cell its column"),
    review,
    by("th-has-data-cells", "of rows says which column sorts it, and each cell its column"),
    by("scope-attr-valid", "td-headers-attr"),
    none,
  ],
  // 6 Links
  [review, by("link-name")],
  // 7 Scripts
  [
    review,
    review,
    by(focus),
    none,
    by("does what it was sent, once, then leads elsewhere, where it is said once"),
  ],
  // 8 What every page needs
  [
    by("answers a page in its shell, under a policy that allows nothing inline and nobody else"),
    review,
    by("html-has-lang"),
    by("html-lang-valid"),
    by("document-title"),
    review,
    review,
    by("valid-lang"),
    review,
    none,
  ],
  // 9 Structure
  [
    by("heading-order", "page-has-heading-one", "empty-heading"),
    by("landmark-one-main", "landmark-banner-is-top-level", "region"),
    by("list", "listitem", "definition-list", "dlitem"),
    review,
  ],
  // 10 Presentation
  [
    review,
    review,
    review,
    review,
    review,
    by("link-in-text-block"),
    by(focus),
    by("aria-hidden-focus"),
    review,
    review,
    by("fit 320 px with very large text, without scrolling sideways"),
    review,
    none,
    none,
  ],
  // 11 Forms
  [
    by("label", pointers),
    review,
    review,
    review,
    by("of choices is a group with a legend; the summary of errors leads to its first answer"),
    by("of choices is a group with a legend; the summary of errors leads to its first answer"),
    review,
    none,
    by("button-name"),
    by(
      "keeps what was typed and leads from each mistake to its field; a password does not come back",
    ),
    review,
    review,
    by("autocomplete-valid"),
  ],
  // 12 Moving around
  [
    review,
    review,
    none,
    none,
    review,
    by("landmark-unique", "region"),
    by("bypass", focus),
    review,
    by(focus),
    none,
    none,
  ],
  // 13 Use
  [
    by("meta-refresh"),
    none,
    none,
    none,
    none,
    none,
    none,
    none,
    by("css-orientation-lock"),
    none,
    review,
    none,
  ],
];

/** Numbers of the criteria in each state, theme by theme. */
export const countRgaa = (
  theme: readonly CriterionState[],
): Readonly<Record<CriterionState["kind"], number>> => {
  const count = (kind: CriterionState["kind"]) => theme.filter((each) => each.kind === kind).length;
  return {
    tested: count("tested"),
    review: count("review"),
    "not-applicable": count("not-applicable"),
  };
};
