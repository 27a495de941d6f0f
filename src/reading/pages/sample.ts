/** An invented notice, with sentences of each sort: plain, in a list, in two stages, and one that is not wholly understood. */
export const sample = `Médiathèque de Sauvelande : vos données

La médiathèque utilise votre nom et votre adresse électronique pour gérer vos prêts. Seuls ses agents y ont accès.

Combien de temps ?

Les fiches des abonnés sont conservées deux ans à compter de la fin de l’abonnement. Les messages sont conservés jusqu’à la réponse.

Les données sont conservées pour des durées maximales de :
  • six mois pour les journaux de connexion
  • un mois pour les images de vidéosurveillance

Les contrats sont gardés cinq ans après leur fin, puis archivés pendant dix ans.

Les demandes d’achat sont gardées un an, selon l’humeur du comité.

Pour toute question, écrivez au délégué à la protection des données.
`;
