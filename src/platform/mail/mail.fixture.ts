import type { MailTemplate } from "./mail.ts";

/** A template for tests, with every kind of block. */
export const invitation: MailTemplate<{ body: string; link: string }> = {
  name: "test.invitation",
  write: {
    fr: ({ body, link }) => ({
      subject: `Votre accès à l’espace « ${body} » est prêt`,
      blocks: [
        { kind: "paragraph", text: `Un accès vous a été préparé à ${body} ; à vous de l’achever.` },
        { kind: "link", label: "Choisir un mot de passe", url: link },
        { kind: "list", items: ["quinze caractères au moins", "aucune règle d’écriture"] },
        { kind: "code", text: "réf-42" },
      ],
    }),
    en: ({ body, link }) => ({
      subject: `Your access to ${body} is ready`,
      blocks: [
        { kind: "paragraph", text: `An access to ${body} has been prepared; you complete it.` },
        { kind: "link", label: "Choose a password", url: link },
      ],
    }),
  },
};

export const footer = {
  fr: "Message automatique d’Égide ; les réponses ne sont pas lues.",
  en: "An automatic message of Égide; answers are not read.",
};
