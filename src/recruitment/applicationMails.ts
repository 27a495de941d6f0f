import { dayWords } from "../kernel/index.ts";
import type { Letter, MailTemplate } from "../platform/mail/index.ts";

const paragraph = (text: string): Letter["blocks"][number] => ({ kind: "paragraph", text });

interface Named {
  /** Of the offer, as it was when somebody applied. */
  readonly title: string;
  readonly body: string;
}

/** What a candidate gets at the address that they gave for replies (REC-40), once an application was taken. */
export const receiptMail: MailTemplate<
  Named & {
    readonly firm: string | null;
    readonly until: Temporal.PlainDate | null;
    readonly link: string;
  }
> = {
  name: "application.receipt",
  write: {
    fr: ({ title, body, firm, until, link }) => ({
      subject: `Votre candidature est reçue : ${title}`,
      blocks: [
        paragraph("Bonjour,"),
        paragraph(
          `Votre candidature à l’offre « ${title} » est remise à ${body}, qui conduit ce recrutement.`,
        ),
        ...(firm === null
          ? []
          : [paragraph(`Le cabinet ${firm} la lit aussi, pour cette offre seulement.`)]),
        paragraph(
          until === null
            ? "Vous pouvez la retirer à tout moment : ce qu’elle contient est alors effacé aussitôt."
            : `Elle est effacée au plus tard le ${dayWords(until, "fr")}, fichiers compris. Vous pouvez la retirer à tout moment : ce qu’elle contient est alors effacé aussitôt.`,
        ),
        { kind: "link", label: "Voir où elle en est, et qui l’a lue", url: link },
      ],
    }),
    en: ({ title, body, firm, until, link }) => ({
      subject: `Your application was received: ${title}`,
      blocks: [
        paragraph("Hello,"),
        paragraph(
          `Your application to the offer “${title}” was handed to ${body}, which conducts this recruitment.`,
        ),
        ...(firm === null
          ? []
          : [paragraph(`The firm ${firm} reads it too, for this offer alone.`)]),
        paragraph(
          until === null
            ? "You may withdraw it at any time: what is in it is then erased at once."
            : `It is erased on ${dayWords(until, "en")} at the latest, files included. You may withdraw it at any time: what is in it is then erased at once.`,
        ),
        { kind: "link", label: "See where it stands, and who has read it", url: link },
      ],
    }),
  },
};

type Answer = Named & {
  readonly text: string;
  /** To the page of the application, in the space of its candidate. */
  readonly link: string;
};

/** An answer is the words of its body, each paragraph as it was typed. */
const said = (text: string): Letter["blocks"] =>
  text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map(paragraph);

/** How the answers of a body are framed: also for whoever looks at one before it is sent. */
export const answerMails = {
  invitation: {
    name: "application.invitation",
    write: {
      fr: ({ title, body, text, link }) => ({
        subject: `Votre candidature, une invitation : ${title}`,
        blocks: [
          ...said(text),
          paragraph(`${body}, pour l’offre « ${title} »`),
          { kind: "link", label: "Voir ma candidature dans mon espace", url: link },
        ],
      }),
      en: ({ title, body, text, link }) => ({
        subject: `Your application, an invitation: ${title}`,
        blocks: [
          ...said(text),
          paragraph(`${body}, for the offer “${title}”`),
          { kind: "link", label: "See my application in my space", url: link },
        ],
      }),
    },
  },
  refusal: {
    name: "application.refusal",
    write: {
      fr: ({ title, body, text, link }) => ({
        subject: `Votre candidature, la réponse : ${title}`,
        blocks: [
          ...said(text),
          paragraph(`${body}, pour l’offre « ${title} »`),
          { kind: "link", label: "Voir ma candidature dans mon espace", url: link },
        ],
      }),
      en: ({ title, body, text, link }) => ({
        subject: `Your application, the answer: ${title}`,
        blocks: [
          ...said(text),
          paragraph(`${body}, for the offer “${title}”`),
          { kind: "link", label: "See my application in my space", url: link },
        ],
      }),
    },
  },
} as const satisfies Record<string, MailTemplate<Answer>>;
