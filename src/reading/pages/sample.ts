/** An invented notice, with a sentence of each sort: read, in a list, and one that leaves the duration open. */
export const sample = `Médiathèque de Sauvelande : vos données

La médiathèque utilise votre nom et votre adresse électronique pour gérer vos prêts. Seuls ses agents y ont accès.

Combien de temps ?

Les fiches des abonnés sont conservées deux ans à compter de la fin de l’abonnement. Les messages sont conservés jusqu’à la réponse.

Sont conservés au maximum :
  • six mois : les journaux de connexion
  • un mois : les images de vidéosurveillance

Les demandes d’achat sont gardées le temps qu’il faudra, selon l’humeur du comité.

Pour toute question, écrivez au délégué à la protection des données.
`;
