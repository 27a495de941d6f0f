import { Type } from "typebox";
import { fill, type Language } from "../../../kernel/index.ts";
import { departments, regions, type Body } from "../../../organisations/index.ts";
import {
  address,
  attributes,
  button,
  buttonRow,
  choiceGroup,
  dateField,
  details,
  html,
  notice,
  textField,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import {
  longestAlertName,
  mailsWanted,
  tidyName,
  type AlertWish,
} from "../../model/alert/alert.ts";
import { facets, longestWords, type Criteria, type Facet } from "../../model/criteria/criteria.ts";
import { criteriaIn, facetNames } from "../../model/criteria/criteriaAddress.ts";
import { contracts, families, teleworks, workingTimes } from "../../model/offer/offerCodes.ts";
import { asksNothing } from "../criteriaSaid.ts";
import { labelsFor } from "../facetLabels.ts";
import { facetWords, words as searchWords } from "../offerPageWords.ts";
import { offerPaths, searchAddress } from "../offerPaths.ts";
import { alertPaths as paths } from "./alertPaths.ts";
import { fieldWords, mailsWords, words } from "./alertWords.ts";

const values = Type.Array(Type.String({ maxLength: 60 }), { maxItems: 120 });
const day = Type.Optional(Type.String({ pattern: "^\\d{4}-\\d\\d-\\d\\d$" }));

/** The fields bear the names that an address of a search has for its criteria. */
export const alertSchema = Type.Object({
  nom: Type.Optional(Type.String({ maxLength: longestAlertName })),
  q: Type.Optional(Type.String({ maxLength: longestWords })),
  organisme: values,
  region: values,
  departement: values,
  famille: values,
  contrat: values,
  temps: values,
  teletravail: values,
  depuis: day,
  avant: day,
  courriels: Type.Enum([...mailsWanted]),
  pas: Type.Optional(Type.Enum(["voir", "garder"])),
});

type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

const namesOfCriteria = ["q", ...Object.values(facetNames), "depuis", "avant"] as const;

export const alertFieldWords = {
  nom: { label: fieldWords.name },
  q: { label: searchWords.words },
  organisme: { label: facetWords.bodies },
  region: { label: facetWords.regions },
  departement: { label: facetWords.departments },
  famille: { label: facetWords.families },
  contrat: { label: facetWords.contracts },
  temps: { label: facetWords.workingTimes },
  teletravail: { label: facetWords.teleworks },
  depuis: { label: searchWords.since, wrong: words.noDay },
  avant: { label: searchWords.closingBy, wrong: words.noDay },
  courriels: { label: fieldWords.mails },
  pas: { label: words.showCount },
} as const;

/** The criteria that a form holds at this moment, of which what makes no sense counts as not asked. */
export const criteriaTyped = (form: FormState): Criteria =>
  criteriaIn(
    new URLSearchParams(
      namesOfCriteria.flatMap((name) => form.field(name).values.map((value) => [name, value])),
    ),
  );

/** What the fields hold of an alert at first. */
export const typedOf = ({ name, criteria, mails }: AlertWish) => ({
  nom: name,
  q: criteria.words,
  ...(Object.fromEntries(
    facets.map((facet) => [facetNames[facet], [...criteria[facet]]]),
  ) as unknown as Readonly<
    Record<
      "organisme" | "region" | "departement" | "famille" | "contrat" | "temps" | "teletravail",
      string[]
    >
  >),
  depuis: criteria.since?.toString() ?? "",
  avant: criteria.closingBy?.toString() ?? "",
  courriels: mails,
});

/** What was meant by the values of a form, or the fields that name a day that does not exist. */
export const wishOf = (
  given: Typed & { readonly nom?: string; readonly courriels: AlertWish["mails"] },
): { readonly wish: AlertWish; readonly noDays: readonly ("depuis" | "avant")[] } => {
  const query = new URLSearchParams(
    namesOfCriteria.flatMap((name) =>
      [given[name] ?? []].flat().map((value): [string, string] => [name, value]),
    ),
  );
  const criteria = criteriaIn(query);
  return {
    wish: { name: tidyName(given.nom ?? ""), criteria, mails: given.courriels },
    noDays: [
      ...(query.has("depuis") && criteria.since === null ? (["depuis"] as const) : []),
      ...(query.has("avant") && criteria.closingBy === null ? (["avant"] as const) : []),
    ],
  };
};

const listed = (facet: Facet, bodies: readonly Body[]): readonly string[] =>
  ({
    bodies: bodies.map(({ id }) => id),
    regions: regions.map(({ code }) => code),
    departments: departments.map(({ code }) => code),
    families,
    contracts,
    workingTimes,
    teleworks,
  })[facet];

/** The lists whose values are names, in French in both languages; so they stand in the order of the alphabet. */
const ofNames: ReadonlySet<Facet> = new Set<Facet>(["bodies", "regions", "departments"]);

/** The fields of an alert, with how many offers its criteria find at this moment. */
export const alertFields = (
  form: FormState,
  {
    bodies,
    count,
    language,
  }: { readonly bodies: readonly Body[]; readonly count: number; readonly language: Language },
): Markup => {
  const label = labelsFor(bodies, language);
  const criteria = criteriaTyped(form);
  const free = (name: string) => ({ ...form.field(name), language, optional: true as const });
  return form.frame(html`
    ${textField({ ...free("nom"), hint: fieldWords.nameHint[language], maxlength: longestAlertName })}
    ${textField({ ...free("q"), hint: searchWords.wordsHint[language], maxlength: longestWords })}
    ${facets.map((facet) => {
      const state = form.field(facetNames[facet]);
      const known = [...new Set([...listed(facet, bodies), ...state.values])].map((value) => ({
        value,
        label: label(facet, value),
        ...(language === "en" && ofNames.has(facet) && { lang: "fr" as const }),
      }));
      const { length } = state.values;
      const title = facetWords[facet][language];
      return details({
        summary: length === 0 ? title : `${title} (${length})`,
        open: length > 0 || state.error !== null,
        content: choiceGroup({
          ...state,
          value: "",
          language,
          optional: true,
          kind: "boxes",
          choices: ofNames.has(facet)
            ? known.toSorted((a, b) => a.label.localeCompare(b.label, "fr"))
            : known,
        }),
      });
    })}
    ${dateField(free("depuis"))} ${dateField(free("avant"))}
    ${choiceGroup({
      ...form.field("courriels"),
      language,
      kind: "radios",
      choices: mailsWanted.map((value) => ({ value, label: mailsWords[value][language] })),
    })}
    ${counted(criteria, count, language)}
    ${buttonRow([
      button({ text: words.showCount[language], look: "secondary", name: "pas", value: "voir" }),
      button({ text: words.save[language], name: "pas", value: "garder" }),
    ])}
  `);
};

/** How many offers some criteria find, in words; that nothing narrows them, where nothing does. */
export const countSaid = (criteria: Criteria, count: number, language: Language): string => {
  const said =
    count === 0
      ? words.countNone[language]
      : count === 1
        ? words.countOne[language]
        : fill(words.countMany[language], { count: count.toLocaleString(language) });
  return asksNothing(criteria) ? `${words.everything[language]} ${said}` : said;
};

/** The number at this moment; where scripts run, it follows what is typed. */
const counted = (criteria: Criteria, count: number, language: Language): Markup =>
  html`<div data-count="${paths.count[language]}" data-count-of="${namesOfCriteria.join(" ")}">
    ${notice({
      tone: asksNothing(criteria) ? "watch" : "information",
      text: html`<span data-count-said>${countSaid(criteria, count, language)}</span>`,
      language,
      isStatus: true,
    })}
    <p ${attributes({ hidden: count === 0, "data-count-link": true })}>
      <a href="${address(searchAddress(offerPaths.list[language], criteria))}"
        >${words.see[language]}</a
      >
    </p>
  </div>`;
