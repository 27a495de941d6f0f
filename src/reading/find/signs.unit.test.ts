import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fold } from "../fold.ts";
import { isBareName, mayStateRetention, namesRetention, speaksOfRetention } from "./signs.ts";

describe("a sentence that speaks of retention by itself", () => {
  for (const sentence of [
    "Les fiches de prêt sont conservées trois ans après le retour du livre.",
    "Nous conservons vos messages tant que la conversation est ouverte.",
    "Vos réponses sont gardées pendant six (6) mois.",
    "Le service garde les plans jusqu'à la réception des travaux : ils sont ensuite détruits.",
    "La durée de conservation des photographies est fixée par le règlement de la médiathèque.",
    "Les enregistrements sont effacés au bout d'une dizaine de jours.",
    "Votre compte et ses données seront automatiquement supprimés après deux ans d'inactivité.",
    "Ce cookie expire au bout de 13 mois.",
    "Vos mesures restent dans notre base tant que le compteur est posé.",
    "Une fois le délai écoulé, les plans sont détruits.",
    "Dès la remise du lot, nous nous engageons à détruire les bulletins et leurs données.",
    "Les images ne sont pas conservées.",
    "Aucune image n'est conservée.",
    "L'application ne conserve aucune position.",
    "Les relevés font l'objet d'un archivage intermédiaire pendant cinq ans.",
    "La fermeture du dossier entraîne l'effacement définitif de ses données.",
    "Un cookie nommé « langue » conserve votre choix pendant un an.",
    "Données de prêt conservées 3 ans.",
    "Les journaux sont anonymisés à l'issue du trimestre.",
    "Passé ce délai, les pièces sont versées aux archives et supprimées de l'outil.",
    "Les coordonnées sont, sauf opposition, conservées un an.",
    "Les factures doivent être conservées dix ans.",
    "Vos données sont conservées le temps nécessaire au traitement de la demande.",
    "Les candidatures non retenues sont archivées puis supprimées dans un délai de deux ans.",
  ])
    it(`is found: « ${sentence} »`, () => assert.ok(speaksOfRetention(fold(sentence))));

  for (const sentence of [
    "Nous vous répondrons dans un délai d'un mois à compter de votre demande.",
    "La mairie s'engage à répondre aux lecteurs sous un délai raisonnable, d'un mois au plus.",
    "Vous pouvez demander l'effacement de vos données à tout moment.",
    "Vous disposez d'un droit de suppression pendant toute la durée du service.",
    "La convention est conclue pour une durée de trois ans.",
    "La session expire après trente minutes d'inactivité.",
    "La bibliothèque est ouverte deux jours par semaine pendant l'été.",
    "Le règlement est applicable depuis le 25 mai 2018.",
    "Votre adresse est anonymisée avant d'être enregistrée.",
    "Le conservateur du musée reçoit pendant les heures d'ouverture.",
    "La violation est notifiée dans les 72 heures à la Cnil.",
    "Votre navigateur le conservera alors pendant une certaine durée.",
    "Combien de temps conservons-nous vos données pendant le prêt ?",
    "Lorsque les données sont anonymisées, aucun accord n'est demandé pendant la visite.",
    "Vous pouvez supprimer les cookies après chaque visite.",
    "Il vous appartient de conserver votre mot de passe pendant toute la durée du prêt.",
    "Le site est disponible 24 heures sur 24.",
    "Nous sauvegardons la base chaque nuit pendant deux heures.",
  ])
    it(`is left: « ${sentence} »`, () => assert.ok(!speaksOfRetention(fold(sentence))));
});

describe("a sentence under a heading of retention", () => {
  it("may be a bare duration, a definition or a criterion", () => {
    for (const sentence of [
      "Deux ans.",
      "L'inactivité d'un compte se constate à la dernière visite.",
      "Les fiches sont mises à jour chaque année.",
      "Selon les durées de la référence des archives.",
      "Jusqu'au retour du livre",
    ])
      assert.ok(mayStateRetention(fold(sentence)), sentence);
  });

  it("is none where it speaks of something else", () => {
    for (const sentence of [
      "Le formulaire est rempli à l'accueil.",
      "Cette durée est nécessaire à la bonne marche du prêt.",
      "Les durées de conservation sont portées à votre connaissance.",
      "Quelle est la durée de conservation ?",
      "Nous répondons dans un délai raisonnable d'un mois.",
    ])
      assert.ok(!mayStateRetention(fold(sentence)), sentence);
  });
});

describe("a name of retention", () => {
  for (const name of [
    "Durée de conservation",
    "Durées maximales de conservation des pièces",
    "Pendant combien de temps gardons-nous vos messages ?",
    "Délai d'archivage",
    "Conservation des données",
    "Durée de vie",
    "Sort final",
  ])
    it(`is known: « ${name} »`, () => assert.ok(namesRetention(fold(name))));

  for (const name of ["Finalité", "Durée du contrat", "Conservateurs du patrimoine", "Vos droits"])
    it(`is not taken for one: « ${name} »`, () => assert.ok(!namesRetention(fold(name))));

  it("says of which data it is, or not", () => {
    assert.ok(isBareName(fold("Durée de conservation des données personnelles")));
    assert.ok(!isBareName(fold("Durée de conservation des images")));
  });
});
