import {
  dayWords,
  fill,
  type Bilingual,
  type ErrorCatalogue,
  type Language,
} from "../../../kernel/index.ts";
import type { DatasetCollection } from "../../../connectors/index.ts";
import {
  button,
  buttonRow,
  cards,
  choiceGroup,
  confirmPanel,
  consolePath,
  dateField,
  filterForm,
  html,
  pageTitle,
  postForm,
  selectField,
  summaryList,
  textareaField,
  textField,
  type FormState,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { PlacedHold } from "../../execution/actions/placeHold.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { rowsNamed, warningsOf } from "./holdPage.ts";
import { kindLeads, operatorNames, placeWords, words } from "./holdWords.ts";
import {
  conditionLines,
  identitiesOf,
  keyOf,
  placeKinds,
  tablesOf,
  type PlaceKind,
} from "./placeKinds.ts";

export const placeTitles = {
  person: placeWords.personTitle,
  file: placeWords.fileTitle,
  query: placeWords.queryTitle,
} as const satisfies Record<PlaceKind["kind"], Bilingual>;

/** The three ways to say what is held, to choose from. */
export const choosePage = (body: string, language: Language): Markup =>
  html`${pageTitle({ title: words.place[language], lead: placeWords.lead[language] })}
  ${cards(
    placeKinds.map(({ kind, path }) => ({
      title: placeWords[kind][language],
      text: kindLeads[kind][language],
      href: consolePath(body, "gels", language, path),
    })),
    2,
  )}`;

/** The form of one of them; where it is about a table, first the choice of that table. */
export const placePage = (
  {
    body,
    of,
    policy,
    table,
    earliest,
    form,
  }: {
    readonly body: string;
    readonly of: PlaceKind;
    readonly policy: Policy;
    readonly table: DatasetCollection | null;
    readonly earliest: string;
    readonly form: FormState;
  },
  language: Language,
): Markup => {
  const title = placeTitles[of.kind][language];
  const choosing = of.isOfTable ? chooseTable(body, of, policy, table, language) : "";
  const asking =
    of.isOfTable && table === null
      ? ""
      : form.frame(
          html`${ownFields(of, policy, table, form, language)}
          ${commonFields(policy, earliest, form, language)}
          ${buttonRow([
            button({ text: placeWords.look[language] }),
            html`<a href="${consolePath(body, "gels", language)}">${words.cancel[language]}</a>`,
          ])}`,
        );
  return html`${pageTitle({ title, over: words.place[language], lead: kindLeads[of.kind][language] })}
  ${choosing} ${asking}`;
};

const chooseTable = (
  body: string,
  { path }: PlaceKind,
  policy: Policy,
  table: DatasetCollection | null,
  language: Language,
): Markup =>
  filterForm({
    action: consolePath(body, "gels", language, path),
    language,
    fields: [
      selectField({
        name: "table",
        label: placeWords.table[language],
        value: table?.name ?? "",
        error: null,
        language,
        none: placeWords.chooseTable[language],
        choices: [...tablesOf(policy).keys()].map((name) => ({ value: name, label: name })),
      }),
    ],
  });

const ownFields = (
  { kind }: PlaceKind,
  policy: Policy,
  table: DatasetCollection | null,
  form: FormState,
  language: Language,
): Piece => {
  if (kind === "person") {
    const identities = identitiesOf(policy);
    return [
      textareaField({
        ...form.field("values"),
        language,
        rows: 4,
        hint: placeWords.valuesHint[language],
      }),
      identities.length < 2
        ? ""
        : selectField({
            ...form.field("identity"),
            language,
            optional: true,
            none: placeWords.everyIdentity[language],
            choices: identities.map((each) => ({ value: each, label: each })),
          }),
    ];
  }
  if (table === null) return "";
  if (kind === "file") {
    const columns = keyOf(table);
    const hint =
      columns.length === 0
        ? placeWords.keyHintPlain[language]
        : fill(placeWords.keyHint[language], { columns: columns.join(", ") });
    return textareaField({
      ...form.field("key"),
      language,
      rows: Math.max(2, columns.length),
      hint,
    });
  }
  return [
    html`<p>${placeWords.conditions[language]}</p>`,
    ...conditionLines.map((number) => conditionFields(number, table, form, language)),
    html`<p class="soft small">${placeWords.richer[language]}</p>`,
  ];
};

const conditionFields = (
  number: number,
  table: DatasetCollection,
  form: FormState,
  language: Language,
): Markup => {
  const optional = number > 1;
  return html`<div class="filter-fields">
    ${selectField({
      ...form.field(`column${number}`),
      language,
      optional,
      none: placeWords.noColumn[language],
      choices: table.fields.map(({ name }) => ({ value: name, label: name })),
    })}
    ${selectField({
      ...form.field(`operator${number}`),
      language,
      optional,
      choices: Object.entries(operatorNames).map(([value, name]) => ({
        value,
        label: name[language],
      })),
    })}
    ${textField({
      ...form.field(`value${number}`),
      language,
      optional: true,
      width: "middle",
      spellcheck: false,
      autocomplete: "off",
    })}
  </div>`;
};

const commonFields = (
  { stores }: Policy,
  earliest: string,
  form: FormState,
  language: Language,
): Piece => {
  const choices = stores.map(({ name }) => ({ value: name, label: name }));
  const asked = { ...form.field("store"), language, optional: true } as const;
  const every = { value: "", label: placeWords.everyStore[language] };
  return [
    stores.length < 2
      ? ""
      : stores.length < 6
        ? choiceGroup({ ...asked, kind: "radios", choices: [every, ...choices] })
        : selectField({ ...asked, none: every.label, choices }),
    textField({
      ...form.field("reason"),
      language,
      maxlength: 200,
      hint: placeWords.reasonHint[language],
    }),
    dateField({
      ...form.field("reviewOn"),
      language,
      earliest,
      hint: placeWords.reviewHint[language],
    }),
  ];
};

/**
 * What would be held, before it is. What was typed goes with the form itself, so that it stands in no address, no cookie
 * and nowhere on the server.
 */
export const foreseenPage = (
  {
    body,
    of,
    typed,
    foreseen,
    send,
    catalogue,
  }: {
    readonly body: string;
    readonly of: PlaceKind;
    /** Each field that was filled, with what it is called. */
    readonly typed: readonly {
      readonly name: string;
      readonly label: string;
      readonly value: string;
    }[];
    readonly foreseen: Omit<PlacedHold, "id">;
    readonly send: { readonly action: string; readonly csrf: string };
    readonly catalogue: ErrorCatalogue;
  },
  language: Language,
): Markup =>
  html`${pageTitle({ title: placeTitles[of.kind][language], over: words.place[language] })}
  ${warningsOf(foreseen.warnings, catalogue, language)}
  ${postForm(
    send,
    html`${[...typed, { name: "step", value: "place" }].map(
      ({ name, value }) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${confirmPanel({
      look: "neutral",
      title: placeWords.foreseenTitle[language],
      preview: html`${summaryList(
        typed
          .filter(({ name }) => !isOfNoColumn(name, typed))
          .map(({ name, label, value }) => ({ key: label, value: said(name, value, language) })),
      )}
      ${rowsNamed(foreseen.stores, placeWords.foreseenCaption[language], language)}`,
      confirm: placeWords.confirm[language],
      cancel: { text: words.cancel[language], href: consolePath(body, "gels", language) },
    })}
    ${buttonRow([
      button({ text: placeWords.edit[language], look: "secondary", name: "step", value: "edit" }),
    ])}`,
  )}`;

/** A comparison that no column was chosen for: a list always sends its first entry. */
const isOfNoColumn = (name: string, typed: readonly { readonly name: string }[]): boolean =>
  /^(?:operator|value)\d$/.test(name) &&
  !typed.some((each) => each.name === `column${name.slice(-1)}`);

const said = (name: string, value: string, language: Language): Piece => {
  if (name.startsWith("operator"))
    return operatorNames[value as keyof typeof operatorNames]?.[language] ?? value;
  if (name === "reviewOn") return dayWords(Temporal.PlainDate.from(value), language);
  return value.split("\n").map((line, index) => (index === 0 ? line : html`<br />${line}`));
};
