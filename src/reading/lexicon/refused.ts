/**
 * Words that make a rule vague, wider or narrower, and that the grammar has no place for: where one stands outside a
 * place named for it, the sentence is not understood.
 */
export const refused = `
hedge ; {environ|approximativement|presque|quasi|quasiment|à peu près} ; ; grammaire
hedge ; {en principe|en général|d'une manière générale|de manière générale|à titre indicatif|en moyenne|en règle générale} ; ; grammaire
hedge ; {généralement|habituellement|normalement|ordinairement|usuellement|typiquement|potentiellement|éventuellement|possiblement|probablement} ; ; grammaire
hedge ; {parfois|souvent|rarement|toujours|autrefois|jadis|bientôt|prochainement|actuellement|temporairement|provisoirement} ; ; grammaire
hedge ; {uniquement|seulement|exclusivement|seul|seuls} ; ; grammaire
hedge ; {dans la mesure du possible|si possible|autant que possible|le cas échéant|selon les cas|suivant les cas|selon le cas|au cas par cas} ; ; grammaire
hedge ; {la majeure partie|une majeure partie|une fraction|un échantillon|l'essentiel|le reste} ~de ; ; grammaire
hedge ; sur {deux|trois|quatre|cinq|dix} ; ; grammaire
hedge ; {sous condition|sous conditions} ; ; grammaire
hedge ; {exclu|exclue|exclus|exclues|compris|comprise|comprises|inclus|incluse|incluses} ; ; grammaire
hedge ; {dans certains cas|dans le pire des cas|à titre exceptionnel|à titre facultatif|en théorie|en clair|au mieux|au pire|au besoin|à discrétion|au choix|par exception|par dérogation|par précaution|par exemple|par an|voir} ; ; grammaire
hedge ; {exceptionnellement|théoriquement|initialement|partiellement|annuellement|alternativement|respectivement|facultativement} ; ; grammaire
hedge ; {la plupart|peu|beaucoup|une partie|une majorité|la moitié|le quart|le tiers|le double|le triple} ~de ; ; grammaire
hedge ; la majorité des ; ; grammaire
hedge ; {le double|le triple|la moitié|davantage} ; ; grammaire
hedge ; {mais|toutefois|cependant|néanmoins|pourtant|sinon|or|autrement|malgré|nonobstant|contrairement} ; ; grammaire
hedge ; {renouvelable|renouvelables|reconductible|reconductibles|prorogeable|prorogeables|prolongeable|prolongeables|extensible|extensibles|prolongé|prolongée|prolongés|prolongées|prorogé|prorogée|reconduit|reconduite|renouvelé|renouvelée|renouvelés|renouvelées} ; ; cnil
hedge ; {étendu|étendue|étendus|étendues|allongés|allongées|majorées|majorés} ; ; cnil
hedge ; {prolongation|prorogation|renouvellement|reconduction|allongement|suspension|interruption} ; event ; cnil
hedge ; {possibilité|faculté|variable|variables|indicatif|indicative|provisoire|provisoires} ; ; grammaire
hedge ; {porté|portée|portés|portées|réduit|réduite|ramené|ramenée|allongé|allongée|étendu|étendue} à {un|une|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente} ; ; cnil
hedge ; {selon|suivant} {la|le|les|leur|l'} {nature|cas|type|catégorie|finalité|situation|gravité} ; ; registre
if-any ; {le cas échéant|si applicable|s'il y a lieu|s'il y en a un|s'il y en a une} ; ; grammaire
no-event ; {dua|cas|nature|catégorie|gravité|type|recommandation|recommandations|règle|règles|disposition|dispositions|avis|accord|ordre|preuve|mesure|raison|forme|manière|contraire|besoin|besoins|nécessité|nécessités|finalité|finalités|objectif|objectifs|but} ; ; grammaire
no-event-within ; {anniversaire|décennie|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|quinzième|vingtième|trentième} ; ; grammaire
inactivity ; {inactivité|absence|non-utilisation|non-connexion|inutilisation|silence|inaction} ; ; notices
non-act ; non {connexion|utilisation|activité|réponse|renouvellement|aboutissement|paiement|retour|présentation|fréquentation|validation|confirmation} ; ; notices
erased-from ; {liste|listes|espace|espaces|cache|historique|trombinoscope|dossier|dossiers|serveur|serveurs|base|bases|système|systèmes|fichier|fichiers|plateforme|site|application|outil|outils|registre|annuaire} ; ; notices
no-place ; {mesure|limite|limites|cas|délai|délais|condition|conditions|respect|hypothèse|attente|durée|proportion|but|perspective|temps|suite|demande|demandes|accord|opposition|instruction|instructions|décision|mois|année|semaine|jour|jours|années|autre|autres} ; ; grammaire
other-quantity ; {taux|étape|validité|expiration|renouvellement|révision|exception|exceptions|cas|recours|contentieux|inactivité|absence|suppression|destruction|anonymisation|archivage|échéance|réexamen|cycle|temps|objectif|expérience|prescription|sort|préavis|public|engagement|garantie|délai|délais|durée|durées|fréquence|périodicité|âge|date|dates|ancienneté|prix|nombre|effectif|seuil|montant|horaires|rythme|période|quota|taille|note|version} ; ; grammaire
abolished ; {exclu|exclue|exclus|exclues|faux|proposition|option|projet|essai|ancien|ancienne|anciens|anciennes|antérieur|antérieure|abrogé|abrogée|abrogés|abrogées|obsolète|obsolètes|exemple|exemples|modèle|modèles|proposé|proposée|prévisionnel|prévisionnelle} ; ; grammaire
other-time ; {réponse|désinscription|désabonnement|prise|traitement|instruction|délivrance|remise|livraison|restitution|rétractation|remboursement|confirmation|validation|vérification|rappel} ; handled ; notices
other-time ; {location|locations|prêt de|prêts de|formation continue|atelier|ateliers|entretien|entretiens|séance|séances|réunion|réunions} ; handled ; notices
other-time ; {abonnement|adhésion|stage|formation|contrat|convention|mandat|mission|prêt|licence|badge|carte|lien|jeton|code|abonnements|adhésions} ; lasts ; notices
other-time-above ; {réponse|réponses|rétractation|remboursement|violation|violations|préavis|réclamation|réclamations} ; ; notices
no-data ; {accès|messagerie|badge|carte|reçu|récépissé|justificatif|droit|droits|bénéfice|salaire|rémunération|tarif|tarifs|qualité|statut|fonctions|place|logement|poste|traitement|priorité|garantie|validité|avantage|avantages} ; ; registre
aside-label ; {finalité|finalités|émetteur|éditeur|fournisseur|domaine|base légale|base juridique|fondement juridique|responsable de traitement|destinataires|destinataire} ; ; rgpd
other-matter ; {consentement|mot de passe|réponse|inactivité|demande d'exercice|demande d'exercice de droits|délai de réponse|accusé de réception|politique de confidentialité|présente politique} ; ; rgpd
opens-something ; {lien|liens|jeton|jetons|session|sessions|code|codes|clé|clés|badge|badges|carte|cartes|invitation|invitations|mot de passe|mots de passe|identifiant|identifiants|certificat|certificats|licence|licences} ; ; notices
opens-something ; {marché|marchés|bail|baux|stage|stages|mandat|mandats|consentement} ; ; notices
opens-something ; {abonnement|abonnements|adhésion|adhésions|inscription|inscriptions|contrat|contrats|convention|conventions|autorisation|autorisations|habilitation|habilitations|agrément|agréments|devis|offre|offres|permis|titre|titres|ticket|tickets} ; ; notices
section-title ; {hébergement|sécurité|confidentialité|droits|destinataires|destinataire|transferts|transfert|traitement|traitements|conservation|archivage|stockage|finalité|finalités} ; ; notices
criterion-noun ; {finalité|finalités|objectif|objectifs|besoin|besoins|traitement|traitements} ; ; rgpd
circular ; {suppression|effacement|destruction|purge|élimination|archivage|anonymisation} ; ; rgpd
circular-of ; {données|informations|renseignements|traces|enregistrements} ; ; rgpd
`;
