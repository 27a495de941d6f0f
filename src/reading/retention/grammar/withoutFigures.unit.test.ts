import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

describe("data kept without an end", () => {
  const unlimited = { kind: "unlimited" } as const;
  billetsAre([
    ["conservés indéfiniment", unlimited],
    ["conservés sans limitation de durée", unlimited],
    ["conservés pour une durée illimitée", unlimited],
    ["conservés à titre définitif", unlimited],
    ["conservés de manière permanente", unlimited],
  ]);
  areRead([
    ["Conservation illimitée", unlimited],
    ["Les billets ne sont pas conservés indéfiniment."],
    ["Les billets ne peuvent pas être conservés indéfiniment."],
  ]);
});

describe("data deleted at once", () => {
  const now = { keep: "P0D", end: "delete" } as const;
  billetsAre([
    ["supprimés immédiatement", now],
    ["supprimés sans délai", now],
    ["effacés instantanément", now],
    ["détruits au fil de l'eau", now],
    ["anonymisés immédiatement", { keep: "P0D", end: "anonymise" }],
  ]);
  areRead([["Suppression immédiate", now]]);
  areFlagged([
    "Les billets sont supprimés dans les meilleurs délais.",
    "Les billets sont conservés immédiatement.",
    "Les billets sont conservés sans délai.",
  ]);
});

describe("data that are not kept", () => {
  const none = { kind: "not-kept", scope: "Les billets" } as const;
  areRead([
    ["Les billets ne sont pas conservés.", none],
    ["Les billets ne font l'objet d'aucune conservation.", none],
    ["Aucun billet n'est conservé.", { ...none, scope: "billet" }],
    ["Nous ne conservons aucun billet.", { ...none, scope: "billet" }],
    ["Aucune conservation", { ...none, scope: null }],
    ["Non conservé", { ...none, scope: null }],
  ]);
});

describe("a criterion", () => {
  const open = { kind: "open-criterion" } as const;
  billetsAre([
    ["conservés le temps nécessaire à leur traitement", open],
    ["conservés pendant la durée nécessaire à la gestion du prêt", open],
    ["conservés pendant la durée strictement nécessaire", open],
    ["conservés conformément à la durée nécessaire à la gestion du prêt", open],
    ["conservés pendant une durée raisonnable", open],
    ["conservés pour une durée n'excédant pas celle nécessaire au prêt", open],
    ["conservés uniquement le temps nécessaire", open],
  ]);
  areRead([
    [
      "Les billets ne sont pas conservés au-delà des besoins du prêt.",
      { ...open, scope: "Les billets" },
    ],
  ]);
  areFlagged([
    "Les billets sont recueillis pour le temps nécessaire au prêt.",
    "Les billets sont supprimés le temps nécessaire au prêt.",
  ]);
});

describe("a sentence on another matter", () => {
  areRead([
    ["Les billets sont transmis au service."],
    ["Les billets sont destinés au maire."],
    ["Le service collecte les billets nécessaires au prêt."],
    ["La durée de conservation se calcule à partir de la clôture."],
    ["On entend par clôture la fin du prêt."],
  ]);
  areFlagged([
    "Le tarif est maintenu un an.",
    "L'assuré conserve ses droits pendant douze mois.",
    "L'agent conserve son salaire trois mois.",
    "Les billets sont disponibles sous 48 heures.",
    "Les demandes sont traitées sous un mois.",
    "Les demandes sont enregistrées dans un délai de deux jours.",
    "Les billets sont traités et effacés.",
    "Les billets conservés deux ans sont transmis.",
    "Les comptes inactifs depuis deux ans sont signalés.",
    "Les billets sont conservés cinq ans. Cette durée est facultative.",
    "Les billets sont conservés cinq ans. Ce délai ne s'applique pas aux dons.",
    "Les billets sont conservés cinq ans. Ce délai est porté à dix ans pour les dons.",
  ]);
});
