import type { Bilingual } from "../kernel/index.ts";

/** Where the pages of candidates stand; mails lead there too. */
export const candidatePaths = {
  home: { fr: "/espace-candidat", en: "/en/candidate-space" },
  signIn: { fr: "/espace-candidat/connexion", en: "/en/candidate-space/sign-in" },
  signUp: { fr: "/espace-candidat/inscription", en: "/en/candidate-space/sign-up" },
  askActivation: { fr: "/espace-candidat/activation", en: "/en/candidate-space/activation" },
  activation: {
    fr: "/espace-candidat/activation/:token",
    en: "/en/candidate-space/activation/:token",
  },
  forgotten: {
    fr: "/espace-candidat/mot-de-passe-oublie",
    en: "/en/candidate-space/forgotten-password",
  },
  password: {
    fr: "/espace-candidat/mot-de-passe/:token",
    en: "/en/candidate-space/password/:token",
  },
  email: { fr: "/espace-candidat/adresse/:token", en: "/en/candidate-space/address/:token" },
  confirm: { fr: "/espace-candidat/confirmer", en: "/en/candidate-space/confirm" },
  signOut: { fr: "/espace-candidat/deconnexion", en: "/en/candidate-space/sign-out" },
  details: { fr: "/espace-candidat/identifiants", en: "/en/candidate-space/sign-in-details" },
  changePassword: {
    fr: "/espace-candidat/identifiants/mot-de-passe",
    en: "/en/candidate-space/sign-in-details/password",
  },
  changeEmail: {
    fr: "/espace-candidat/identifiants/adresse",
    en: "/en/candidate-space/sign-in-details/address",
  },
  copy: { fr: "/espace-candidat/mes-donnees", en: "/en/candidate-space/my-data" },
  copyFile: {
    fr: "/espace-candidat/mes-donnees.zip",
    en: "/en/candidate-space/my-data.zip",
  },
  delete: {
    fr: "/espace-candidat/identifiants/supprimer",
    en: "/en/candidate-space/sign-in-details/delete",
  },
  deleted: { fr: "/espace-candidat/supprime", en: "/en/candidate-space/deleted" },
  endSession: {
    fr: "/espace-candidat/sessions/:session",
    en: "/en/candidate-space/sessions/:session",
  },
} as const satisfies Record<string, Bilingual>;

/** A path without its last part, the token. */
export const beforeToken = ({ fr, en }: Bilingual): Bilingual => ({
  fr: fr.replace(/\/:\w+$/, ""),
  en: en.replace(/\/:\w+$/, ""),
});
