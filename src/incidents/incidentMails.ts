import { momentWords } from "../kernel/index.ts";
import type { Letter, MailTemplate } from "../platform/mail/index.ts";
import type { MailingText } from "./model/mailing.ts";
import type { DueBreach } from "./actions/breachReminders.ts";

const paragraph = (text: string): Letter["blocks"][number] => ({ kind: "paragraph", text });

/** Lines as they were typed, a paragraph each. */
const paragraphs = (text: string): Letter["blocks"] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(paragraph);

/** To whoever is touched by a breach (GDPR art. 34(2)): what happened, what it can lead to, what is done, whom to ask. */
export const mailingMail: MailTemplate<MailingText> = {
  name: "incidents.mailing",
  write: {
    fr: ({ subject, nature, consequences, measures, contact }) => ({
      subject,
      blocks: [
        paragraph("Bonjour,"),
        ...paragraphs(nature),
        paragraph("Ce qui peut en résulter :"),
        ...paragraphs(consequences),
        paragraph("Ce qui est fait, et ce que vous pouvez faire :"),
        ...paragraphs(measures),
        paragraph("Pour toute question :"),
        ...paragraphs(contact),
        paragraph("Ce message vous est adressé en application de l’article 34 du RGPD."),
      ],
    }),
    en: ({ subject, nature, consequences, measures, contact }) => ({
      subject,
      blocks: [
        paragraph("Hello,"),
        ...paragraphs(nature),
        paragraph("What it can lead to:"),
        ...paragraphs(consequences),
        paragraph("What is done, and what you can do:"),
        ...paragraphs(measures),
        paragraph("For any question:"),
        ...paragraphs(contact),
        paragraph("This message is sent to you under article 34 of the GDPR."),
      ],
    }),
  },
};

/** What a reminder says: which record, until when, and nothing of what happened. */
export interface Reminder extends Pick<DueBreach, "kind" | "dueAt"> {
  /** Of the record in the console. */
  readonly url: string;
  /** Whole hours that are left; null: the moment is past. */
  readonly hoursLeft: number | null;
}

/** To whoever handles breaches: the authority is to be told soon, or should have been (GDPR art. 33(1) and (4)). */
export const reminderMail: MailTemplate<Reminder> = {
  name: "incidents.reminder",
  write: {
    fr: ({ kind, dueAt, url, hoursLeft }) => {
      const moment = momentWords(dueAt, "fr");
      const what = kind === "first" ? "notification" : "notification complémentaire";
      return {
        subject:
          hoursLeft === null
            ? `Violation de données : la ${what} n’est pas partie à temps`
            : `Violation de données : il reste ${hoursLeft} h pour la ${what}`,
        blocks: [
          paragraph("Bonjour,"),
          paragraph(
            kind === "first"
              ? hoursLeft === null
                ? `Les soixante-douze heures d’une violation ont pris fin le ${moment}, et aucune notification n’est inscrite. Notifier sans attendre : la notification tardive donne les motifs du retard (RGPD, art. 33(1)). Si un risque est improbable, l’écrire et le motiver.`
                : `Les soixante-douze heures d’une violation prennent fin le ${moment}. Notifier l’autorité avant, même si tout n’est pas connu : un complément dira le reste (RGPD, art. 33(4)). Si un risque est improbable, l’écrire et le motiver.`
              : hoursLeft === null
                ? `La notification d’une violation n’est pas complète, et l’autorité attendait la suite, si possible, avant le ${moment}. Envoyer le complément, ou ce que l’on sait déjà (RGPD, art. 33(4)).`
                : `La notification d’une violation n’est pas complète. L’autorité attend la suite, si possible, avant le ${moment} (RGPD, art. 33(4)).`,
          ),
          { kind: "link", label: "Ouvrir le dossier", url },
        ],
      };
    },
    en: ({ kind, dueAt, url, hoursLeft }) => {
      const moment = momentWords(dueAt, "en");
      const what = kind === "first" ? "notification" : "complement to the notification";
      return {
        subject:
          hoursLeft === null
            ? `Data breach: the ${what} did not leave in time`
            : `Data breach: ${hoursLeft} h are left for the ${what}`,
        blocks: [
          paragraph("Hello,"),
          paragraph(
            kind === "first"
              ? hoursLeft === null
                ? `The seventy-two hours of a breach ended on ${moment}, and no notification is recorded. Notify without delay: a late notification gives the reasons for it (GDPR art. 33(1)). If a risk is unlikely, write it down with its grounds.`
                : `The seventy-two hours of a breach end on ${moment}. Notify the authority before, even if not all is known: a complement says the rest (GDPR art. 33(4)). If a risk is unlikely, write it down with its grounds.`
              : hoursLeft === null
                ? `The notification of a breach is not complete, and the authority expected the rest, where possible, before ${moment}. Send the complement, or what is known already (GDPR art. 33(4)).`
                : `The notification of a breach is not complete. The authority expects the rest, where possible, before ${moment} (GDPR art. 33(4)).`,
          ),
          { kind: "link", label: "Open the record", url },
        ],
      };
    },
  },
};
