import { dayWords, type Bilingual } from "../kernel/index.ts";
import type { Letter, MailTemplate } from "../platform/mail/index.ts";
import type { RequestEventKind } from "./model/request/rightsRequest.ts";

const paragraph = (text: string): Letter["blocks"][number] => ({ kind: "paragraph", text });

interface Followed {
  /** The private address of the request. */
  readonly link: string;
  /** Of the body that answers. */
  readonly body: string;
}

/** To whoever asked, once: that it came, and what proves that the address is theirs. */
export const receiptMail: MailTemplate<
  Followed & { readonly code: string; readonly lastDay: Temporal.PlainDate }
> = {
  name: "rights.receipt",
  write: {
    fr: ({ link, body, code, lastDay }) => ({
      subject: "Votre demande : un code pour la confirmer",
      blocks: [
        paragraph("Bonjour,"),
        paragraph(
          `Quelqu’un a demandé, avec cette adresse, à exercer un droit sur ses données auprès de ${body}. Si c’est vous, ouvrez le lien et saisissez le code : rien n’est fait avant.`,
        ),
        { kind: "link", label: "Confirmer et suivre ma demande", url: link },
        { kind: "code", text: code },
        paragraph("Le code vaut trente minutes ; la page en donne un autre."),
        paragraph(
          `Une fois confirmée, la réponse vous est due au plus tard le ${dayWords(lastDay, "fr")}.`,
        ),
        paragraph(
          "Si ce n’est pas vous, ne faites rien : la demande s’éteint d’elle-même, et personne ne regarde vos données.",
        ),
      ],
    }),
    en: ({ link, body, code, lastDay }) => ({
      subject: "Your request: a code to confirm it",
      blocks: [
        paragraph("Hello,"),
        paragraph(
          `Somebody asked, with this address, to exercise a right over their data at ${body}. If it is you, open the link and type the code: nothing is done before.`,
        ),
        { kind: "link", label: "Confirm and follow my request", url: link },
        { kind: "code", text: code },
        paragraph("The code holds for thirty minutes; the page gives another."),
        paragraph(`Once confirmed, the answer is due to you by ${dayWords(lastDay, "en")}.`),
        paragraph(
          "If it is not you, do nothing: the request ends by itself, and nobody looks at your data.",
        ),
      ],
    }),
  },
};

/** To whoever asked and has proved who they are, or came by letter or counter: that it is written down, and where it is followed. */
export const registeredMail: MailTemplate<Followed & { readonly lastDay: Temporal.PlainDate }> = {
  name: "rights.registered",
  write: {
    fr: ({ link, body, lastDay }) => ({
      subject: "Votre demande est enregistrée",
      blocks: [
        paragraph("Bonjour,"),
        paragraph(
          `Votre demande d’exercice d’un droit auprès de ${body} est enregistrée. La réponse vous est due au plus tard le ${dayWords(lastDay, "fr")}.`,
        ),
        { kind: "link", label: "Suivre ma demande", url: link },
        paragraph("La page demande un code, qu’elle envoie à cette adresse."),
      ],
    }),
    en: ({ link, body, lastDay }) => ({
      subject: "Your request is registered",
      blocks: [
        paragraph("Hello,"),
        paragraph(
          `Your request to exercise a right at ${body} is registered. The answer is due to you by ${dayWords(lastDay, "en")}.`,
        ),
        { kind: "link", label: "Follow my request", url: link },
        paragraph("The page asks for a code, which it sends to this address."),
      ],
    }),
  },
};

/** A new code, which whoever follows a request asked for. */
export const codeMail: MailTemplate<{ readonly code: string }> = {
  name: "rights.code",
  write: {
    fr: ({ code }) => ({
      subject: "Votre code pour suivre votre demande",
      blocks: [
        { kind: "code", text: code },
        paragraph("Il vaut trente minutes, une fois. Ne le donnez à personne."),
      ],
    }),
    en: ({ code }) => ({
      subject: "Your code to follow your request",
      blocks: [
        { kind: "code", text: code },
        paragraph("It holds for thirty minutes, once. Give it to nobody."),
      ],
    }),
  },
};

/** What whoever asked is told of; what it says is read behind the link and a code. */
const newsWords: Partial<Record<RequestEventKind, Bilingual>> = {
  dated: {
    fr: "La date des éléments que vous demandez est maintenant connue : elle décide du délai de la réponse.",
    en: "The date of what you ask for is known now: it decides until when you are answered.",
  },
  proved: { fr: "Votre identité est établie.", en: "Your identity is proved." },
  doubted: {
    fr: "L’organisme a besoin de vérifier votre identité.",
    en: "The body needs to check your identity.",
  },
  extended: {
    fr: "La réponse demande deux mois de plus, pour les raisons que dit la page.",
    en: "The answer takes two months more, for the reasons that the page gives.",
  },
  "message-out": { fr: "L’organisme vous a écrit.", en: "The body wrote to you." },
  answered: { fr: "La réponse est là.", en: "The answer is there." },
  refused: {
    fr: "La réponse est là, avec ses raisons et vos recours.",
    en: "The answer is there, with its reasons and your remedies.",
  },
  revoked: { fr: "Votre demande est retirée.", en: "Your request is taken back." },
};

