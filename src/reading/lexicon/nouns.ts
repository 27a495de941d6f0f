/** Nouns in -ment, which are no adverbs. */
export const nouns = `
noun-in-ment ; {traitement|traitements|document|documents|paiement|paiements|versement|versements|enregistrement|enregistrements|recrutement|recrutements} ; ; registre
noun-in-ment ; {licenciement|abonnement|abonnements|désabonnement|renouvellement|changement|changements|remboursement|remboursements|classement|consentement|consentements} ; ; notices
noun-in-ment ; {accompagnement|accompagnements|établissement|établissements|département|départements|gouvernement|équipement|équipements|événement|évènement|événements|évènements|élément|éléments} ; ; notices
noun-in-ment ; {logement|logements|hébergement|hébergements|signalement|signalements|recensement|recensements|conventionnement|prélèvement|prélèvements|recouvrement|recouvrements|dénouement} ; ; registre
noun-in-ment ; {complément|compléments|argument|instrument|monument|règlement|règlements|jugement|jugements|commencement|déroulement|développement|développements|fonctionnement|financement|financements} ; ; notices
noun-in-ment ; {placement|placements|déplacement|déplacements|remplacement|remplacements|entraînement|investissement|manquement|manquements|achèvement|aboutissement|avancement|agrément|agréments} ; ; notices
noun-in-ment ; {appareillement|bâtiment|bâtiments|cautionnement|dédommagement|dépassement|déploiement|détachement|empêchement|encadrement|encaissement|endettement|engagement|engagements} ; ; notices
noun-in-ment ; {groupement|groupements|harcèlement|isolement|moment|mouvement|mouvements|parlement|raccordement|rattachement|redressement|référencement|regroupement|rendement} ; ; notices
noun-in-ment ; {renseignement|renseignements|rétablissement|stationnement|testament|vêtement|vieillissement|appartement|comportement|comportements|médicament|médicaments|segment|segments} ; ; notices
noun-in-ment ; {avertissement|avertissements|amendement|emplacement|reclassement|acquittement|internement|allaitement|accouchement|pansement|abattement|supplément|allongement|effacement|arrondissement|blanchiment|ciment} ; ; notices
noun-in-ment ; {questionnement|rapprochement|retardement|téléchargement|téléversement|chargement|dénombrement|fichement|ajournement|aménagement|ménagement|assouplissement|assujettissement|rassemblement|virement|virements} ; ; notices
noun-in-ment ; {traitement|cheminement|bannissement|avortement|testament|serment|ferment|sentiment|fondement|fondements|assentiment|compartiment|sédiment|aliment|aliments} ; ; grammaire
`;
