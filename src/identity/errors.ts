import { defineErrors, type Failure } from "../kernel/index.ts";

/** What signing in, and giving access to others, can refuse. None says whether an account exists. */
export const { catalogue: identityErrors, failure: identityFailure } = defineErrors({
  "identity.sign-in-refused": {
    class: "refused",
    message: {
      fr: "L’adresse électronique ou le mot de passe n’est pas le bon. Vérifiez-les, ou choisissez « mot de passe oublié ».",
      en: "The e-mail address or the password is not right. Check them, or choose “forgotten password”.",
    },
  },
  "identity.wait": {
    class: "busy",
    message: {
      fr: "Trop d’essais n’ont pas abouti. Attendez {seconds} s, puis essayez de nouveau.",
      en: "Too many attempts have failed. Wait {seconds} s, then try again.",
    },
  },
  "identity.code-refused": {
    class: "refused",
    message: {
      fr: "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant dans votre application, ou prenez un code de secours.",
      en: "This code is not right, or has been used already. Wait for the next one in your application, or take a recovery code.",
    },
  },
  "identity.confirmation-refused": {
    class: "refused",
    message: {
      fr: "Ce n’est ni votre mot de passe ni un code de votre application. Rien n’a été fait ; essayez de nouveau.",
      en: "This is neither your password nor a code of your application. Nothing was done; try again.",
    },
  },
  "identity.sign-in-expired": {
    class: "refused",
    message: {
      fr: "Cette connexion a été commencée il y a trop longtemps. Recommencez-la.",
      en: "This sign-in was begun too long ago. Begin it again.",
    },
  },
  "identity.link-expired": {
    class: "refused",
    message: {
      fr: "Ce lien a déjà servi ou n’est plus valable. Demandez-en un autre.",
      en: "This link has been used already or is no longer valid. Ask for another.",
    },
  },
  "identity.password-too-short": {
    class: "input",
    message: {
      fr: "Choisissez un mot de passe d’au moins {least} caractères : une suite de mots convient très bien.",
      en: "Choose a password of at least {least} characters: several words in a row do very well.",
    },
  },
  "identity.password-too-long": {
    class: "input",
    message: {
      fr: "Choisissez un mot de passe d’au plus {most} caractères.",
      en: "Choose a password of at most {most} characters.",
    },
  },
  "identity.password-common": {
    class: "input",
    message: {
      fr: "Ce mot de passe est de ceux que l’on essaie en premier : il est courant, répété, ou fait de votre nom. Choisissez-en un autre, par exemple plusieurs mots sans lien entre eux.",
      en: "This password is among those that are tried first: it is common, repeated, or made of your name. Choose another, such as several words that have nothing to do with each other.",
    },
  },
  "identity.email-invalid": {
    class: "input",
    message: {
      fr: "Écrivez une adresse électronique complète, comme prenom.nom@exemple.fr.",
      en: "Write a whole e-mail address, such as first.last@example.org.",
    },
  },
  "identity.email-same": {
    class: "input",
    message: {
      fr: "C’est déjà l’adresse de votre compte. Écrivez celle qui doit la remplacer.",
      en: "This is the address of your account already. Write the one that is to replace it.",
    },
  },
  "identity.sign-up-closed": {
    class: "refused",
    message: {
      fr: "Aucun espace candidat ne peut être créé pour le moment : les conditions d’utilisation du site ne sont pas publiées.",
      en: "No candidate space can be made for the moment: the terms of use of the site are not published.",
    },
  },
  "identity.terms-not-accepted": {
    class: "input",
    message: {
      fr: "Lisez les conditions d’utilisation et cochez cette case : sans votre accord, aucun espace n’est créé.",
      en: "Read the terms of use and tick this box: no space is made without your agreement.",
    },
  },
  "identity.terms-changed": {
    class: "input",
    message: {
      fr: "Les conditions d’utilisation ont changé pendant votre saisie. Lisez-les à nouveau, puis cochez cette case.",
      en: "The terms of use changed while you were typing. Read them again, then tick this box.",
    },
  },
  "identity.space-held": {
    class: "refused",
    message: {
      fr: "Cet espace ne peut pas être supprimé pour le moment : un contentieux ou un contrôle oblige à le garder. Écrivez à l’organisme qui publie ce site.",
      en: "This space cannot be deleted for the moment: a dispute or an inspection obliges to keep it. Write to the body that publishes this site.",
    },
  },
  "identity.account-exists": {
    class: "refused",
    message: {
      fr: "Un compte existe déjà pour cette adresse. Connectez-vous avec lui ; ses rôles se changent depuis la console.",
      en: "There is an account for this address already. Sign in with it; its roles are changed in the console.",
    },
  },
  "identity.end-date": {
    class: "input",
    message: {
      fr: "Donnez une date de fin à venir, au plus tard dans {months} mois.",
      en: "Give an end date that lies ahead, {months} months from now at the latest.",
    },
  },
  "identity.offer-missing": {
    class: "input",
    message: {
      fr: "Choisissez l’offre pour laquelle ce recruteur externe travaille : elle nomme son cabinet.",
      en: "Choose the offer that this external recruiter works for: it names their firm.",
    },
  },
  "identity.offer-until": {
    class: "input",
    message: {
      fr: "Ce cabinet ne lit les candidatures que jusqu’au {day}, comme l’offre le dit aux candidats : donnez un dernier jour qui ne le dépasse pas.",
      en: "This firm reads applications until {day} alone, as the offer tells candidates: give a last day that is not after it.",
    },
  },
  "identity.role-not-yours-to-give": {
    class: "refused",
    message: {
      fr: "Vous ne pouvez pas donner ou retirer ce rôle. Seul un exploitant de l’installation le peut.",
      en: "You cannot give or end this role. Only an operator of the installation can.",
    },
  },
  "identity.own-roles": {
    class: "refused",
    message: {
      fr: "Personne ne change ses propres rôles. Demandez-le à un collègue.",
      en: "Nobody changes their own roles. Ask a colleague to.",
    },
  },
  "identity.last-operator": {
    class: "refused",
    message: {
      fr: "C’est le dernier exploitant de l’installation. Donnez d’abord ce rôle à une autre personne.",
      en: "This is the last operator of the installation. Give the role to somebody else first.",
    },
  },
  "identity.assignment-unknown": {
    class: "refused",
    message: {
      fr: "Ce rôle a déjà pris fin. Rechargez la liste des personnes.",
      en: "This role has ended already. Reload the list of people.",
    },
  },
  "identity.provider-refused": {
    class: "refused",
    message: {
      fr: "La connexion par votre organisme n’a pas abouti. Recommencez ; si cela dure, demandez à votre administrateur si votre accès est ouvert avec cette adresse.",
      en: "Signing in through your body did not succeed. Begin again; if it lasts, ask your administrator whether your access is open with this address.",
    },
  },
  "identity.provider-silent": {
    class: "environment",
    message: {
      fr: "Le service de connexion de votre organisme ne répond pas ({reason}). Réessayez dans quelques minutes, ou connectez-vous par mot de passe.",
      en: "The sign-in service of your body does not answer ({reason}). Try again in a few minutes, or sign in with a password.",
    },
  },
  "identity.key": {
    class: "environment",
    message: {
      fr: "La clé des comptes ({source}) doit tenir en 64 chiffres hexadécimaux, dans un fichier que son propriétaire est seul à lire (chmod 600). La restaurer d’une sauvegarde : une autre clé rend illisibles les seconds facteurs.",
      en: "The key of accounts ({source}) must be 64 hexadecimal digits, in a file that its owner alone can read (chmod 600). Restore it from a backup: with another key second factors cannot be read.",
    },
  },
});

/** The key of accounts cannot be used. */
export const identityKeyFailure = (source: string): Failure =>
  identityFailure("identity.key", { source });
