/** GET routes that write, and why they may. */
export const writing: Readonly<Record<string, string>> = {
  "/connexion/organisme": "begins a login: what comes back from the provider is held against it",
  "/en/sign-in/body": "the same, in English",
  "/invitation/:token/organisme": "the same, from an invitation",
  "/en/invitation/:token/body": "the same, in English",
  "/connexion/retour": "where a provider sends people back to; OpenID Connect has it a GET",
};

/** Addresses that lead elsewhere, or nowhere, once the run has ended and every sentence has its rule; so do those of a body without a policy. */
export const leading: readonly string[] = [
  // There is no provider here that proves who somebody is (signedIn.journey.test.ts).
  "/exercer-mes-droits/:body/identite",
  "/exercer-mes-droits/identite/retour",
  // Behind a code, which is given by mail alone, a letter once there is one (rights.journey.test.ts), and a copy (requestInDatabases.journey.test.ts).
  "/ma-demande/:token",
  "/ma-demande/:token/reponse.pdf",
  "/ma-demande/:token/donnees.zip",
  "/deconnexion",
  "/console/:body/invitations/:invitation",
  "/espace-candidat/deconnexion",
  "/espace-candidat/alertes/:alert/pause",
  // It is asked about a page of ours, and by a system that has an access (satisfaction.journey.test.ts, consentApi.journey.test.ts).
  "/votre-avis",
  "/api/consent/v1/purposes",
  // A code is asked first, and given by mail alone (rights.journey.test.ts).
  "/ma-demande/:token/message",
  "/ma-demande/:token/retrait",
  "/ma-demande/:token/justificatif",
  // Of a service that has an access (drpApi.journey.test.ts).
  "/api/drp/v1/agent/:agent",
  "/api/drp/v1/data-rights-request/:request",
  // What waits has no letter yet, no document and no copy (console/rights.journey.test.ts, requestInDatabases.journey.test.ts).
  "/console/:body/droits/:request/lettre.pdf",
  "/console/:body/droits/:request/justificatif",
  "/console/:body/droits/:request/bases/copie.zip",
  "/console/:body/regles/phrases/:statement/regle",
  "/console/:body/regles/phrases/:statement/texte",
  "/console/:body/executions/:run/arreter",
  "/console/:body/bases/:store/tables/decrire",
  // Which finding is asked after its address.
  "/console/:body/registre/constats/accepter",
  "/console/:body/registre/constats/retirer",
  // Nothing was counted yet that could be confirmed, no copy is there, and nobody is to be told (requestInDatabases.journey.test.ts).
  "/console/:body/droits/:request/bases/preparer",
  "/console/:body/droits/:request/bases/effacer",
  "/console/:body/droits/:request/bases/detruire",
  "/console/:body/droits/:request/destinataires",
  "/console/:body/site/rouvrir",
];
