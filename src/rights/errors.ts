import { defineErrors } from "../kernel/index.ts";

export const { catalogue: rightsErrors, failure: rightsFailure } = defineErrors({
  "rights.extension-late": {
    class: "refused",
    message: {
      fr: "Le délai ne se prolonge plus : la personne devait en être informée au plus tard le {day} (RGPD, art. 12(3)). Répondre sans attendre.",
      en: "The time limit is no longer prolonged: the person had to be told by {day} (GDPR art. 12(3)). Answer without waiting.",
    },
  },
  "rights.extended-already": {
    class: "refused",
    message: {
      fr: "Le délai est déjà prolongé, et ne l’est qu’une fois (RGPD, art. 12(3)). Répondre dans le délai qui court.",
      en: "The time limit is prolonged already, which is done once (GDPR art. 12(3)). Answer within the time that runs.",
    },
  },
  "rights.not-extended": {
    class: "refused",
    message: {
      fr: "Le délai d’un dossier médical ne se prolonge pas (code de la santé publique, art. L. 1111-7). Répondre dans le délai qui court.",
      en: "The time limit of a medical file is not prolonged (public-health code, art. L. 1111-7). Answer within the time that runs.",
    },
  },
  "rights.closed": {
    class: "refused",
    message: {
      fr: "Cette demande est close : rien n’a été changé. Une nouvelle demande peut être faite à tout moment.",
      en: "This request is closed: nothing was changed. A new one can be made at any time.",
    },
  },
  "rights.identity-unproved": {
    class: "refused",
    message: {
      fr: "L’identité n’est pas établie : rien de ce qui est demandé ne se fait avant (RGPD, art. 12(6)). L’établir d’abord.",
      en: "Identity is not proved: nothing of what was asked is done before (GDPR art. 12(6)). Prove it first.",
    },
  },
  "rights.identity-not-enough": {
    class: "refused",
    message: {
      fr: "Un doute est écrit sur cette demande : un code par courriel ne suffit plus. Vérifier un justificatif, ou recevoir la personne.",
      en: "A doubt is written on this request: a code by mail is not enough any more. Check a document, or see the person.",
    },
  },
  "rights.no-doubt": {
    class: "refused",
    message: {
      fr: "Aucun doute ne peut porter sur cette identité : elle est établie au guichet ou par un fournisseur d’identité, ou un doute est déjà écrit. Poursuivre la demande.",
      en: "This identity cannot be doubted: it is proved at the counter or by a provider of identities, or a doubt is written already. Go on with the request.",
    },
  },
  "rights.not-so": {
    class: "refused",
    message: {
      fr: "La demande n’est plus dans un état qui le permet : rien n’a été changé. Regarder où elle en est.",
      en: "The request is no longer in a state that allows this: nothing was changed. Look at where it stands.",
    },
  },
  "rights.subject-missing": {
    class: "input",
    message: {
      fr: "Dire de qui sont les données : le nom de la personne pour qui la demande est faite.",
      en: "Say whose data it is: the name of the person for whom the request is made.",
    },
  },
  "rights.mandate-undated": {
    class: "input",
    message: {
      fr: "Dire jusqu’à quel jour vaut le mandat.",
      en: "Say until which day the mandate holds.",
    },
  },
  "rights.mandate-over": {
    class: "refused",
    message: {
      fr: "Ce mandat est terminé : rien ne se fait plus sur lui. Demander un mandat en cours, ou laisser la personne demander elle-même.",
      en: "This mandate is over: nothing is done on it any more. Ask for one that holds, or let the person ask.",
    },
  },
  "rights.heir-right": {
    class: "input",
    message: {
      fr: "Un héritier demande ce que deviennent les données d’une personne décédée (loi du 6 janvier 1978, art. 85). Choisir ce droit.",
      en: "An heir asks what becomes of the data of a person who died (French act of 6 January 1978, art. 85). Choose that right.",
    },
  },
  "rights.heir-alone": {
    class: "input",
    message: {
      fr: "Ce droit est celui des héritiers d’une personne décédée. Choisir « héritier », ou un autre droit.",
      en: "This right is that of the heirs of a person who died. Choose “heir”, or another right.",
    },
  },
  "rights.ground-elsewhere": {
    class: "input",
    message: {
      fr: "Ce motif ne refuse pas ce droit. En choisir un autre dans la liste.",
      en: "This ground does not refuse this right. Choose another of the list.",
    },
  },
  "rights.ground-untrue": {
    class: "refused",
    message: {
      fr: "Le registre ne porte pas ce motif : la base légale du traitement donne ce droit, ou n’est pas celle que le motif suppose. Choisir un motif qui vaut dans ce cas.",
      en: "The register does not bear this ground: the legal basis of the activity gives the right, or is not the one that the ground supposes. Choose one that holds in this case.",
    },
  },
  "rights.ground-unwritten": {
    class: "refused",
    message: {
      fr: "Le registre n’écrit aucun acte qui exclut ce droit pour ce traitement (loi du 6 janvier 1978, art. 56). L’écrire au registre d’abord, ou répondre.",
      en: "The register writes no act that excludes this right for this activity (French act of 6 January 1978, art. 56). Write it there first, or answer.",
    },
  },
  "rights.reasons-missing": {
    class: "input",
    message: {
      fr: "Dire les raisons, dans le cas de cette personne : vingt signes au moins.",
      en: "Say the reasons, in the case of this person: twenty characters at least.",
    },
  },
  "rights.act-missing": {
    class: "input",
    message: {
      fr: "Dire quel acte, avec son article.",
      en: "Say which act, with its article.",
    },
  },
  "rights.unknown": {
    class: "input",
    message: {
      fr: "Cette demande n’existe pas, ou plus. Revenir à la liste des demandes.",
      en: "There is no such request, or not any more. Go back to the list of requests.",
    },
  },
  "rights.too-soon": {
    class: "refused",
    message: {
      fr: "Un dossier médical ne se communique pas avant quarante-huit heures de réflexion (code de la santé publique, art. L. 1111-7). Répondre après.",
      en: "A medical file is not handed over before 48 hours of reflection (public-health code, art. L. 1111-7). Answer later.",
    },
  },
  "rights.email-invalid": {
    class: "input",
    message: {
      fr: "Donner une adresse électronique complète, comme nom@exemple.fr : le code y arrive.",
      en: "Give a complete e-mail address, as name@example.org: the code arrives there.",
    },
  },
  "rights.provider-silent": {
    class: "environment",
    message: {
      fr: "Le fournisseur d’identité ne répond pas. Revenir plus tard, ou faire la demande sans lui : un code est alors envoyé par courriel.",
      en: "The provider of identities does not answer. Come back later, or ask without it: a code is then sent by mail.",
    },
  },
  "rights.provider-refused": {
    class: "refused",
    message: {
      fr: "La réponse du fournisseur d’identité ne prouve rien. Recommencer, ou faire la demande sans lui : un code est alors envoyé par courriel.",
      en: "What the provider of identities answered proves nothing. Begin again, or ask without it: a code is then sent by mail.",
    },
  },
  "rights.code-wrong": {
    class: "refused",
    message: {
      fr: "Ce code n’est pas le bon, ou il ne vaut plus. Demander un nouveau code : il arrive à la même adresse.",
      en: "This code is not the right one, or holds no more. Ask for a new one: it arrives at the same address.",
    },
  },
  "rights.no-address": {
    class: "refused",
    message: {
      fr: "Cette demande n’a pas d’adresse électronique : la réponse est envoyée par la poste. Appeler l’organisme.",
      en: "This request has no e-mail address: the answer is sent by post. Call the body.",
    },
  },
  "rights.agent-file": {
    class: "input",
    message: {
      fr: "{file} n’est pas la fiche d’un service mandaté : il faut id (capitales et _), name et verify_key (Ed25519, 32 octets en base64). La demander au service.",
      en: "{file} is no entry of an authorised agent: it needs id (capitals and _), name and verify_key (Ed25519, 32 bytes in base64). Ask the agent for it.",
    },
  },
  "rights.agent-unknown": {
    class: "input",
    message: {
      fr: "Aucun service mandaté en vigueur ne s’appelle {id}. La liste est donnée par : egide rights agents",
      en: "No authorised agent in force is called {id}. The list is given by: egide rights agents",
    },
  },
  "rights.recorded-later": {
    class: "input",
    message: {
      fr: "La date des éléments demandés n’est pas encore venue. Donner celle du plus récent, ou la laisser vide.",
      en: "The date of what is asked for has not come yet. Give that of the latest, or leave it empty.",
    },
  },
  "rights.received-later": {
    class: "input",
    message: {
      fr: "Le jour de la réception n’est pas encore venu. Donner celui qui est sur l’enveloppe ou le cachet d’arrivée.",
      en: "The day of receipt has not come yet. Give the one on the envelope or the arrival stamp.",
    },
  },
});
