import type { Letter, MailTemplate } from "../platform/mail/index.ts";

interface Values {
  readonly url: string;
  readonly isRight: boolean;
}

const paragraph = (text: string): Letter["blocks"][number] => ({ kind: "paragraph", text });

/** To the administrator of the site: that something waits, and nothing of what it says or of who wrote it (REC-42). */
export const messageWaits: MailTemplate<Values> = {
  name: "contact.message-waits",
  write: {
    fr: ({ url, isRight }) => ({
      subject: isRight
        ? "Une demande d’exercice d’un droit vous attend"
        : "Un message du site vous attend",
      blocks: [
        paragraph("Bonjour,"),
        paragraph(
          isRight
            ? "Quelqu’un exerce un droit par le formulaire de contact du site. La réponse est due dans le mois."
            : "Quelqu’un a écrit par le formulaire de contact du site.",
        ),
        { kind: "link", label: "Lire les messages", url },
        paragraph("Un message s’efface une fois traité, dans trente jours au plus."),
      ],
    }),
    en: ({ url, isRight }) => ({
      subject: isRight ? "Somebody exercises a right" : "A message of the site waits for you",
      blocks: [
        paragraph("Hello,"),
        paragraph(
          isRight
            ? "Somebody exercises a right by the contact form of the site. The answer is due within a month."
            : "Somebody wrote by the contact form of the site.",
        ),
        { kind: "link", label: "Read the messages", url },
        paragraph("A message is erased once it is handled, in thirty days at most."),
      ],
    }),
  },
};
