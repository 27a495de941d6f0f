import type { Bilingual } from "../../../kernel/index.ts";

export const words = {
  title: { fr: "Mon profil candidat", en: "My candidate profile" },
  over: { fr: "Mon espace candidat", en: "My candidate space" },
  lead: {
    fr: "Écrit une fois, repris dans chacune de vos candidatures. Aucun recruteur ne le voit tant que vous ne postulez pas.",
    en: "Written once, and taken up in each of your applications. No recruiter sees it before you apply.",
  },
  starred: {
    fr: "Les informations signalées par un astérisque (*) sont nécessaires à l’examen d’une candidature ; les autres sont facultatives.",
    en: "What has an asterisk (*) is needed to consider an application; the rest is optional.",
  },
  save: { fr: "Enregistrer mon profil", en: "Save my profile" },
  saved: { fr: "Votre profil est enregistré.", en: "Your profile is saved." },
  delete: { fr: "Supprimer mon profil candidat", en: "Delete my candidate profile" },
  goes: { fr: "Ce qui sera supprimé", en: "What will be deleted" },
  goesText: {
    fr: "Votre nom, vos coordonnées de contact et vos disponibilités, tout de suite et pour de bon. Votre espace, votre CV et votre lettre restent.",
    en: "Your name, your contact details and your availability, at once and for good. Your space, your CV and your letter stay.",
  },
  confirm: { fr: "Supprimer mon profil", en: "Delete my profile" },
  cancel: { fr: "Garder mon profil", en: "Keep my profile" },
  deleted: { fr: "Votre profil est supprimé.", en: "Your profile is deleted." },
  gone: { fr: "Il n’y a pas de profil à supprimer.", en: "There is no profile to delete." },
} as const satisfies Record<string, Bilingual>;

/** What each field is called, and why it is asked for (REC-35). */
export const fields = {
  givenName: {
    label: { fr: "Prénom", en: "Given name" },
    why: { fr: "Pour s’adresser à vous.", en: "To address you." },
  },
  familyName: {
    label: { fr: "Nom", en: "Family name" },
    why: {
      fr: "Pour rattacher vos documents et vos échanges à votre candidature.",
      en: "To keep your documents and messages with your application.",
    },
  },
  contactEmail: {
    label: { fr: "Adresse électronique de contact", en: "E-mail address for replies" },
    why: {
      fr: "L’organisme y répond à vos candidatures. Elle peut différer de celle de votre compte, qui ne sert qu’à votre espace.",
      en: "The body answers your applications there. It may differ from that of your account, which serves your space alone.",
    },
  },
  telephone: {
    label: { fr: "Téléphone", en: "Telephone" },
    why: {
      fr: "Pour convenir d’un entretien ou le déplacer à temps.",
      en: "To agree on an interview, or to move it in time.",
    },
    wrong: {
      fr: "Écrivez le numéro avec des chiffres, comme 01 23 45 67 89 ou +33 1 23 45 67 89.",
      en: "Write the number in digits, such as 01 23 45 67 89 or +33 1 23 45 67 89.",
    },
  },
  town: {
    label: { fr: "Commune", en: "Town" },
    why: {
      fr: "Pour tenir compte de votre trajet en fixant un entretien.",
      en: "To bear your journey in mind when an interview is set.",
    },
  },
  availability: {
    label: { fr: "Disponibilité", en: "Availability" },
    why: {
      fr: "Pour savoir à partir de quand vous pourriez commencer.",
      en: "To know from when on you could begin.",
    },
  },
} as const satisfies Record<string, { label: Bilingual; why: Bilingual; wrong?: Bilingual }>;
