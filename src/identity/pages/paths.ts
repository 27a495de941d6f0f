import type { Bilingual } from "../../kernel/index.ts";

/** Where the pages of identity stand. */
export const paths = {
  signIn: { fr: "/connexion", en: "/en/sign-in" },
  code: { fr: "/connexion/code", en: "/en/sign-in/code" },
  enrol: { fr: "/connexion/application", en: "/en/sign-in/application" },
  confirm: { fr: "/connexion/confirmer", en: "/en/sign-in/confirm" },
  provider: { fr: "/connexion/organisme", en: "/en/sign-in/body" },
  signOut: { fr: "/deconnexion", en: "/en/sign-out" },
  forgotten: { fr: "/mot-de-passe-oublie", en: "/en/forgotten-password" },
  password: { fr: "/mot-de-passe/:token", en: "/en/password/:token" },
  invitation: { fr: "/invitation/:token", en: "/en/invitation/:token" },
  invitationByProvider: {
    fr: "/invitation/:token/organisme",
    en: "/en/invitation/:token/body",
  },
  first: { fr: "/premier-exploitant/:token", en: "/en/first-operator/:token" },
  account: { fr: "/mon-compte", en: "/en/my-account" },
  accountPassword: { fr: "/mon-compte/mot-de-passe", en: "/en/my-account/password" },
  accountEmail: { fr: "/mon-compte/adresse", en: "/en/my-account/address" },
  email: { fr: "/adresse/:token", en: "/en/address/:token" },
  accountFactor: { fr: "/mon-compte/application", en: "/en/my-account/application" },
  endSession: { fr: "/mon-compte/sessions/:session", en: "/en/my-account/sessions/:session" },
  people: { fr: "/console/:body/personnes", en: "/en/console/:body/personnes" },
  peopleFile: { fr: "/console/:body/personnes.csv", en: "/en/console/:body/personnes.csv" },
  invite: { fr: "/console/:body/personnes/inviter", en: "/en/console/:body/personnes/inviter" },
  endRole: {
    fr: "/console/:body/personnes/:role/fin",
    en: "/en/console/:body/personnes/:role/fin",
  },
  resetFactor: {
    fr: "/console/:body/personnes/:role/application",
    en: "/en/console/:body/personnes/:role/application",
  },
  invitationsFile: {
    fr: "/console/:body/invitations.csv",
    en: "/en/console/:body/invitations.csv",
  },
  withdraw: {
    fr: "/console/:body/invitations/:invitation",
    en: "/en/console/:body/invitations/:invitation",
  },
  operators: { fr: "/exploitation/personnes", en: "/en/operation/people" },
  operatorsFile: { fr: "/exploitation/personnes.csv", en: "/en/operation/people.csv" },
  operatorInvitationsFile: {
    fr: "/exploitation/invitations.csv",
    en: "/en/operation/invitations.csv",
  },
  inviteOperator: { fr: "/exploitation/personnes/inviter", en: "/en/operation/people/invite" },
  endOperator: { fr: "/exploitation/personnes/:role/fin", en: "/en/operation/people/:role/end" },
  journal: { fr: "/console/:body/journal", en: "/en/console/:body/journal" },
  journalFile: { fr: "/console/:body/journal.csv", en: "/en/console/:body/journal.csv" },
} as const satisfies Record<string, Bilingual>;

/** Where the provider sends people back to; registered there, so that it never changes. */
export const providerReturn = "/connexion/retour";

/** The home of whoever has signed in. */
export const consoleHome: Bilingual = { fr: "/console", en: "/en/console" };

/** A path with its parameters. */
export const filled = (path: string, parameters: Readonly<Record<string, string>>): string =>
  path.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(parameters[name] ?? ""));
