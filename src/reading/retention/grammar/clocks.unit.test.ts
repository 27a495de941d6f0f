import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;
const deleted = { end: "delete" } as const;

describe("from when the time runs", () => {
  billetsAre([
    ["conservés 2 ans à compter de la clôture", { ...two, from: "la clôture" }],
    ["conservés 2 ans à partir du prêt", { ...two, from: "prêt" }],
    ["conservés 2 ans à dater du prêt", { ...two, from: "prêt" }],
    ["conservés 2 ans après le prêt", { ...two, from: "le prêt" }],
    ["conservés 2 ans suivant la fin du prêt", { ...two, from: "la fin du prêt" }],
    ["conservés 2 ans suite à la clôture du prêt", { ...two, from: "la clôture du prêt" }],
    ["conservés 2 ans à l'issue du prêt", { ...two, from: "prêt" }],
    ["conservés 2 ans au terme du contrat", { ...two, from: "contrat" }],
    ["conservés 2 ans à l'expiration du contrat", { ...two, from: "l'expiration du contrat" }],
    ["conservés 2 ans à compter de l'avis de rejet", { ...two, from: "l'avis de rejet" }],
    ["conservés 2 ans après suppression", { ...two, from: "suppression" }],
    ["conservés 2 ans dès la clôture", { ...two, from: "la clôture" }],
    ["conservés 2 ans au-delà du départ du lecteur", { ...two, from: "départ du lecteur" }],
    ["conservés 2 ans postérieurement à la clôture", { ...two, from: "la clôture" }],
    ["supprimés 2 ans après la clôture", { ...two, from: "la clôture", ...deleted }],
    ["supprimés après 2 ans d'inactivité", { ...two, from: "inactivité", ...deleted }],
    ["conservés jusqu'à la clôture et deux ans après", { ...two, from: "la clôture" }],
    ["conservés jusqu'à la clôture, puis 2 ans", { ...two, from: "la clôture" }],
    ["conservés 2 ans à compter du jour de leur vente", { ...two, from: "jour de leur vente" }],
    [
      "conservés 2 ans après le refus exprimé lors du contrôle",
      { ...two, from: "le refus exprimé lors du contrôle" },
    ],
    [
      "conservés 2 ans après toute perte portée à la connaissance de la gare",
      { ...two, from: "toute perte portée à la connaissance de la gare" },
    ],
  ]);
  const scope = "les billets";
  areRead([
    [
      "Après 2 ans d'inactivité, les billets sont détruits.",
      { ...two, from: "inactivité", scope, end: "delete" },
    ],
    [
      "À compter de la clôture, les billets sont conservés 2 ans.",
      { ...two, from: "la clôture", scope },
    ],
    [
      "Après la fin du prêt, les billets sont conservés 2 ans.",
      { ...two, from: "la fin du prêt", scope },
    ],
  ]);
});

describe("until when", () => {
  const until = (event: string) => ({ kind: "until-event", until: event }) as const;
  billetsAre([
    ["conservés jusqu'à la fin du prêt", until("la fin du prêt")],
    ["conservés jusqu'au retour du livre", until("retour du livre")],
    ["conservés jusqu'à ce que le livre soit rendu", until("le livre soit rendu")],
    ["conservés jusqu'à l'âge de 20 ans", until("l'âge de 20 ans")],
    ["conservés jusqu'à vos 18 ans", until("vos 18 ans")],
    ["conservés jusqu'aux 20 ans du lecteur", until("20 ans du lecteur")],
    ["conservés jusqu'à son 28e anniversaire", until("son 28e anniversaire")],
    [
      "conservés jusqu'au vingt-huitième anniversaire du lecteur",
      until("vingt-huitième anniversaire du lecteur"),
    ],
    ["conservés jusqu'au 31 décembre 2030", until("31 décembre 2030")],
    ["supprimés dès la clôture", { ...until("la clôture"), ...deleted }],
    ["supprimés à la clôture du prêt", { ...until("clôture du prêt"), ...deleted }],
    ["supprimés lors de la clôture du prêt", { ...until("la clôture du prêt"), ...deleted }],
    ["supprimés lorsque le prêt est clos", { ...until("le prêt est clos"), ...deleted }],
    ["supprimés dès que le prêt est clos", { ...until("le prêt est clos"), ...deleted }],
    ["supprimés une fois le prêt clos", { ...until("le prêt clos"), ...deleted }],
    [
      "conservés jusqu'à la clôture, dans la limite de 5 ans",
      { keep: "P5Y", bound: "maximum", until: "la clôture" },
    ],
  ]);
});

