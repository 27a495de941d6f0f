/** Where data are kept: stages of archiving, and places that say nothing of how long. */
export const places = `
active ; en {base|bases} {active|actives} ; ; cnil
active ; en base courante ; ; cnil
active ; {dans|sur} {la|notre|nos} base[s] {active|actives} ; ; cnil
active ; en archive[s] courante[s] ; ; patrimoine
active ; en {production|ligne} ; ; notices
archive ; {en|dans|dans l'|dans un|sous forme d'} {archivage|archive|archives} {intermédiaire|intermédiaires} ; ; patrimoine
archive ; en base d'{archivage|archive|archives} {intermédiaire|intermédiaires} ; ; patrimoine
archive ; {en|dans une|dans la|sur une} base {intermédiaire|d'archivage|d'archives|d'archive} [intermédiaire] [intermédiaires] ; ; patrimoine
archive ; en base archive[s] ; ; patrimoine
archive ; en archive[s] ; ; patrimoine
archive ; en archivage ; ; patrimoine
archive ; en {archivage|archives|archive} {définitif|définitives|définitive} ; ; patrimoine
archive ; dans un environnement {logique séparé|séparé|distinct} ; apart ; registre
restricted ; {en|avec|avec un|sous} accès restreint ; ; registre
place ; {dans|sur|chez} ; ; grammaire
place ; sous {format|forme} ; ; notices
place ; sous la responsabilité ~de ; institution ; notices
place ; {à l'initiative|à la diligence|par l'intermédiaire|au moyen|par le biais} ~de ; institution ; notices
place ; au sein ~de ; institution ; grammaire
place ; auprès ~de ; institution ; grammaire
place ; par ; agent ; grammaire
place ; par {celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|ces derniers|ces dernières} ; whole ; grammaire
place ; aux archives [municipales] [communales] [départementales] [nationales] [de la ville] [de la commune] ; whole ; patrimoine
place ; en {base|cache|mémoire|local} ; whole ; notices
place ; en {base|bases} de données [sécurisée] [sécurisées] ; whole ; notices
place ; {sous|au} {format|forme} papier et {numérique|électronique|informatique|dématérialisé} ; whole ; notices
place ; {en lien|en liaison|en concertation|en collaboration|en coordination} avec {le service des archives|le service d'archives|les archives|les archives départementales|les archives municipales|le délégué à la protection des données} ; whole ; patrimoine
place ; {sous le contrôle|sous l'autorité|sous la surveillance} ~de ; institution ; notices
place ; en mémoire {du|de votre} navigateur ; whole ; notices
place ; en {france|europe|union européenne} ; whole ; notices
place ; {en|sur|au format|sous format} papier ; whole ; notices
place ; sous {forme|format} {numérique|électronique|dématérialisée|dématérialisé|informatique|informatisée|papier} ; whole ; notices
place ; sur [un] [des] support[s] {numérique|numériques|électronique|électroniques|informatique|informatiques|magnétique|magnétiques|papier} ; whole ; notices
place ; au format {numérique|électronique} ; whole ; notices
stage-label ; [en] {base active|bases actives|archivage courant|archives courantes} ; active ; patrimoine
stage-label ; [en] {archivage intermédiaire|archives intermédiaires|archive intermédiaire|base intermédiaire|base d'archivage intermédiaire|base d'archivage|archivage} ; archive ; patrimoine
storage ; {cookie|traceur|base|bases|serveur|serveurs|système|systèmes|fichier|fichiers|outil|outils|application|applications|dossier|dossiers|logiciel|logiciels|archives|registre|registres|local|locaux|armoire|armoires|coffre|plateforme|plateformes|site|sites|service|services|hébergeur|hébergeurs|prestataire|prestataires|sous-traitant|sous-traitants|navigateur|terminal|appareil|ordinateur|téléphone|smartphone|tablette|machine|poste|carte|espace|environnement|support|supports|cloud|centre|entrepôt|disque|réseau|messagerie|boîte|équipement|équipements|sein|territoire|union|france|europe|format|forme|papier|tableau|tableur|agenda|sauvegardes|infrastructure|infrastructures|progiciel|traitement|cache|mémoire} ; ; notices
system-noun ; {application|applicatif|outil|logiciel|système|base|fichier|plateforme|progiciel|téléservice|sia} ; ; registre
supplementary ; {supplémentaire|supplémentaires|additionnelle|additionnelles|additionnel|additionnels|complémentaire|complémentaires} ; ; notices
supplementary ; de plus ; ; notices
`;
