import type { Letter, Mail, MailTemplate } from "../platform/mail/index.ts";
import type { CandidateMail } from "./actions/candidateParts.ts";

type Values<T extends CandidateMail["template"]> = Extract<
  CandidateMail,
  { template: T }
>["values"];

const paragraph = (text: string): Letter["blocks"][number] => ({ kind: "paragraph", text });
const hello = { fr: paragraph("Bonjour,"), en: paragraph("Hello,") } as const;

const activation: MailTemplate<Values<"activation">> = {
  name: "candidate.activation",
  write: {
    fr: ({ link, hours }) => ({
      subject: "Activer votre espace candidat",
      blocks: [
        hello.fr,
        paragraph(
          "Un espace candidat a été demandé avec cette adresse. Il ne s’ouvrira qu’une fois activé ; sans activation, il est supprimé sous sept jours.",
        ),
        { kind: "link", label: "Activer mon espace candidat", url: link },
        paragraph(
          `Ce lien sert une fois, pendant ${hours} heures. Si vous n’avez rien demandé, ignorez ce message.`,
        ),
      ],
    }),
    en: ({ link, hours }) => ({
      subject: "Activate your candidate space",
      blocks: [
        hello.en,
        paragraph(
          "A candidate space was asked for with this address. It opens once it is activated; if it is not, it is deleted within seven days.",
        ),
        { kind: "link", label: "Activate my candidate space", url: link },
        paragraph(
          `This link serves once, for ${hours} hours. If you asked for nothing, ignore this message.`,
        ),
      ],
    }),
  },
};

const spaceThere: MailTemplate<Values<"space-there">> = {
  name: "candidate.space-there",
  write: {
    fr: ({ signIn, forgotten }) => ({
      subject: "Vous avez déjà un espace candidat",
      blocks: [
        hello.fr,
        paragraph(
          "Un espace candidat vient d’être demandé avec cette adresse, qui en a déjà un. Rien n’a été changé.",
        ),
        { kind: "link", label: "Se connecter", url: signIn },
        { kind: "link", label: "Mot de passe oublié ?", url: forgotten },
        paragraph("Si ce n’est pas vous, ignorez ce message."),
      ],
    }),
    en: ({ signIn, forgotten }) => ({
      subject: "You have a candidate space already",
      blocks: [
        hello.en,
        paragraph(
          "A candidate space has just been asked for with this address, which has one already. Nothing was changed.",
        ),
        { kind: "link", label: "Sign in", url: signIn },
        { kind: "link", label: "Forgotten password?", url: forgotten },
        paragraph("If it was not you, ignore this message."),
      ],
    }),
  },
};

const passwordLink: MailTemplate<Values<"password-link">> = {
  name: "candidate.password-link",
  write: {
    fr: ({ link, minutes }) => ({
      subject: "Choisir un autre mot de passe",
      blocks: [
        hello.fr,
        { kind: "link", label: "Choisir un autre mot de passe", url: link },
        paragraph(
          `Ce lien sert une fois, pendant ${minutes} minutes. Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.`,
        ),
      ],
    }),
    en: ({ link, minutes }) => ({
      subject: "Choose another password",
      blocks: [
        hello.en,
        { kind: "link", label: "Choose another password", url: link },
        paragraph(
          `This link serves once, for ${minutes} minutes. If you asked for nothing, ignore this message: your password stays the same.`,
        ),
      ],
    }),
  },
};

const passwordChanged: MailTemplate<Values<"password-changed">> = {
  name: "candidate.password-changed",
  write: {
    fr: ({ at }) => ({
      subject: "Votre mot de passe a été changé",
      blocks: [
        hello.fr,
        paragraph(
          `Le mot de passe de votre espace candidat a été changé le ${at}. Vos autres sessions ont pris fin.`,
        ),
        paragraph(
          "Si ce n’est pas vous, choisissez-en aussitôt un autre par « Mot de passe oublié ? », et changez celui de votre messagerie.",
        ),
      ],
    }),
    en: ({ at }) => ({
      subject: "Your password was changed",
      blocks: [
        hello.en,
        paragraph(
          `The password of your candidate space was changed on ${at}. Your other sessions have ended.`,
        ),
        paragraph(
          "If it was not you, choose another at once by “Forgotten password?”, and change that of your mailbox.",
        ),
      ],
    }),
  },
};

