import type { Bilingual, Language } from "../../../kernel/index.ts";
import { details, html, type Piece } from "../../../platform/web/index.ts";
import type { SuppressedFinding } from "../../lint/settings.ts";
import type { Register } from "../../model/register.ts";

const words = {
  title: {
    fr: "Acceptés par lint.yaml, avec leur motif",
    en: "Accepted by lint.yaml, with their reasons",
  },
  reason: { fr: "Motif :", en: "Reason:" },
  more: { fr: "Et d’autres : {count}.", en: "And others: {count}." },
} as const satisfies Record<string, Bilingual>;

/** So many are written out. */
const most = 50;

/** Findings that the body accepts, each with the reason that it wrote; nothing where it accepts none. */
export const acceptedList = (
  accepted: readonly SuppressedFinding[],
  { activities }: Pick<Register, "activities">,
  language: Language,
  /** What can be done about each. */
  act: (accepted: SuppressedFinding) => Piece = () => "",
): Piece => {
  if (accepted.length === 0) return "";
  const hidden = Math.max(0, accepted.length - most);
  return details({
    summary: `${words.title[language]} (${accepted.length})`,
    content: html`<ul>
        ${accepted.slice(0, most).map((each) => {
          const { finding, reason } = each;
          const { activity, message, evidence } = finding;
          const title = activity === null ? undefined : activities[activity - 1]?.title;
          return html`<li>
            ${title === undefined ? "" : html`<strong lang="fr">${title}</strong><br />`} ${message}
            ${evidence === null ? "" : html`<q lang="fr">${evidence}</q>`}<br />
            ${words.reason[language]} ${reason}${act(each)}
          </li>`;
        })}
      </ul>
      ${hidden === 0 ? "" : html`<p>${words.more[language].replace("{count}", String(hidden))}</p>`}`,
  });
};