/** Whether a step is told to whoever asked. */
export const isNews = (kind: RequestEventKind): boolean => newsWords[kind] !== undefined;

/** That something happened, and nothing of what it says. */
export const newsMail: MailTemplate<Followed & { readonly kind: RequestEventKind }> = {
  name: "rights.news",
  write: {
    fr: ({ link, body, kind }) => ({
      subject: "Votre demande : du nouveau",
      blocks: [
        paragraph("Bonjour,"),
        paragraph(
          `Vous exercez un droit sur vos données auprès de ${body}. ${newsWords[kind]?.fr ?? ""}`,
        ),
        { kind: "link", label: "Voir ma demande", url: link },
      ],
    }),
    en: ({ link, body, kind }) => ({
      subject: "Your request: news",
      blocks: [
        paragraph("Hello,"),
        paragraph(`You exercise a right over your data at ${body}. ${newsWords[kind]?.en ?? ""}`),
        { kind: "link", label: "See my request", url: link },
      ],
    }),
  },
};

interface Waiting {
  /** The request in the console. */
  readonly url: string;
  readonly lastDay: Temporal.PlainDate;
}

/** To whoever answers: that one came. */
export const arrivedMail: MailTemplate<Waiting> = {
  name: "rights.arrived",
  write: {
    fr: ({ url, lastDay }) => ({
      subject: "Quelqu’un exerce un droit",
      blocks: [
        paragraph(
          `Une demande est arrivée. La réponse est due au plus tard le ${dayWords(lastDay, "fr")}.`,
        ),
        { kind: "link", label: "Ouvrir la demande", url },
      ],
    }),
    en: ({ url, lastDay }) => ({
      subject: "Somebody exercises a right",
      blocks: [
        paragraph(`A request has come. The answer is due by ${dayWords(lastDay, "en")}.`),
        { kind: "link", label: "Open the request", url },
      ],
    }),
  },
};

/** To whoever answers: that a document waits to be checked, which is destroyed as soon as it is. */
export const documentMail: MailTemplate<{ readonly url: string }> = {
  name: "rights.document",
  write: {
    fr: ({ url }) => ({
      subject: "Un justificatif attend d’être vérifié",
      blocks: [
        paragraph(
          "Une personne a déposé le justificatif qu’un doute sur son identité lui demandait. Il est détruit dès que vous l’avez vérifié.",
        ),
        { kind: "link", label: "Ouvrir la demande", url },
      ],
    }),
    en: ({ url }) => ({
      subject: "A document waits to be checked",
      blocks: [
        paragraph(
          "Somebody handed in the document that a doubt about their identity asked for. It is destroyed as soon as you have checked it.",
        ),
        { kind: "link", label: "Open the request", url },
      ],
    }),
  },
};

/** To whoever answers: that its day comes, or is over. */
export const reminderMail: MailTemplate<Waiting & { readonly daysLeft: number }> = {
  name: "rights.reminder",
  write: {
    fr: ({ url, lastDay, daysLeft }) => ({
      subject: daysLeft < 0 ? "Une réponse est en retard" : "Une réponse est bientôt due",
      blocks: [
        paragraph(
          daysLeft < 0
            ? `La réponse à une demande était due le ${dayWords(lastDay, "fr")} (article 12(3) du RGPD).`
            : `La réponse à une demande est due au plus tard le ${dayWords(lastDay, "fr")} (article 12(3) du RGPD).`,
        ),
        { kind: "link", label: "Ouvrir la demande", url },
      ],
    }),
    en: ({ url, lastDay, daysLeft }) => ({
      subject: daysLeft < 0 ? "An answer is late" : "An answer is soon due",
      blocks: [
        paragraph(
          daysLeft < 0
            ? `The answer to a request was due by ${dayWords(lastDay, "en")} (GDPR art. 12(3)).`
            : `The answer to a request is due by ${dayWords(lastDay, "en")} (GDPR art. 12(3)).`,
        ),
        { kind: "link", label: "Open the request", url },
      ],
    }),
  },
};

/** To the director, who answers for the body: that an answer is late, and nothing of whose it is. */
export const escalationMail: MailTemplate<Omit<Waiting, "url"> & { readonly body: string }> = {
  name: "rights.escalation",
  write: {
    fr: ({ body, lastDay }) => ({
      subject: "À l’attention de la direction : une réponse est en retard",
      blocks: [
        paragraph(
          `Une personne exerce un droit sur ses données auprès de ${body}. La réponse était due le ${dayWords(lastDay, "fr")} (article 12(3) du RGPD), et n’est pas partie. Le délégué à la protection des données en a été prévenu deux fois.`,
        ),
      ],
    }),
    en: ({ body, lastDay }) => ({
      subject: "To the director: an answer is late",
      blocks: [
        paragraph(
          `Somebody exercises a right over their data at ${body}. The answer was due by ${dayWords(lastDay, "en")} (GDPR art. 12(3)), and has not left. The data protection officer was told twice.`,
        ),
      ],
    }),
  },
};
