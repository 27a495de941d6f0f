import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const one = { keep: "P1Y" } as const;

describe("the name of the data", () => {
  areRead([
    [
      "La durée de conservation des billets prévus à l'article 2 et enregistrés au guichet est d'un an.",
      { ...one, scope: "billets prévus à l'article 2 et enregistrés au guichet" },
    ],
    ["Un an pour les billets non essentiels.", { ...one, scope: "les billets non essentiels" }],
    ["Un an pour les cartes jamais activées.", { ...one, scope: "les cartes jamais activées" }],
    [
      "La gare conserve les billets, y compris les brouillons, pendant un an.",
      { ...one, scope: "les billets, y compris les brouillons" },
    ],
    [
      "Anciens agents : un an après la fin du contrat.",
      { ...one, from: "la fin du contrat", scope: "Anciens agents" },
    ],
  ]);
  areFlagged([
    "Anciennes durées : un an.",
    "Un an pour les billets non.",
    "Un an pour les billets non conservés.",
    "La durée de conservation des billets prévus à l'article 2 et conservés est d'un an.",
  ]);
});

describe("words beside the period", () => {
  billetsAre([
    ["conservés un an, pendant lequel le lecteur peut les copier", one],
    ["conservés un an en cache", one],
    ["conservés dans le traitement un an", one],
    [
      "conservés pendant la même durée que les cartes auxquelles ils sont attachés",
      { kind: "by-reference" },
    ],
    [
      "conservés un an, et un nouveau consentement vous sera demandé à l'expiration de ce délai",
      one,
    ],
    [
      "conservés pour une durée d'utilité administrative (DUA) minimum d'un an",
      { ...one, kind: "minimum", bound: "minimum" },
    ],
    [
      "conservés pendant la validité de la carte et supprimés à l'issue d'un délai d'un an suivant la fin de celle-ci",
      { ...one, while: "la validité de la carte", from: "la fin de celle-ci", end: "delete" },
    ],
    ["conservés un an, puis transférés aux archives départementales", { ...one, end: "archive" }],
    ["toutefois conservés un an", one],
  ]);
  areFlagged([
    "Les billets sont conservés un an, pendant lequel les cartes ne sont pas supprimées.",
    "Les billets sont conservés un an, pendant lequel personne ne les lit jamais.",
  ]);
});

describe("words that say how, or concede", () => {
  billetsAre([
    ["conservés de manière anonyme pendant un an", one],
    [
      "conservés un an à compter de la réponse, qu'elle soit positive ou négative",
      { ...one, from: "la réponse" },
    ],
    ["anonymes et conservés sans limite de durée", { kind: "unlimited" }],
    ["conservés pendant la durée nécessaire au prêt (un an)", one],
    ["conservés min. un an", { ...one, kind: "minimum", bound: "minimum" }],
    [
      "conservés jusqu'au retrait et, au maximum, un an",
      { ...one, bound: "maximum", until: "retrait" },
    ],
    [
      "conservés jusqu'au retrait ou à l'issue de la campagne",
      { kind: "until-event", until: "retrait" },
      { kind: "until-event", until: "l'issue de la campagne" },
    ],
    [
      "anonymisés au bout d'un an et conservés à des fins statistiques",
      { ...one, end: "anonymise" },
    ],
    [
      "conservés un an à compter de la décision (acceptation ou refus)",
      { ...one, from: "la décision (acceptation ou refus)" },
    ],
    ["effacés à votre demande", { kind: "until-event", until: "votre demande", end: "delete" }],
    [
      "supprimés au bout d'un an sans modification",
      { ...one, condition: "sans modification", end: "delete" },
    ],
  ]);
  areRead([
    ["Les billets ne sont en aucun cas conservés.", { kind: "not-kept", scope: "Les billets" }],
    [
      "Les billets ne sont pas conservés par nos soins.",
      { kind: "not-kept", scope: "Les billets" },
    ],
    ["Billets vendus : ne sont pas conservés.", { kind: "not-kept", scope: "Billets vendus" }],
    ["Durée de conservation : les billets sont conservés un an.", { ...one, scope: "les billets" }],
    [
      "Les comptes inactifs plus d'un an sont supprimés.",
      { ...one, scope: "Les comptes inactifs", from: "inactifs", end: "delete" },
    ],
    [
      "Nous supprimons vos billets à votre demande.",
      { kind: "until-event", until: "votre demande", scope: "vos billets", end: "delete" },
    ],
    [
      "Les traces permettant de mettre à jour le répertoire sont conservées un an.",
      { ...one, scope: "Les traces permettant de mettre à jour le répertoire" },
    ],
    [
      "Le cookie est conservé un an, puis votre choix vous est de nouveau demandé.",
      { ...one, scope: "Le cookie" },
    ],
    [
      "La durée de conservation des billets est la suivante : un an pour les ventes, deux ans pour les dons.",
      { ...one, scope: "billets", condition: "pour les ventes" },
      { keep: "P2Y", scope: "billets", condition: "pour les dons" },
    ],
    [
      "En l'absence de connexion pendant un an, les comptes sont supprimés.",
      { ...one, scope: "les comptes", from: "absence de connexion", end: "delete" },
    ],
    [
      "Sans action de votre part, les comptes sont supprimés au bout d'un an.",
      { ...one, scope: "les comptes", condition: "Sans action de votre part", end: "delete" },
    ],
    [
      "Un an (base active) + deux ans (archivage intermédiaire)",
      { ...one, end: "archive", then: { keep: "P2Y", end: null, bound: "exact" } },
    ],
    ["Un mois avant l'expiration de ce délai, un courriel vous est envoyé."],
  ]);
  areFlagged([
    "Les billets sont anonymisés au bout d'un an et conservés jusqu'à la clôture.",
    "Un an avant la clôture, les billets sont supprimés.",
    "Un mois avant l'expiration de ce délai, les billets sont archivés.",
  ]);
});

describe("what is no data", () => {
  areRead([
    ["Votre consentement est valable six mois."],
    ["Une réponse vous est apportée sous un mois."],
    ["Le mot de passe est renouvelé tous les six mois."],
  ]);
  areRead([["Vos réponses sont conservées un an.", { ...one, scope: "Vos réponses" }]]);
  areFlagged(["Un délai d'un mois est fixé pour les billets."]);
});
