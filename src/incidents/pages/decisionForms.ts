import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  button,
  choiceGroup,
  html,
  notice,
  textareaField,
  type FormState,
  type Markup,
} from "../../platform/web/index.ts";
import type { Language } from "../../kernel/index.ts";
import { authorityChoices, personsChoices, proposedDuties } from "../model/duties.ts";
import type { Breach } from "../model/breach.ts";
import { decideAuthority, decidePersons } from "../model/steps.ts";
import type { IncidentConsole } from "./incidentConsole.ts";
import { authorityWords, personsWords, reasonWords, words } from "./incidentWords.ts";
import { addStepForm, seen, seenWords } from "./stepForm.ts";

const grounds = Type.String({ minLength: 1, maxLength: 4_000 });
const fieldWords = {
  ...seenWords,
  choice: { label: words.choice },
  grounds: { label: words.grounds },
};

/** Adds the two decisions. Nothing is chosen beforehand: a proposal is shown, and not ticked. */
export const addDecisionForms = (web: FastifyInstance, parts: IncidentConsole): void => {
  addStepForm(web, parts, {
    rest: "/autorite",
    title: words.decideAuthority,
    saved: words.decided,
    schema: Type.Object({ ...seen, choice: Type.Enum([...authorityChoices]), grounds }),
    words: fieldWords,
    fields: (form, language, breach) =>
      decisionFields(
        form,
        language,
        proposalText("authority", breach, language),
        authorityChoices.map((value) => ({ value, label: authorityWords[value][language] })),
      ),
    decide: ({ choice, grounds: why }, by) => decideAuthority(choice, why, by),
    fieldOf: { "incidents.grounds-missing": "grounds", "incidents.near-miss": "choice" },
  });
  addStepForm(web, parts, {
    rest: "/personnes",
    title: words.decidePersons,
    saved: words.decided,
    schema: Type.Object({ ...seen, choice: Type.Enum([...personsChoices]), grounds }),
    words: fieldWords,
    fields: (form, language, breach) =>
      decisionFields(
        form,
        language,
        proposalText("persons", breach, language),
        personsChoices.map((value) => ({ value, label: personsWords[value][language] })),
      ),
    decide: ({ choice, grounds: why }, by) => decidePersons(choice, why, by),
    fieldOf: { "incidents.grounds-missing": "grounds", "incidents.near-miss": "choice" },
  });
};

/** What is proposed of one of the two, and why. */
export const proposalText = (
  of: "authority" | "persons",
  { content }: Pick<Breach, "content">,
  language: Language,
): string => {
  const proposed = proposedDuties(content);
  const said =
    of === "authority" ? authorityWords[proposed.authority] : personsWords[proposed.persons];
  return `${said[language]} – ${reasonWords[proposed.reason][language]}`;
};

const decisionFields = (
  form: FormState,
  language: Language,
  proposal: string,
  choices: readonly { readonly value: string; readonly label: string }[],
): Markup =>
  html`${notice({
    tone: "information",
    language,
    text: html`<p>${words.proposal[language]}</p>
      <p>${proposal}</p>
      <p>${words.proposalText[language]}</p>`,
  })}
  ${choiceGroup({ ...form.field("choice"), language, kind: "radios", choices })}
  ${textareaField({ ...form.field("grounds"), language, rows: 4, maxlength: 4_000, hint: words.groundsHint[language] })}
  ${button({ text: words.save[language] })}`;