describe("another event of the same period", () => {
  billetsAre([
    [
      "conservés 2 ans à compter de la dernière visite ou dernier échange",
      { ...two, from: "la dernière visite" },
      { ...two, from: "dernier échange" },
    ],
  ]);
});

describe("while a state lasts", () => {
  const during = (state: string) => ({ kind: "while", while: state }) as const;
  billetsAre([
    ["conservés pendant la durée du prêt", during("prêt")],
    ["conservés pendant toute la durée de l'abonnement", during("l'abonnement")],
    ["conservés durant l'abonnement", during("l'abonnement")],
    ["conservés le temps de l'abonnement", during("l'abonnement")],
    ["conservés tant que le compte est actif", during("le compte est actif")],
    ["conservés aussi longtemps que le compte est actif", during("le compte est actif")],
    ["conservés pendant l'année scolaire", during("l'année scolaire")],
    ["conservés durant toute la vie de l'abonnement", during("l'abonnement")],
    ["conservés tout au long du prêt", during("prêt")],
    ["enregistrés sur le serveur pendant la campagne", during("la campagne")],
    ["stockés dans le coffre durant la vie du contrat", during("la vie du contrat")],
    ["conservés pendant l'abonnement puis 5 ans", { keep: "P5Y", while: "l'abonnement" }],
  ]);
  areRead([["Durée de l'abonnement + 5 ans", { keep: "P5Y", while: "l'abonnement" }]]);
});

describe("an event that is none, or that more is said of", () => {
  areFlagged([
    "Les billets sont conservés dès la clôture.",
    "Les billets sont conservés jusqu'en 2030.",
    "Les billets sont conservés jusqu'à leur suppression.",
    "Les billets sont conservés jusqu'à nouvel ordre.",
    "Les billets sont conservés jusqu'à preuve du contraire.",
    "Les billets sont conservés jusqu'au cinquième anniversaire de la clôture.",
    "Les billets sont conservés jusqu'au 28e anniversaire de la clôture.",
    "Les billets sont conservés jusqu'aux 5 ans de la clôture.",
    "Les billets sont conservés jusqu'aux 5 ans.",
    "Les billets sont conservés trois ans après leur suppression.",
    "Les billets sont conservés pendant le prêt et trois ans maximum.",
    "Les billets sont conservés pendant le prêt et au maximum trois ans.",
    "Les billets sont conservés jusqu'à la clôture au moins.",
    "Les billets sont conservés jusqu'au départ du lecteur ou pas.",
    "Les billets sont conservés deux ans à compter du prêt et au maximum jusqu'à la clôture.",
    "Les billets sont conservés deux ans suivant les cas.",
    "Les billets sont conservés deux ans suivant inscription.",
    "Les billets sont conservés deux ans immédiatement.",
    "Les billets sont conservés deux ans suivant leur nature.",
    "Les billets sont conservés deux ans suite aux recommandations du maire.",
    "Les billets sont conservés deux ans après avis du maire.",
    "Les billets sont conservés deux ans après la clôture sous conditions.",
    "Les billets sont conservés deux ans après la clôture dans certains cas.",
    "Les billets sont conservés deux ans après la clôture minimum.",
    "Les billets sont conservés deux ans après la clôture images exclues.",
    "Les billets sont conservés deux ans après la clôture, ou toujours.",
    "Les billets sont conservés deux ans après la clôture et restitués au lecteur.",
    "Les billets sont supprimés après la clôture à votre demande.",
    "Les billets sont supprimés dans le mois qui suit la clôture.",
    "Les billets sont supprimés au plus tôt deux ans après la clôture.",
    "Les billets sont supprimés plus de deux mois après la clôture.",
    "Les billets sont supprimés lorsque vous fermez le compte parfois.",
    "Une fois par an, les billets périmés sont supprimés.",
  ]);
});
