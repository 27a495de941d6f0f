import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { found } from "./found.fixture.ts";

describe("a table laid out with bars", () => {
  it("gives the column that its head names, with the left cell as context", () => {
    assert.deepEqual(
      found(`
| Type de données | Finalité | Durée de conservation
| Fiches de prêt | Suivre les prêts pendant 3 semaines | 2 ans après le retour
| Images | Surveiller l'accueil | Trente jours.
`),
      [
        ["2 ans après le retour", "Fiches de prêt"],
        ["Trente jours.", "Images"],
      ],
    );
  });

  it("keeps the name of a column that says more than « durée »", () => {
    assert.deepEqual(
      found(`
| Données | Durée de conservation | Durée d'archivage intermédiaire |
|---------|:---------------------:|---------------------------------|
| Fiches  | 2 ans                 | 5 ans                           |
`),
      [
        ["2 ans", "Fiches"],
        ["5 ans", "Fiches, Durée d'archivage intermédiaire"],
      ],
    );
  });

  it("inherits a blank left cell", () => {
    assert.deepEqual(
      found(
        "| Données | Durée de conservation |\n| Fiches | 2 ans |\n| | 5 ans en cas de litige |\n",
      ),
      [
        ["2 ans", "Fiches"],
        ["5 ans en cas de litige", "Fiches"],
      ],
    );
  });

  it("may be turned: the row names retention, the columns name the data", () => {
    assert.deepEqual(
      found(`
| Fichier | Prêts | Lettre d'information
| Finalité | Suivre les prêts | Informer
| Durée de conservation | Un an après le retour | Jusqu'à la désinscription
| Nom | Oui | Non
`),
      [
        ["Un an après le retour", "Prêts"],
        ["Jusqu'à la désinscription", "Lettre d'information"],
      ],
    );
  });

  it("may have no head, under a heading of retention", () => {
    assert.deepEqual(
      found(
        "Durée de conservation\n\n| Fiches | Un an.\n| Images | 30 jours\n\nVos droits\n\n| Par lettre | Un mois\n",
      ),
      [
        ["Un an.", "Fiches"],
        ["30 jours", "Images"],
      ],
    );
  });

  it("has cells of several sentences, of lists and of paragraphs", () => {
    assert.deepEqual(
      found(`
| Données | Durée de conservation
| Fiches | 2 ans après le retour. Passé ce délai, elles sont archivées un an.
| Comptes | Supprimés dès :

  • la fin de l'abonnement ;
  • un an sans visite.

| Images | 30 jours

Dans les autres cas, la durée de conservation est de 60 jours.

| Plans | Sans limite
`),
      [
        ["2 ans après le retour. Passé ce délai, elles sont archivées un an.", "Fiches"],
        ["la fin de l'abonnement", "Comptes Supprimés dès"],
        ["un an sans visite.", "Comptes Supprimés dès"],
        ["30 jours", "Images"],
        ["Dans les autres cas, la durée de conservation est de 60 jours.", "Images"],
        ["Sans limite", "Plans"],
      ],
    );
  });

  it("has left cells that are lists, and their durations on the next line", () => {
    assert.deepEqual(
      found(`
| Données | Durée de conservation
|  • Nom
  • Prénom
| 2 ans après la fin du prêt.
|  • Images
  • Sons
| 30 jours.
`),
      [
        ["2 ans après la fin du prêt.", "Nom ; Prénom"],
        ["30 jours.", "Images ; Sons"],
      ],
    );
  });

  it("says how long tracers live", () => {
    assert.deepEqual(
      found("| Cookie | Finalité | Durée\n| _visite | Mesure | 13 mois\n| _langue | Choix | …\n"),
      [["13 mois", "_visite"]],
    );
  });

  it("may lack the bar at the left", () => {
    assert.deepEqual(
      found(
        "Donnée | Durée | Moyen\n---|---|---\nFiche | 90 jours | tâche de nuit\nImage | Un mois | à la main\n",
      ),
      [
        ["90 jours", "Fiche"],
        ["Un mois", "Image"],
      ],
    );
  });

  it("may stand under a clause that announces retention", () => {
    const rows = "| Données | Valeur\n| Fiches | 2 ans\n| Images | 30 jours\n";
    assert.deepEqual(found(`Les données sont conservées :\n\n${rows}`), [
      ["2 ans", "Fiches"],
      ["30 jours", "Images"],
    ]);
    assert.deepEqual(found(`Les sous-traitants sont :\n\n${rows}`), []);
  });

  it("ends where another begins", () => {
    assert.deepEqual(
      found(`
| Données | Durée de conservation
| Fiches | 2 ans

Nos prestataires travaillent pour nous.

| Prestataire | Pays | Contrat
| Postier | France | 3 ans
`),
      [["2 ans", "Fiches"]],
    );
  });

  it("takes no row of values for the names of columns", () => {
    assert.deepEqual(
      found(`
| Données | Durée de conservation | Moyen
| Fiches | 2 ans | archivage
| Conservation des images | sans limite | coffre
| Durées de conservation des plans | 5 ans | coffre
`),
      [
        ["2 ans", "Fiches"],
        ["sans limite", "Conservation des images"],
        ["5 ans", "Durées de conservation des plans"],
      ],
    );
  });

  it("is left where it says nothing of retention", () => {
    assert.deepEqual(
      found(
        "| Sous-traitant | Pays | Contrat\n| Hébergeur du Val | France | 3 ans\n| Postier | France | un an renouvelable\n",
      ),
      [],
    );
  });
});
