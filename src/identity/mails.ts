import type { Letter, Mail, MailTemplate } from "../platform/mail/index.ts";
import type { IdentityMail } from "./actions/parts.ts";

type Values<T extends IdentityMail["template"]> = Extract<IdentityMail, { template: T }>["values"];

const paragraph = (text: string): Letter["blocks"][number] => ({ kind: "paragraph", text });

const invitation: MailTemplate<Values<"invitation">> = {
  name: "identity.invitation",
  write: {
    fr: ({ name, role, body, link }) => ({
      subject: `Votre accès à Égide : ${body}`,
      blocks: [
        paragraph(`Bonjour ${name},`),
        paragraph(`Le rôle « ${role} » vous est ouvert pour ${body}.`),
        { kind: "link", label: "Ouvrir mon accès", url: link },
        paragraph(
          "Ce lien sert une fois, pendant sept jours. Si vous n’attendiez pas ce message, ignorez-le : rien ne sera ouvert.",
        ),
      ],
    }),
    en: ({ name, role, body, link }) => ({
      subject: `Your access to Égide: ${body}`,
      blocks: [
        paragraph(`Hello ${name},`),
        paragraph(`The role “${role}” is open to you for ${body}.`),
        { kind: "link", label: "Open my access", url: link },
        paragraph(
          "This link serves once, for seven days. If you did not expect this message, ignore it: nothing will be opened.",
        ),
      ],
    }),
  },
};

const roleGiven: MailTemplate<Values<"role-given">> = {
  name: "identity.role-given",
  write: {
    fr: ({ name, role, body, until }) => ({
      subject: `Un rôle de plus dans Égide : ${body}`,
      blocks: [
        paragraph(`Bonjour ${name},`),
        paragraph(`Vous avez maintenant le rôle « ${role} » pour ${body}, jusqu’au ${until}.`),
      ],
    }),
    en: ({ name, role, body, until }) => ({
      subject: `One more role in Égide: ${body}`,
      blocks: [
        paragraph(`Hello ${name},`),
        paragraph(`You now have the role “${role}” for ${body}, until ${until}.`),
      ],
    }),
  },
};

const passwordLink: MailTemplate<Values<"password-link">> = {
  name: "identity.password-link",
  write: {
    fr: ({ name, link, minutes }) => ({
      subject: "Choisir un autre mot de passe",
      blocks: [
        paragraph(`Bonjour ${name},`),
        { kind: "link", label: "Choisir un autre mot de passe", url: link },
        paragraph(
          `Ce lien sert une fois, pendant ${minutes} minutes. Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.`,
        ),
      ],
    }),
    en: ({ name, link, minutes }) => ({
      subject: "Choose another password",
      blocks: [
        paragraph(`Hello ${name},`),
        { kind: "link", label: "Choose another password", url: link },
        paragraph(
          `This link serves once, for ${minutes} minutes. If you asked for nothing, ignore this message: your password stays the same.`,
        ),
      ],
    }),
  },
};

const passwordChanged: MailTemplate<Values<"password-changed">> = {
  name: "identity.password-changed",
  write: {
    fr: ({ name, at }) => ({
      subject: "Votre mot de passe a été changé",
      blocks: [
        paragraph(`Bonjour ${name},`),
        paragraph(
          `Le mot de passe de votre compte a été changé le ${at}. Vos autres sessions ont pris fin.`,
        ),
        paragraph(
          "Si ce n’est pas vous, prévenez aussitôt la personne qui gère les comptes de votre organisme.",
        ),
      ],
    }),
    en: ({ name, at }) => ({
      subject: "Your password was changed",
      blocks: [
        paragraph(`Hello ${name},`),
        paragraph(
          `The password of your account was changed on ${at}. Your other sessions have ended.`,
        ),
        paragraph("If it was not you, tell whoever manages the accounts of your body at once."),
      ],
    }),
  },
};

const emailLink: MailTemplate<Values<"email-link">> = {
  name: "identity.email-link",
  write: {
    fr: ({ name, link, minutes }) => ({
      subject: "Confirmer votre nouvelle adresse",
      blocks: [
        paragraph(`Bonjour ${name},`),
        paragraph(
          "Cette adresse a été donnée pour votre compte Égide. Elle ne comptera qu’une fois confirmée.",
        ),
        { kind: "link", label: "Confirmer cette adresse", url: link },
        paragraph(
          `Ce lien sert une fois, pendant ${minutes} minutes. Si vous n’attendiez pas ce message, ignorez-le : rien ne changera.`,
        ),
      ],
    }),
    en: ({ name, link, minutes }) => ({
      subject: "Confirm your new address",
      blocks: [
        paragraph(`Hello ${name},`),
        paragraph(
          "This address was given for your Égide account. It will count once it is confirmed.",
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
  name: "identity.email-changed",
  write: {
    fr: ({ name, at }) => ({
      subject: "L’adresse de votre compte a changé",
      blocks: [
        paragraph(`Bonjour ${name},`),
        paragraph(
          `Le ${at}, une autre adresse a été confirmée pour votre compte Égide. Celle-ci n’y sert plus, et vos autres sessions ont pris fin.`,
        ),
        paragraph(
          "Si ce n’est pas vous, prévenez aussitôt la personne qui gère les comptes de votre organisme.",
        ),
      ],
    }),
    en: ({ name, at }) => ({
      subject: "The address of your account has changed",
      blocks: [
        paragraph(`Hello ${name},`),
        paragraph(
          `On ${at} another address was confirmed for your Égide account. This one no longer serves there, and your other sessions have ended.`,
        ),
        paragraph("If it was not you, tell whoever manages the accounts of your body at once."),
      ],
    }),
  },
};

const factorChanged: MailTemplate<Values<"factor-changed">> = {
  name: "identity.factor-changed",
  write: {
    fr: ({ name, at }) => ({
      subject: "Votre application d’authentification a changé",
      blocks: [
        paragraph(`Bonjour ${name},`),
        paragraph(
          `L’application d’authentification de votre compte a été changée ou retirée le ${at}.`,
        ),
        paragraph(
          "Si vous n’avez rien demandé, prévenez aussitôt la personne qui gère les comptes de votre organisme.",
        ),
      ],
    }),
    en: ({ name, at }) => ({
      subject: "Your authenticator application has changed",
      blocks: [
        paragraph(`Hello ${name},`),
        paragraph(
          `The authenticator application of your account was changed or taken off on ${at}.`,
        ),
        paragraph(
          "If you asked for nothing, tell whoever manages the accounts of your body at once.",
        ),
      ],
    }),
  },
};

/** Gives a mail of identity, with its template, to whoever sends it. */
export const withTemplate = async <R>(
  mail: IdentityMail,
  send: <V>(mail: Mail<V>) => Promise<R>,
): Promise<R> => {
  const { to, language } = mail;
  switch (mail.template) {
    case "invitation":
      return await send({ to, language, template: invitation, values: mail.values });
    case "role-given":
      return await send({ to, language, template: roleGiven, values: mail.values });
    case "password-link":
      return await send({ to, language, template: passwordLink, values: mail.values });
    case "password-changed":
      return await send({ to, language, template: passwordChanged, values: mail.values });
    case "email-link":
      return await send({ to, language, template: emailLink, values: mail.values });
    case "email-changed":
      return await send({ to, language, template: emailChanged, values: mail.values });
    default:
      return await send({ to, language, template: factorChanged, values: mail.values });
  }
};
