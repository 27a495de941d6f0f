import { fill, type Language } from "../../../../kernel/index.ts";
import {
  button,
  buttonRow,
  choiceGroup,
  consolePath,
  html,
  notice,
  pageTitle,
  textareaField,
  type FormState,
  type Markup,
} from "../../../../platform/web/index.ts";
import { ruleOf } from "../../../lint/ruleCatalogue.ts";
import type { Finding, Register } from "../../../model/register.ts";
import { registerWay } from "../registerWay.ts";
import { words } from "./decisionWords.ts";
import { words as lintWords } from "./lintWords.ts";

/** A page on which something is decided about a finding. */
export const decisionPage = (
  { body, title, lead }: { readonly body: string; readonly title: string; readonly lead: string },
  form: Markup,
  language: Language,
): Markup =>
  html`${registerWay(body, language, [
    {
      label: lintWords.title[language],
      href: `${consolePath(body, "registre", language)}/constats`,
    },
    { label: title, href: "#content" },
  ])}
  ${pageTitle({ title, lead })} ${form}`;

/** What was found, and what shows it. */
export const findingSaid = (
  { activity, message, evidence }: Finding,
  { activities }: Pick<Register, "activities">,
): Markup => {
  const title = activity === null ? undefined : activities[activity - 1]?.title;
  return html`${title === undefined ? "" : html`<p><strong lang="fr">${title}</strong></p>`}
    <p>${message}</p>
    ${evidence === null ? "" : html`<blockquote lang="fr">${evidence}</blockquote>`}`;
};

/** The form by which a finding is accepted. */
export const acceptForm = (
  {
    body,
    finding,
    findings,
    register,
    form,
  }: {
    readonly body: string;
    readonly finding: Finding;
    readonly findings: readonly Finding[];
    readonly register: Register;
    readonly form: FormState;
  },
  language: Language,
): Markup => {
  const ofRule = findings.filter(({ rule }) => rule === finding.rule);
  const ofRecord = ofRule.filter(({ activity }) => activity === finding.activity);
  const rule = ruleOf(finding.rule);
  return html`${findingSaid(finding, register)}
  ${rule === undefined ? "" : html`<p>${rule.why[language]} ${rule.mend[language]}</p>`}
  ${finding.severity === "error" ? notice({ tone: "watch", text: words.acceptsError[language], language }) : ""}
  ${form.frame(
    html`${choiceGroup({
      ...form.field("scope"),
      language,
      kind: "radios",
      choices: [
        { value: "finding", label: words.thisOne[language] },
        ...(finding.activity !== null && ofRecord.length > 1
          ? [
              {
                value: "record",
                label: fill(words.thisRecord[language], { count: ofRecord.length }),
              },
            ]
          : []),
        {
          value: "rule",
          label: fill(words.everywhere[language], { count: ofRule.length }),
        },
      ],
    })}
    ${textareaField({ ...form.field("reason"), language, hint: words.reasonHint[language], rows: 3 })}
    ${buttonRow([
      button({ text: words.accept[language] }),
      html`<a href="${consolePath(body, "registre", language)}/constats"
        >${words.cancel[language]}</a
      >`,
    ])}`,
  )}`;
};
