import type { Language } from "../../kernel/index.ts";
import {
  choiceGroup,
  dateField,
  details,
  fieldGroup,
  html,
  singleBox,
  textareaField,
  textField,
  type FormState,
  type Markup,
} from "../../platform/web/index.ts";
import { breachCauses, losses } from "../model/breach.ts";
import { factWords } from "./factWords.ts";
import type { TouchedActivity } from "./incidentConsole.ts";
import { causeWords, lossWords } from "./incidentWords.ts";

/** The fields of the facts, in the order in which they become known. */
export const factFields = (
  form: FormState,
  activities: readonly TouchedActivity[],
  language: Language,
): Markup => {
  const moment = (name: "discovered" | "aware" | "began" | "ended", optional: boolean): Markup =>
    fieldGroup({
      legend: factWords[name][language],
      fields: [
        dateField({ ...form.field(`${name}Day`), language, optional }),
        textField({
          ...form.field(`${name}Hour`),
          language,
          optional,
          width: "narrow",
          maxlength: 5,
          hint: factWords.hourHint[language],
        }),
      ],
    });
  const area = (
    name: "discovery" | "rootCause" | "dataCategories" | "personCategories" | "effects",
    rows = 3,
  ): Markup =>
    textareaField({ ...form.field(name), language, rows, optional: true, maxlength: 4_000 });
  const later = (name: "measuresBefore" | "measuresTaken" | "abroad" | "lessons"): Markup =>
    textareaField({ ...form.field(name), language, rows: 3, optional: true, maxlength: 4_000 });
  const number = (name: "persons" | "records"): Markup =>
    textField({
      ...form.field(name),
      language,
      optional: true,
      inputmode: "numeric",
      width: "narrow",
      maxlength: 10,
      hint: factWords.laterHint[language],
    });
  return html`${textField({ ...form.field("title"), language, maxlength: 150, hint: factWords.titleHint[language] })}
  ${singleBox({ ...form.field("isNearMiss"), language })} ${moment("discovered", false)}
  ${moment("aware", false)} ${area("discovery")}
  ${textareaField({ ...form.field("what"), language, rows: 6, maxlength: 4_000, hint: factWords.whatHint[language] })}
  ${choiceGroup({
    ...form.field("losses"),
    language,
    kind: "boxes",
    optional: true,
    choices: losses.map((value) => ({ value, label: lossWords[value][language] })),
  })}
  ${choiceGroup({
    ...form.field("cause"),
    language,
    kind: "radios",
    choices: breachCauses.map((value) => ({ value, label: causeWords[value][language] })),
  })}
  ${moment("began", true)} ${moment("ended", true)} ${area("dataCategories")}
  ${area("personCategories")}
  ${fieldGroup({ legend: factWords.persons[language], fields: [number("persons"), number("records")] })}
  ${activityBoxes(form, activities, language)} ${area("effects")} ${later("measuresBefore")}
  ${later("measuresTaken")} ${later("abroad")}
  ${fieldGroup({
    legend: factWords.processorGroup[language],
    fields: [
      textField({ ...form.field("processor"), language, optional: true, maxlength: 300 }),
      textField({ ...form.field("processorReference"), language, optional: true, maxlength: 300 }),
      dateField({ ...form.field("processorDay"), language, optional: true }),
      textField({
        ...form.field("processorHour"),
        language,
        optional: true,
        width: "narrow",
        maxlength: 5,
        hint: factWords.hourHint[language],
      }),
    ],
  })}
  ${area("rootCause")} ${later("lessons")}`;
};

const activityBoxes = (
  form: FormState,
  activities: readonly TouchedActivity[],
  language: Language,
): Markup | "" => {
  const field = form.field("activities");
  return activities.length === 0
    ? ""
    : details({
        summary: factWords.activities[language],
        open: field.values.length > 0 || activities.length < 8,
        content: choiceGroup({
          ...field,
          language,
          kind: "boxes",
          optional: true,
          choices: activities.map(({ id, title }) => ({ value: id, label: title, lang: "fr" })),
        }),
      });
};
