import { describe } from "node:test";
import { areFlagged, areRead, billetsAre } from "./readings.fixture.ts";

const two = { keep: "P2Y" } as const;

describe("a label that names what lasts, or what somebody does", () => {
  areFlagged([
    "Abonnement — 12 mois",
    "Stage : six mois",
    "Réponse : un mois",
    "Prise en compte de la désinscription : 72 heures",
    "Journaux : sous 72 heures",
    "Pour vous désabonner : 48 heures",
    "Location de salle : deux heures",
    "Ateliers : 12 semaines",
  ]);
  areRead([
    ["Contrat de prêt : 2 ans", { ...two, scope: "Contrat de prêt" }],
    ["Abonnement : 2 ans après sa fin", { ...two, from: "sa fin", scope: "Abonnement" }],
    ["Pour vous répondre : 2 ans", two],
  ]);
});

describe("a time that belongs to something else than the data", () => {
  areRead([["Le bail a une durée de quatre ans."]]);
  areFlagged([
    "Les billets sont supprimés après vérification sous trois jours.",
    "Les billets sont supprimés après un rappel envoyé deux mois avant.",
    "À compter du 1er mars 2027, les billets seront conservés deux ans.",
  ]);
  areFlagged(["2 ans"], "Exemples de durées");
});

describe("what people keep of their own", () => {
  areFlagged([
    "Les élus conservent leur messagerie trois mois après la fin du mandat.",
    "Les élèves conservent leurs livres deux ans.",
    "L'usager doit conserver son numéro jusqu'à la décision.",
    "Votre choix est valable six mois.",
  ]);
  areRead([
    ["La ville conserve leurs données deux ans.", { ...two, scope: "leurs données" }],
    ["L'attestation est valable six mois à compter de son émission."],
    [
      "Traceur de visite : supprimé à la fermeture du navigateur",
      {
        kind: "until-event",
        until: "à la fermeture du navigateur",
        end: "delete",
        scope: "Traceur de visite",
      },
    ],
  ]);
});

describe("a period, a case or an event that hides behind another", () => {
  areFlagged([
    "Les billets sont conservés tant qu'ils ne sont pas réclamés, et pas plus de deux ans.",
    "Les billets sont conservés deux ans, puis, sauf opposition, versés aux archives.",
  ]);
  billetsAre([
    [
      "conservés deux ans après leur remise ou leur vente",
      { ...two, from: "leur remise" },
      { ...two, from: "leur vente" },
    ],
  ]);
  areRead([
    [
      "Les billets remis depuis plus de deux ans sont supprimés.",
      { ...two, from: "remis", end: "delete", scope: "Les billets remis" },
    ],
    [
      "Les billets conservés depuis plus de deux ans sont supprimés.",
      { ...two, end: "delete", scope: "Les billets conservés" },
    ],
  ]);
});

describe("a state compared with how long something else is kept", () => {
  areFlagged([
    "Les billets sont conservés aussi longtemps que les images.",
    "Les billets sont conservés aussi longtemps que ceux du guichet.",
    "Les billets sont conservés aussi longtemps que les pièces du dossier médical.",
  ]);
  billetsAre([
    [
      "conservés aussi longtemps que le guichet existe",
      { kind: "while", while: "le guichet existe" },
    ],
  ]);
});

describe("a case that nobody has said", () => {
  areFlagged([
    "Les billets sont alors conservés deux ans.",
    "Les billets sont conservés deux ans, sauf vol, auquel cas ils le sont jusqu'à la restitution.",
    "Les billets sont conservés deux ans après la clôture ou, si elle est plus tardive, la vente.",
  ]);
});

describe("an event that comes at the latest", () => {
  billetsAre([
    [
      "supprimés au plus tard à la clôture du prêt",
      { kind: "until-event", until: "clôture du prêt", bound: "maximum", end: "delete" },
    ],
    [
      "conservés un an après le départ/décès du lecteur",
      { keep: "P1Y", from: "le départ" },
      { keep: "P1Y", from: "décès du lecteur" },
    ],
  ]);
});

describe("what a cookie keeps", () => {
  areRead([
    [
      "Le cookie de visite conserve votre langue pendant un an.",
      { keep: "P1Y", scope: "votre langue", system: "cookie de visite" },
    ],
    [
      "Le cookie de visite conserve votre langue pendant un an et votre panier pendant un mois.",
      { keep: "P1Y", scope: "votre langue", system: "cookie de visite" },
      { keep: "P1M", scope: "votre panier", system: "cookie de visite" },
    ],
    [
      "Votre langue est conservée un an dans le cookie de visite.",
      { keep: "P1Y", scope: "Votre langue", system: "cookie de visite" },
    ],
    [
      "Le cookie de visite ne conserve aucun nom.",
      { kind: "not-kept", scope: "nom", system: "cookie de visite" },
    ],
  ]);
});

describe("a second stage for some of the data", () => {
  areFlagged([
    "Les billets sont conservés deux ans, puis archivés cinq ans pour les seuls groupes.",
    "Deux ans en base active, puis archivage intermédiaire de cinq ans pour les groupes",
    "Les billets sont conservés deux ans, puis archivés cinq ans en cas de litige.",
  ]);
});
