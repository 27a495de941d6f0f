import { defineErrors } from "../../kernel/index.ts";

/** What writing or sending a mail can refuse. No message holds an address. */
export const { catalogue: mailErrors, failure: mailFailure } = defineErrors({
  "mail.address-invalid": {
    class: "input",
    message: {
      fr: "L’adresse électronique n’a pas la forme nom@domaine. La corriger, puis recommencer ; aucun message n’est parti.",
      en: "The e-mail address does not have the form name@domain. Correct it, then try again; no message has left.",
    },
  },
  "mail.header-invalid": {
    class: "input",
    message: {
      fr: "L’objet du message « {template} » contient un saut de ligne ou un caractère de commande : le message est refusé. Retirer ces caractères du nom ou du titre qui y entre.",
      en: 'The subject of the message "{template}" holds a line break or a control character: the message is refused. Remove these characters from the name or title that goes into it.',
    },
  },
  "mail.link-invalid": {
    class: "defect",
    message: {
      fr: "Un lien du message « {template} » n’est pas une adresse http(s) complète : le message est refusé. Vérifier EGIDE_PUBLIC_URL.",
      en: 'A link of the message "{template}" is not a complete http(s) address: the message is refused. Check EGIDE_PUBLIC_URL.',
    },
  },
  "mail.not-at-once": {
    class: "environment",
    message: {
      fr: "Le message n’est pas parti : le serveur de courrier ne l’a pas pris. Rien n’en est gardé. Vérifier l’adresse, puis envoyer de nouveau ; si cela dure, essayer plus tard.",
      en: "The message has not left: the mail server did not take it. Nothing of it is kept. Check the address, then send again; if this lasts, try later.",
    },
  },
  "mail.no-server": {
    class: "environment",
    message: {
      fr: "Aucun serveur de courrier n’est donné (EGIDE_SMTP_URL) : les messages sont écrits dans {folder} et n’atteignent personne. Convient à un essai ; ailleurs, voir docs/operate/mail.md.",
      en: "No mail server is given (EGIDE_SMTP_URL): mails are written into {folder} and reach nobody. Good for a trial; elsewhere, see docs/operate/mail.md.",
    },
  },
  "mail.not-sent": {
    class: "environment",
    message: {
      fr: "Un message « {template} » n’a pas pu être remis au serveur de courrier ({reason}, essai {attempt}). Il sera retenté ; si cela dure, vérifier EGIDE_SMTP_URL.",
      en: 'A message "{template}" could not be handed to the mail server ({reason}, attempt {attempt}). It is tried again; if this lasts, check EGIDE_SMTP_URL.',
    },
  },
  "mail.given-up": {
    class: "environment",
    message: {
      fr: "Un message « {template} » n’a pas été envoyé ({reason}) et ne le sera plus : adresse et texte sont effacés. Refaire l’envoi depuis la page qui l’a demandé, une fois la cause levée.",
      en: 'A message "{template}" was not sent ({reason}) and no longer will be: address and text are erased. Ask for it again on the page that sent it, once the cause is mended.',
    },
  },
});
