import type { Letter, MailTemplate } from "../platform/mail/index.ts";

/** What a friend reads of an offer: nothing that whoever sent it has typed. */
export interface SentOffer {
  readonly title: string;
  readonly body: string;
  readonly places: string;
  /** The last day, in words; null where there is none. */
  readonly closes: string | null;
  readonly url: string;
}

const paragraph = (text: string): Letter["blocks"][number] => ({ kind: "paragraph", text });

/** An offer that somebody sends to one address. It bears no name and no words of theirs: it would be a way to write to strangers in ours. */
export const offerToFriend: MailTemplate<SentOffer> = {
  name: "offer.to-a-friend",
  write: {
    fr: ({ title, body, places, closes, url }) => ({
      subject: `Une offre d’emploi pour vous : ${title}`,
      blocks: [
        paragraph("Bonjour,"),
        paragraph("Quelqu’un qui a lu cette offre d’emploi a demandé qu’elle vous soit envoyée."),
        {
          kind: "list",
          items: [title, body, places, ...(closes === null ? [] : [`Jusqu’au ${closes}`])].filter(
            (item) => item !== "",
          ),
        },
        { kind: "link", label: "Lire l’offre", url },
        paragraph(
          "Votre adresse a servi à ce seul envoi : elle n’est gardée nulle part, et nous ne savons pas qui l’a donnée.",
        ),
      ],
    }),
    en: ({ title, body, places, closes, url }) => ({
      subject: `A job offer for you: ${title}`,
      blocks: [
        paragraph("Hello,"),
        paragraph("Somebody who read this job offer asked that it be sent to you."),
        {
          kind: "list",
          items: [title, body, places, ...(closes === null ? [] : [`Until ${closes}`])].filter(
            (item) => item !== "",
          ),
        },
        { kind: "link", label: "Read the offer", url },
        paragraph(
          "Your address served to send this alone: it is kept nowhere, and we do not know who gave it.",
        ),
      ],
    }),
  },
};
