/**
 * Nouns that name an event from which or until which time runs, with their gender (v: before it the article is elided):
 * they tell « ou de la clôture », another event, from « ou de la convention », one more word of the same event. A state
 * lasts: after « fin de » it is never another event.
 */
export const events = `
event ; {date|clôture|fermeture|fin|cessation|échéance|expiration|réception|création|signature|suppression|désinscription|résiliation|connexion|demande|collecte} ; f ; notices
event ; {notification|transmission|déclaration|consultation|validation|publication|liquidation|extinction|rupture|radiation|mutation|naissance|majorité|retraite|délivrance} ; f ; notices
event ; {acceptation|approbation|modification|parution|livraison|sortie|démission|révocation|consolidation|restitution|réalisation|perte|remise|consignation|prise|réponse|conclusion|vente|opposition} ; f ; notices
event ; {mise|déconnexion|vérification|décision|proclamation|rentrée|réinitialisation|prescription|nomination|soutenance|dissolution|obsolescence|disparition|adoption|levée|visite} ; f ; notices
event ; {traitement|redémarrage|désistement|déménagement|mariage|export|téléchargement} ; m ; notices
event ; {activation|inclusion|abonnement} ; v ; notices
event ; {départ|décès|versement|paiement|dépôt|retrait|contact|envoi|solde|terme|jugement|passage|recrutement|licenciement|remboursement|rejet|refus|classement} ; m ; notices
event ; {achèvement|aboutissement|recueil|dénouement|lancement|transfert|désabonnement|prononcé|constat|recouvrement} ; m ; notices
event ; {acquisition|attribution|obtention|ouverture|admission|adhésion|annulation|embauche|émission|entrée|évaluation|expédition|apparition|arrêt|arrivée|achat|abandon|inactivité|inscription|enregistrement|archivage|intervention} ; v ; notices
state ; {relation|procédure|session|mission|formation|campagne|instance|séance|réunion|hospitalisation|participation|prestation|action|convention|personne|dernière|période|validité} ; f ; notices
state ; {contrat|mandat|contrôle|dossier|compte|projet|message|rendez-vous|stage|séjour|mouvement|dernier|service|règlement|examen|appel|contentieux|litige} ; m ; notices
state ; {accompagnement|accord|acte|activité|année|utilisation|instruction|enquête|exécution|exercice|incident|accident|entretien|échange|événement|utilisateur} ; v ; notices
before-event ; {dernier|dernière|derniers|dernières|premier|première|prochain|prochaine|seconde|nouvelle|nouveau|nouvel|éventuelle|éventuel} ; ; notices
criterion-event ; {obtention|envoi|réception|délivrance|clôture|aboutissement|achèvement|remise} ; ; notices
end-of-state ; {fin|clôture|départ|décès|fermeture|échéance|expiration|résiliation|radiation|rupture|cessation|date de clôture|date de fin|date de départ|date de fermeture} ; ; notices
act ; {clic|clics|appel|appels|courriel|courriels|mail|mails|e-mail|e-mails|courrier|courriers|message|messages|commande|commandes|échange|échanges|visite|visites|connexion|connexions|navigation} ; ; notices
act ; {positif|positifs|positive|positives|négatif|négatifs|négative|négatives|favorable|favorables|défavorable|défavorables} ; ; notices
`;
