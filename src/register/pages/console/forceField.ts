import { messageOf, type ErrorCatalogue, type Language } from "../../../kernel/index.ts";
import {
  html,
  notice,
  textareaField,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import type { Blocking } from "../../publish/passGate.ts";
import type { Finding, Register } from "../../model/register.ts";
import { acceptedList } from "./acceptedList.ts";
import { forceWords as words } from "./forceWords.ts";

/** So many errors are written out; the lint of the register lists them all. */
const most = 20;

/**
 * What blocks a publication, error by error, with the field in which its author answers for it, and what `lint.yaml` accepts;
 * nothing where nothing does.
 */
export const forceField = (
  {
    blocking: { findings, failures, accepted },
    register,
    form,
    catalogue,
  }: {
    readonly blocking: Blocking;
    readonly register: Pick<Register, "activities">;
    readonly form: FormState;
    readonly catalogue: ErrorCatalogue;
  },
  language: Language,
): Markup => {
  const excused = acceptedList(accepted, register, language);
  if (findings.length + failures.length === 0) return html`${excused}`;
  const hidden = Math.max(0, findings.length - most);
  const of = ({ activity }: Finding): string =>
    activity === null ? "" : (register.activities[activity - 1]?.title ?? "");
  return html`<section aria-labelledby="blocked">
    <h2 id="blocked">${words.title[language]}</h2>
    ${notice({ tone: "bad", text: words.lead[language], language })}
    <ul>
      ${failures.map((failure) => html`<li>${messageOf(failure, language, catalogue)}</li>`)}
      ${findings
        .slice(0, most)
        .map(
          (finding) =>
            html`<li>
              ${of(finding) === "" ? "" : html`<strong lang="fr">${of(finding)}</strong><br />`}
              ${finding.message}
            </li>`,
        )}
    </ul>
    ${hidden === 0 ? "" : html`<p>${words.more[language].replace("{count}", String(hidden))}</p>`}
    ${textareaField({
      ...form.field("force"),
      language,
      hint: words.hint[language],
      optional: true,
      rows: 3,
    })}
    ${excused}
  </section>`;
};
