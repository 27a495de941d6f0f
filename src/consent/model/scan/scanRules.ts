import type { RuleWords } from "../../../register/index.ts";

const article82 = {
  fr: "loi du 6 janvier 1978, art. 82",
  en: "law of 6 January 1978, art. 82",
};
const fairness = { fr: "RGPD, art. 5(1)(a)", en: "GDPR, art. 5(1)(a)" };
const recommendation = {
  fr: "recommandation de la CNIL du 17 septembre 2020 (2020-092)",
  en: "CNIL's recommendation of 17 September 2020 (2020-092)",
};

const rule = <Id extends string>(
  id: Id,
  words: Omit<RuleWords, "id" | "family">,
): RuleWords & { readonly id: `scan.${Id}` } => ({ id: `scan.${id}`, family: "scan", ...words });

/** What `egide consent scan` may find, by name. */
export const scanRules = {
  undeclared: rule("undeclared", {
    severity: "error",
    legalSource: fairness,
    title: { fr: "Traceur non déclaré", en: "Tracker that is not declared" },
    message: {
      fr: "{kind} « {name} » ({host}), posé par {setBy}, n’est pas dans l’inventaire.{hintFr}",
      en: '{kind} "{name}" ({host}), set by {setBy}, is not in the inventory.{hintEn}',
    },
    why: {
      fr: "Personne n’a dit aux visiteurs à quoi il sert.",
      en: "Nobody has told visitors what it is for.",
    },
    mend: {
      fr: "Déclarez-le avec sa finalité, ou retirez ce qui le pose.",
      en: "Declare it with its purpose, or take out what sets it.",
    },
  }),
  undeclaredHost: rule("undeclared-host", {
    severity: "error",
    legalSource: fairness,
    title: { fr: "Hôte tiers non déclaré", en: "Third-party host that is not declared" },
    message: {
      fr: "{initiator} demande {host} ({kinds}), qu’aucun service ne déclare.",
      en: "{initiator} asks {host} ({kinds}), which no service declares.",
    },
    why: {
      fr: "Chaque demande donne à cet hôte l’adresse IP du visiteur et la page qu’il lit.",
      en: "Each request gives that host the IP address of the visitor and the page they read.",
    },
    mend: {
      fr: "Ajoutez l’hôte aux « holds » du service, ou servez le contenu depuis le site.",
      en: 'Add the host to the "holds" of the service, or serve the content from the site.',
    },
  }),
  before: rule("before-choice", {
    severity: "error",
    legalSource: article82,
    title: { fr: "Avant le choix", en: "Before the choice" },
    message: {
      fr: "{what} ({service}) est là avant tout choix, alors qu’il demande un accord.",
      en: "{what} ({service}) is there before any choice, though it needs consent.",
    },
    why: {
      fr: "Rien de ce qui demande un accord ne doit se charger avant lui.",
      en: "Nothing that needs consent may load before it.",
    },
    mend: {
      fr: "Faites retenir par le bandeau ce qui le charge.",
      en: "Have the banner hold what loads it.",
    },
  }),
  afterRefusal: rule("after-refusal", {
    severity: "error",
    legalSource: article82,
    title: { fr: "Après le refus", en: "After the refusal" },
    message: {
      fr: "{what} ({service}) est là après « tout refuser ».",
      en: '{what} ({service}) is there after "refuse all".',
    },
    why: {
      fr: "Le visiteur a dit non, et le site ne l’a pas entendu.",
      en: "The visitor has said no, and the site has not heard it.",
    },
    mend: {
      fr: "Arrêtez le service et effacez ses traceurs au refus ; une mesure exemptée aussi.",
      en: "Stop the service and delete its trackers upon refusal; an exempt measurement as well.",
    },
  }),
  longer: rule("lives-longer", {
    severity: "error",
    legalSource: recommendation,
    title: { fr: "Plus long que déclaré", en: "Longer than declared" },
    message: {
      fr: "« {name} » vit {life}, et l’inventaire dit {declared}.",
      en: '"{name}" lives for {life}, and the inventory says {declared}.',
    },
    why: {
      fr: "La durée que lisent les visiteurs n’est pas celle du traceur.",
      en: "The duration that visitors read is not that of the tracker.",
    },
    mend: {
      fr: "Réglez l’outil sur la durée déclarée ; ou déclarez la vraie, treize mois au plus.",
      en: "Set the tool to the declared duration; or declare the true one, thirteen months at most.",
    },
  }),
  otherwise: rule("otherwise", {
    severity: "warning",
    legalSource: fairness,
    title: { fr: "Autrement que déclaré", en: "Otherwise than declared" },
    message: {
      fr: "« {name} » est {seenFr}, et l’inventaire dit {saidFr}.",
      en: '"{name}" is {seenEn}, and the inventory says {saidEn}.',
    },
    why: {
      fr: "Qui le reçoit, et qui peut l’effacer, en dépend.",
      en: "Who receives it, and who can delete it, depends on that.",
    },
    mend: { fr: "Corrigez l’inventaire ou l’outil.", en: "Mend the inventory or the tool." },
  }),
  unseen: rule("unseen", {
    severity: "info",
    legalSource: null,
    title: { fr: "Déclaré mais pas vu", en: "Declared but not seen" },
    message: {
      fr: "« {name} » ({service}) n’a été vu sur aucune page ouverte.",
      en: '"{name}" ({service}) was seen on no page that was opened.',
    },
    why: {
      fr: "Un inventaire qui déclare ce qui n’existe plus cesse d’être lu.",
      en: "An inventory that declares what no longer exists ceases to be read.",
    },
    mend: {
      fr: "Retirez-le s’il n’est plus posé ; sinon ouvrez la page qui le pose.",
      en: "Take it out if nothing sets it any more; else open the page that does.",
    },
  }),
  noChoice: rule("no-choice", {
    severity: "warning",
    legalSource: null,
    title: { fr: "Choix impossible", en: "No choice could be made" },
    message: {
      fr: "Rien n’a été trouvé pour {answerFr} : cette moitié du contrôle n’a pas eu lieu. Donnez son sélecteur : --{option}.",
      en: "Nothing was found to {answerEn} with: that half of the check did not take place. Give its selector: --{option}.",
    },
    why: {
      fr: "Ce qui n’a pas été essayé n’est pas prouvé.",
      en: "What was not tried is not proved.",
    },
    mend: {
      fr: "Nommez le bouton par un sélecteur CSS.",
      en: "Name the button by a CSS selector.",
    },
  }),
  page: rule("page", {
    severity: "warning",
    legalSource: null,
    title: { fr: "Page non contrôlée", en: "Page that was not checked" },
    message: { fr: "{page} : {outcomeFr}", en: "{page}: {outcomeEn}" },
    why: {
      fr: "Ce qui n’a pas été ouvert n’est pas prouvé.",
      en: "What was not opened is not proved.",
    },
    mend: {
      fr: "Corrigez la page, ou contrôlez-la à part.",
      en: "Mend the page, or check it by itself.",
    },
  }),
  stopped: rule("stopped", {
    severity: "info",
    legalSource: null,
    title: { fr: "Arrêté par une limite", en: "Stopped by a bound" },
    message: {
      fr: "Le contrôle s’est arrêté à sa limite ({boundFr}) : d’autres pages existent.",
      en: "The check stopped at its bound ({boundEn}): there are other pages.",
    },
    why: {
      fr: "Un site peut ne pas avoir de fin.",
      en: "A site may have no end.",
    },
    mend: {
      fr: "Relevez --pages ou --seconds si le site est plus grand.",
      en: "Raise --pages or --seconds if the site is larger.",
    },
  }),
} as const;

export type ScanRule = keyof typeof scanRules;
