/** What an example announces where its basis is a legal obligation: no erasure, no objection. */
export const rightsUnderObligation =
  "Vous pouvez demander l’accès à vos données, leur rectification ou la limitation du traitement, en écrivant à dpo@maison-des-jeux.example. Vous pouvez aussi adresser une réclamation à la CNIL (www.cnil.fr).";

/** A retention that is plainly that of every person of an example, traces included. */
export const wholeRecord = [
  "Toutes les données de la fiche sont conservées deux ans après le retour du jeu, puis supprimées.",
  "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement, puis supprimées.",
];
