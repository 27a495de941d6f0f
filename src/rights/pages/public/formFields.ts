import { fill, type Language } from "../../../kernel/index.ts";
import type { Activity } from "../../../register/index.ts";
import {
  address,
  button,
  choiceGroup,
  dateField,
  html,
  notice,
  selectField,
  textareaField,
  textField,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { capacityKinds } from "../../model/request/capacity.ts";
import { eligibilityOf } from "../../model/request/eligibility.ts";
import { requestedRights, type RequestedRight } from "../../model/request/requestedRight.ts";
import { rightWords } from "../../model/request/rightWords.ts";
import { rightsPath } from "../../rightsPaths.ts";
import type { RightsSite } from "../rightsSite.ts";
import { proofOf, type KnownPerson } from "./knownPerson.ts";
import { capacityWords, words } from "./publicWords.ts";

interface Asking {
  readonly known: KnownPerson | null;
  /** The address of the form, to come back to. */
  readonly url: string;
  readonly body: string;
}

/** Whom the installation knows already is asked for no code; others are told how they can be known. */
export const whoAsks = (
  { signIn, provider }: Pick<RightsSite, "signIn" | "provider">,
  { known, url, body }: Asking,
  language: Language,
): Markup => {
  if (known !== null) {
    const proof = proofOf(known, language);
    return notice({
      tone: "information",
      language,
      text:
        proof === null
          ? fill(words.known[language], { email: known.email ?? "" })
          : html`<p>${proof}</p>
              <p>${words.knownName[language]}</p>`,
    });
  }
  const query = url.split("?")[1];
  const there = rightsPath("provider", body, language);
  return html`${
      provider === null
        ? ""
        : html`<p>
            <a href="${address(query === undefined ? there : `${there}?${query}`)}"
              >${fill(words.byProvider[language], { provider: provider.label })}</a
            >
          </p>`
    }
    <p>
      <a href="${address(`${signIn[language]}?${new URLSearchParams({ retour: url }).toString()}`)}"
        >${words.haveSpace[language]}</a
      >
    </p>`;
};

/** The fields of a request. Whom a provider named is not asked for a name. */
export const formFields = (
  form: FormState,
  {
    activities,
    known,
  }: { readonly activities: readonly Activity[]; readonly known: KnownPerson | null },
  language: Language,
): Markup => {
  const needed = { language, starred: true } as const;
  const optional = { language, optional: true } as const;
  const right = requestedRights.find((each) => each === form.field("right").value) ?? "access";
  return html`<input type="hidden" name="ticket" value="${form.field("ticket").value}" />
    ${selectField({
      ...form.field("right"),
      ...needed,
      width: "full",
      choices: requestedRights.map((value) => ({ value, label: rightWords[value].name[language] })),
    })}
    ${
      activities.length === 0
        ? ""
        : selectField({
            ...form.field("activity"),
            ...optional,
            width: "full",
            none: words.activityNone[language],
            hint: words.activityWhy[language],
            choices: activities.map(({ id, title }) => ({ value: id, label: title, lang: "fr" })),
          })
    }
    ${notThere(right, activities, language)}
    ${choiceGroup({
      ...form.field("capacity"),
      ...needed,
      kind: "radios",
      choices: capacityKinds.map((value) => ({ value, label: capacityWords[value][language] })),
    })}
    ${textField({ ...form.field("subject"), ...optional, hint: words.subjectWhy[language] })}
    ${dateField({ ...form.field("until"), ...optional, hint: words.untilWhy[language] })}
    ${dateField({ ...form.field("recordedOn"), ...optional, hint: words.recordedWhy[language] })}
    ${
      known?.means === "provider"
        ? html`<input type="hidden" name="name" value="${known.name}" />`
        : textField({ ...form.field("name"), ...needed, autocomplete: "name" })
    }
    ${textField({ ...form.field("email"), ...needed, hint: words.emailWhy[language], type: "email", autocomplete: "email" })}
    ${textField({ ...form.field("finding"), ...optional, hint: words.findingWhy[language] })}
    ${textareaField({ ...form.field("text"), ...optional, hint: words.textWhy[language], rows: 6, maxlength: 5_000 })}
    ${button({ text: words.send[language] })}`;
};

/** Where the register gives no such right: said before somebody asks, and nobody is kept from asking. */
const notThere = (
  right: RequestedRight,
  activities: readonly Activity[],
  language: Language,
): Markup | string => {
  const closed = activities.filter((activity) =>
    ["not-given", "excluded"].includes(eligibilityOf(activity, right).kind),
  );
  if (closed.length === 0) return "";
  return notice({
    tone: "information",
    language,
    text: html`<p>${words.notThere[language]}</p>
      <ul lang="fr">
        ${closed.map(({ title }) => html`<li>${title}</li>`)}
      </ul>
      <p>${words.askAllTheSame[language]}</p>`,
  });
};
