import type { Bilingual } from "../../../kernel/index.ts";

export const manageWords = {
  title: { fr: "Gestion des cookies", en: "Manage cookies" },
  titleOf: { fr: "Gestion des cookies\u00a0: {site}", en: "Manage cookies: {site}" },
  lead: {
    fr: "Acceptez ou refusez chaque service, ou tous à la fois. Vous pouvez revenir sur votre choix ici, aussi souvent que vous le voulez.",
    en: "Accept or refuse each service, or all of them at once. You can go back on your choice here, as often as you like.",
  },
  nothingAsked: {
    fr: "Ce site ne garde dans votre navigateur que ce qu’il lui faut pour fonctionner. Il n’y a rien à accepter, et rien à refuser.",
    en: "This site keeps in your browser only what it needs to work. There is nothing to accept, and nothing to refuse.",
  },
  chosen: {
    fr: "Votre choix date du {date}. Il vaut {lifetime}, puis la question vous sera de nouveau posée. Numéro de votre preuve : {id}.",
    en: "Your choice was made on {date}. It holds for {lifetime}; then you will be asked again. Number of your proof: {id}.",
  },
  notChosen: {
    fr: "Vous n’avez pas encore choisi.",
    en: "You have not chosen yet.",
  },
  saved: { fr: "Votre choix est enregistré.", en: "Your choice is saved." },
  act: { fr: "Bouton", en: "Button" },
  choice: { fr: "Choix", en: "Choice" },
  back: { fr: "Page où revenir", en: "Page to go back to" },
  notOurs: {
    fr: "Ce choix ne répond pas à ce que ce site demande aujourd’hui : rien n’a été changé. Choisissez à nouveau ci-dessous.",
    en: "This choice does not answer what this site asks today: nothing was changed. Choose again below.",
  },
} as const satisfies Record<string, Bilingual>;
