import { dayWords } from "../kernel/index.ts";
import type { MailTemplate } from "../platform/mail/index.ts";

/** To whoever handles a file: a day of the authority comes, or has passed. It says nothing of the file. */
export const oversightReminderMail: MailTemplate<{
  readonly url: string;
  readonly dueOn: Temporal.PlainDate;
  readonly isOver: boolean;
}> = {
  name: "oversight.reminder",
  write: {
    fr: ({ url, dueOn, isOver }) => ({
      subject: isOver
        ? "Réclamation ou contrôle : échéance dépassée"
        : "Réclamation ou contrôle : une échéance approche",
      blocks: [
        {
          kind: "paragraph",
          text: `${isOver ? "Depuis le" : "Le"} ${dayWords(dueOn, "fr")}, l’autorité attend une suite, ou le délai de recours contre une sanction finit.`,
        },
        { kind: "link", label: "Ouvrir le dossier", url },
      ],
    }),
    en: ({ url, dueOn, isOver }) => ({
      subject: isOver ? "Complaint or control: overdue" : "Complaint or control: a day is coming",
      blocks: [
        {
          kind: "paragraph",
          text: `${isOver ? "Since" : "On"} ${dayWords(dueOn, "en")}, the authority awaits something, or the time to appeal from a sanction ends.`,
        },
        { kind: "link", label: "Open the file", url },
      ],
    }),
  },
};
