import type { Language } from "../../kernel/index.ts";
import {
  attributes,
  button,
  choiceGroup,
  consolePath,
  copyValue,
  details,
  emptyState,
  html,
  pageTitle,
  postForm,
  textField,
  type FormState,
  type Markup,
} from "../../platform/web/index.ts";
import { facts } from "./facts.ts";
import { kindShown } from "./shown.ts";
import type { StoreReading } from "./storeReadings.ts";
import type { OfferedPlace, ProposedStore, StoresDesk } from "./storesDesk.ts";
import { words } from "./storeWords.ts";

/** A name and one of the places that the operator offers. */
export const connectPage = (
  {
    body,
    places,
    offering,
    form,
  }: {
    readonly body: string;
    readonly places: readonly OfferedPlace[];
    readonly offering: ReturnType<StoresDesk["offering"]>;
    readonly form: FormState;
  },
  language: Language,
): Markup => {
  const free = places.filter(({ takenBy }) => takenBy === null);
  const howTo = html`<p>${words.offering[language]}</p>
    ${copyValue({ label: words.variableName[language], value: offering.variable, language })}
    ${copyValue({ label: words.folderName[language], value: offering.folder, language })}`;
  return html`${pageTitle({ title: words.connectTitle[language], lead: words.connectLead[language] })}
    <div class="stack">
      ${
        free.length === 0
          ? emptyState({ title: words.noPlace[language], text: howTo })
          : html`${form.frame(html`
              ${textField({
                ...form.field("name"),
                language,
                hint: words.nameHint[language],
                width: "middle",
                autocomplete: "off",
                spellcheck: false,
                maxlength: 40,
              })}
              ${choiceGroup({
                ...form.field("written"),
                language,
                kind: "radios",
                choices: free.map((place) => ({
                  value: place.written,
                  label: place.written,
                  hint: hintOf(place, language),
                })),
              })}
              ${textField({
                ...form.field("schema"),
                language,
                hint: words.schemaHint[language],
                optional: true,
                width: "middle",
                autocomplete: "off",
                spellcheck: false,
              })}
              ${button({ text: words.test[language] })}
            `)}
            ${details({ summary: words.otherPlace[language], content: howTo })}`
      }
      <p><a href="${consolePath(body, "bases", language)}">${words.cancel[language]}</a></p>
    </div>`;
};

const hintOf = (place: OfferedPlace, language: Language): string => {
  if (place.kind === null) return words.addressUnreadable[language];
  const kind = kindShown(place, language);
  return place.place === null ? kind : `${kind}, ${place.place}`;
};

/** What the store answered, and the button that keeps it. */
export const connectTestedPage = (
  {
    proposed,
    base,
    reading,
    action,
    csrf,
  }: {
    readonly proposed: ProposedStore;
    readonly base: number;
    readonly reading: StoreReading;
    readonly action: string;
    readonly csrf: string;
  },
  language: Language,
): Markup => {
  const { name, written, schema } = proposed;
  const kept = { name, written, schema: schema ?? "", base: String(base), act: "save" };
  return html`${pageTitle({ title: words.testedTitle[language], lead: words.testedLead[language] })}
  ${facts(
    reading,
    [
      { key: words.name[language], value: name },
      { key: words.where[language], value: html`<code>${written}</code>` },
      ...(schema === null ? [] : [{ key: words.schema[language], value: schema }]),
    ],
    language,
  )}
  ${postForm(
    { action, csrf },
    html`${Object.entries(kept).map(
        ([field, value]) => html`<input ${attributes({ type: "hidden", name: field, value })} />`,
      )}
      <div class="button-row">
        ${button({ text: words.save[language] })}
        <a href="${action}">${words.change[language]}</a>
      </div>`,
  )}`;
};