const emailLink: MailTemplate<Values<"email-link">> = {
  name: "candidate.email-link",
  write: {
    fr: ({ link, minutes }) => ({
      subject: "Confirmer votre nouvelle adresse",
      blocks: [
        hello.fr,
        paragraph(
          "Cette adresse a été donnée pour un espace candidat. Elle ne comptera qu’une fois confirmée.",
        ),
        { kind: "link", label: "Confirmer cette adresse", url: link },
        paragraph(
          `Ce lien sert une fois, pendant ${minutes} minutes. Si vous n’attendiez pas ce message, ignorez-le : rien ne changera.`,
        ),
      ],
    }),
    en: ({ link, minutes }) => ({
      subject: "Confirm your new address",
      blocks: [
        hello.en,
        paragraph(
          "This address was given for a candidate space. It will count once it is confirmed.",
        ),
        { kind: "link", label: "Confirm this address", url: link },
        paragraph(
          `This link serves once, for ${minutes} minutes. If you did not expect this message, ignore it: nothing will change.`,
        ),
      ],
    }),
  },
};

const emailChanged: MailTemplate<Values<"email-changed">> = {
  name: "candidate.email-changed",
  write: {
    fr: ({ at }) => ({
      subject: "L’adresse de votre espace candidat a changé",
      blocks: [
        hello.fr,
        paragraph(
          `Le ${at}, une autre adresse a été confirmée pour votre espace candidat. Celle-ci n’y sert plus, et vos autres sessions ont pris fin.`,
        ),
        paragraph(
          "Si ce n’est pas vous, écrivez à l’organisme qui publie ce site : ses coordonnées sont dans les mentions légales.",
        ),
      ],
    }),
    en: ({ at }) => ({
      subject: "The address of your candidate space has changed",
      blocks: [
        hello.en,
        paragraph(
          `On ${at} another address was confirmed for your candidate space. This one no longer serves there, and your other sessions have ended.`,
        ),
        paragraph(
          "If it was not you, write to the body that publishes this site: the legal notice says how.",
        ),
      ],
    }),
  },
};

const deletionNotice: MailTemplate<Values<"deletion-notice">> = {
  name: "candidate.deletion-notice",
  write: {
    fr: ({ day, signIn }) => ({
      subject: `Votre espace candidat sera supprimé le ${day}`,
      blocks: [
        hello.fr,
        paragraph(
          `Vous ne vous êtes pas connecté à votre espace candidat depuis longtemps. Il sera supprimé le ${day}, avec tout ce qu’il contient.`,
        ),
        paragraph("Pour le garder, connectez-vous avant ce jour. Sinon, vous n’avez rien à faire."),
        { kind: "link", label: "Se connecter", url: signIn },
      ],
    }),
    en: ({ day, signIn }) => ({
      subject: `Your candidate space will be deleted on ${day}`,
      blocks: [
        hello.en,
        paragraph(
          `You have not signed in to your candidate space for a long time. It will be deleted on ${day}, with all it holds.`,
        ),
        paragraph("To keep it, sign in before that day. Otherwise there is nothing to do."),
        { kind: "link", label: "Sign in", url: signIn },
      ],
    }),
  },
};

const spaceDeleted: MailTemplate<Values<"space-deleted">> = {
  name: "candidate.space-deleted",
  write: {
    fr: ({ receipt }) => ({
      subject: "Votre espace candidat est supprimé",
      blocks: [
        hello.fr,
        paragraph(
          "Votre espace candidat et tout ce qu’il contenait sont supprimés, à votre demande. C’est le dernier message que vous en recevez.",
        ),
        { kind: "link", label: "Le reçu de cette suppression", url: receipt },
        paragraph("Gardez cette adresse : le reçu se vérifie sans nous croire."),
      ],
    }),
    en: ({ receipt }) => ({
      subject: "Your candidate space is deleted",
      blocks: [
        hello.en,
        paragraph(
          "Your candidate space and all it held are deleted, as you asked. This is the last message that you get about it.",
        ),
        { kind: "link", label: "The receipt of this deletion", url: receipt },
        paragraph("Keep this address: the receipt can be checked without trusting us."),
      ],
    }),
  },
};

/** Gives a mail to a candidate, with its template, to whoever sends it. */
export const withCandidateTemplate = async <R>(
  mail: CandidateMail,
  send: <V>(mail: Mail<V>) => Promise<R>,
): Promise<R> => {
  const { to, language } = mail;
  switch (mail.template) {
    case "activation":
      return await send({ to, language, template: activation, values: mail.values });
    case "space-there":
      return await send({ to, language, template: spaceThere, values: mail.values });
    case "password-link":
      return await send({ to, language, template: passwordLink, values: mail.values });
    case "password-changed":
      return await send({ to, language, template: passwordChanged, values: mail.values });
    case "email-link":
      return await send({ to, language, template: emailLink, values: mail.values });
    case "email-changed":
      return await send({ to, language, template: emailChanged, values: mail.values });
    case "deletion-notice":
      return await send({ to, language, template: deletionNotice, values: mail.values });
    default:
      return await send({ to, language, template: spaceDeleted, values: mail.values });
  }
};
