import { dayWords } from "../kernel/index.ts";
import type { MailTemplate } from "../platform/mail/index.ts";

/** To whoever handles assessments: a day comes, or has passed. It says nothing of what is assessed. */
export const assessmentReminderMail: MailTemplate<{
  readonly url: string;
  readonly dueOn: Temporal.PlainDate;
  readonly isOver: boolean;
}> = {
  name: "assessments.reminder",
  write: {
    fr: ({ url, dueOn, isOver }) => ({
      subject: isOver
        ? "Analyse d’impact : échéance dépassée"
        : "Analyse d’impact : une échéance approche",
      blocks: [
        {
          kind: "paragraph",
          text: `${isOver ? "Depuis le" : "Le"} ${dayWords(dueOn, "fr")}, une analyse d’impact est à revoir, ou l’autorité doit avoir répondu à une consultation.`,
        },
        { kind: "link", label: "Ouvrir l’analyse", url },
      ],
    }),
    en: ({ url, dueOn, isOver }) => ({
      subject: isOver ? "Impact assessment: overdue" : "Impact assessment: a day is coming",
      blocks: [
        {
          kind: "paragraph",
          text: `${isOver ? "Since" : "On"} ${dayWords(dueOn, "en")}, an impact assessment is to be reviewed, or the authority should have answered a consultation.`,
        },
        { kind: "link", label: "Open the assessment", url },
      ],
    }),
  },
};
