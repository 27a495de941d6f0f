/** A published page in the shape of the real ones, in words of our own, with the accidents that real pages have. */
export const page = `Le registre de la Caisse d'entraide du Val Clair.

Responsable des traitements : Camille Aubry
direction@val-clair.example

Déléguée à la protection des données : Noor Lambert
Adjoint : Félix Oury
dpo@val-clair.example

Prêts : Gérer les prêts de matériel

  • Finalité(s) du traitement : Prêter un fauteuil ou un lit à une personne qui en a besoin.
  • Sous-finalité(s) du traitement :
    • Enregistrer les demandes
    • Suivre le parc :
      • entretien
      • retours
    • Relancer les emprunteurs Vérifier les retours
  • Fondement du traitement : Article 6-1-e) du RGPD : service rendu au public
    Articles L. 262-1 et R 262-4 du code de la sécurité sociale
  • Catégorie de personnes concernées :
    • Emprunteurs
    • Agents du magasin
  • Type de données traitées :
    • Pour les emprunteurs : Nom et prénom ; NIR ; Données de santé dont le handicap
    • Pour les agents : Identifiant de connexion
  • Destinataire(s) des données : Aucune donnée n'est transmise à des tiers.
  • Durée de conservation : Les fiches de prêt sont conservées deux ans après le retour du matériel. Les cautions impayées sont conservées jusqu'au règlement de la dette.
  • Recours à la sous-traitance : non
  • Droit des personnes concernées : L'accès et la rectification se demandent à la déléguée. Le droit d’apposition n'est pas ouvert.
  • Mise à jour : 05/02/2024

Prêts : Garder la trace des incidents

  • Finalité(s) du traitement : Comprendre les accidents de matériel.
  • Fondement du traitement : Article 6.1.f du RGPD : intérêt légitime du prêteur, décrit dans le décret n° 2020-12 du 7 janvier 2020
  • Catégorie de personnes concernées :
    • Témoins (voisins
    • Et famille), soignants ;
  • Type de données traitées :
  • Destinataire(s) des données :
    • Assureur du prêteur ; Fabricant du matériel
  • Durée de conservation :
    • Les rapports sont gardés, selon leur gravité, pour des durées maximales de :
  1. Trois ans pour les rapports sans suite ;
  2. Dix ans pour les rapports transmis au fabricant.
  • Les photographies sont effacées sans délai.
  • Recours à la sous-traitance : La saisie peut être confiée à un prestataire.
  • Mise à jour : 30/02/2024
  • Mise à jour : 01/03/2023
  • Mise à jour : 1er avril 2023`;
