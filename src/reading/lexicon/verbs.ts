/** Verbs: of keeping, of ending, of neither; auxiliaries and modals. */
export const verbs = `
keep-past ; conservé[e][s] ; ; rgpd
keep-past ; gardé[e][s] ; ; notices
keep-past ; stocké[e][s] ; ; notices
keep-past ; détenu[e][s] ; ; notices
keep-past ; {enregistré|enregistrés|enregistrée|enregistrées} ; weak ; notices
keep-past ; {hébergé|hébergés|hébergée|hébergées} ; weak ; notices
keep-past ; {sauvegardé|sauvegardés|sauvegardée|sauvegardées} ; weak ; notices
placed-past ; {déposé|déposés|déposée|déposées|installé|installés|installée|installées} ; ; notices
keep-past ; {mémorisé|mémorisés|mémorisée|mémorisées} ; weak ; notices
keep-active ; {conserve|conservent|conservons|conservera|conserveront|conserverons} ; ; rgpd
keep-active ; {garde|gardent|gardons|gardera|garderons} ; ; notices
keep-active ; {stocke|stockent|stockons} ; ; notices
keep-active ; {mémorise|mémorisent|mémorisons} ; ; notices
keep-active ; {détient|détiennent|détenons} ; ; notices
keep-active ; {s'engage|s'engagent|nous engageons|veille|veillent} à {conserver|garder|stocker} ; ; notices
keep-pledge ; {s'engage|s'engagent|nous engageons|veille|veillent} à ne pas {conserver|garder|stocker} ; not ; notices
keep-pledge ; {s'engage|s'engagent|nous engageons|veille|veillent} à ne {conserver|garder|stocker} ; only ; notices
keep-active ; {est tenu|est tenue|sont tenus|sont tenues} de {conserver|garder} ; ; notices
keep-active ; {assure|assurent|assurons} la conservation ; ; notices
keep-infinitive ; {conserver|garder|stocker} ; ; rgpd
keep-object ; {fait|font|fera|feront} l'objet {d'une conservation|d'un stockage} ; ; cnil
keep-object ; {fait|font|fera|feront} l'objet {d'un enregistrement|d'une journalisation|d'un journal|d'une trace|d'une copie} {conservé|conservée} ; ; notices
keep-object ; {a|ont} vocation à être conservé[e][s] ; ; notices
keep-object ; {est|sont} {appelé|appelés|appelée|appelées|destiné|destinés|destinée|destinées} à être conservé[e][s] ; ; notices
keep-object ; {fait|font|fera|feront} l'objet {d'aucune conservation|d'aucun stockage|d'aucun enregistrement|d'aucune sauvegarde} ; none ; cnil
not-kept-cell ; {aucune conservation|pas de conservation|sans conservation|aucun stockage} ; ; notices
keep-object ; {est|sont|sera|seront} {soumis|soumise|soumises} à une durée de conservation ; ; cnil
keep-object ; {reste|restent|demeure|demeurent|persiste|persistent} {dans|sur} {le|votre|son|leur|l'} {navigateur|terminal|appareil|ordinateur|équipement|équipement terminal} [du visiteur] [de l'utilisateur] [de l'internaute] ; ; cnil
keep-object ; {a|ont} une {durée de conservation|durée de vie|durée de validité|validité|durée} ; ; notices
keep-object ; {dispose|disposent} d'une durée de {vie|validité|conservation} ; ; notices
end-past ; supprimé[e][s] ; delete ; rgpd
end-past ; effacé[e][s] ; delete ; rgpd
end-past ; détruit[e][s] ; delete ; cnil
end-past ; purgé[e][s] ; delete ; registre
end-past ; éliminé[e][s] ; delete ; patrimoine
end-past ; apuré[e][s] ; delete ; registre
end-past ; épuré[e][s] ; delete ; registre
end-past ; écrasé[e][s] ; delete ; notices
end-past ; archivé[e][s] ; archive ; patrimoine
end-past ; {versé|versés|versée|versées|transmis|transmise|transmises|transféré|transférés|transférée|transférées|remis|remise|remises} aux archives [départementales] [nationales] [municipales] [communales] [historiques] [définitives] [publiques] ; archive ; patrimoine
end-past ; {versé|versés|versée|versées} en archivage intermédiaire ; archive ; patrimoine
move-past ; {placé|placés|placée|placées|basculé|basculés|basculée|basculées|transféré|transférés|transférée|transférées|versé|versés|versée|versées|conservé|conservés|conservée|conservées|déplacé|déplacés|déplacée|déplacées|stocké|stockés|stockée|stockées} ; archive ; patrimoine
end-past ; {placé|placés|placée|placées|basculé|basculés|basculée|basculées|transféré|transférés|transférée|transférées} en {archivage intermédiaire|archive intermédiaire|archives intermédiaires|base d'archivage intermédiaire|archivage|base d'archive intermédiaire} ; archive ; cnil
end-past ; anonymisé[e][s] ; anonymise ; cnil
end-past ; rendu[e][s] anonyme[s] ; anonymise ; cnil
end-past ; {verrouillé|verrouillés|verrouillée|verrouillées} ; restrict ; rgpd
end-active ; {supprime|suppriment|supprimons|supprimera|supprimeront|supprimerons} ; delete ; rgpd
end-active ; {efface|effacent|effaçons|effacera|effacerons} ; delete ; rgpd
end-active ; {détruit|détruisent|détruisons|détruira|détruirons} ; delete ; cnil
end-active ; {archive|archivent|archivons|archivera} ; archive ; patrimoine
end-active ; {anonymise|anonymisent|anonymisons|anonymisera} ; anonymise ; cnil
end-active ; {procède|procèdent|procédons|procédera} à {la suppression|l'effacement|la destruction} ; delete ; notices
end-active ; s'engage à {supprimer|détruire|effacer} ; delete ; notices
end-active ; s'engagent à {supprimer|détruire|effacer} ; delete ; notices
end-active ; nous engageons à {supprimer|détruire|effacer} ; delete ; notices
end-active ; s'engage à anonymiser ; anonymise ; notices
end-object ; {fait|font|fera|feront} l'objet {d'une suppression|d'une destruction|d'un effacement|d'une purge} [automatique] [définitive] ; delete ; cnil
end-object ; {expire|expirent|expirera|expireront} ; none ; notices
end-object ; {fait|font|fera|feront} l'objet d'un archivage [intermédiaire] ; archive ; patrimoine
end-object ; {fait|font|fera|feront} l'objet d'une archive [intermédiaire] ; archive ; patrimoine
end-object ; {fait|font|fera|feront} l'objet d'une anonymisation ; anonymise ; cnil
end-infinitive ; {supprimer|effacer|détruire|purger|éliminer} ; delete ; rgpd
account-act ; {supprimer|fermer|clôturer|clore|résilier|désactiver|effacer} ; ; notices
at-any-time ; à tout moment ; ; notices
end-infinitive ; archiver ; archive ; patrimoine
end-infinitive ; anonymiser ; anonymise ; cnil
final-fate ; {sort final|destination finale|sort} ; ; patrimoine
end-head ; {suppression|effacement|destruction|élimination|purge} [automatique] [définitive] [définitif] ; delete ; rgpd
end-head ; anonymisation [automatique] ; anonymise ; cnil
happens ; {intervient|interviendra|s'effectue|s'effectuera|a lieu|aura lieu|est effectuée|est réalisée|est opérée|sera effectuée|sera réalisée} [automatiquement] ; ; notices
end-noun ; {suppression|effacement|destruction|élimination|purge|épuration} ; delete ; rgpd
end-noun ; {archivage|archivage intermédiaire|archivage définitif|archivage légal} ; archive ; patrimoine
end-noun ; versement aux archives [départementales] [nationales] [municipales] [communales] [historiques] [définitives] [publiques] ; archive ; patrimoine
end-noun ; {conservation définitive|conservation permanente|conservation historique} ; archive ; patrimoine
end-noun ; anonymisation ; anonymise ; cnil
end-noun ; {accès restreint|restriction d'accès|restriction de l'accès} ; restrict ; rgpd
be ; {est|sont|sera|seront} ; ; grammaire
be ; {reste|restent|resteront|demeure|demeurent} ; ; grammaire
modal-may ; {peut|peuvent|pouvons|pouvez|pourrons|pourra|pourront|pourrez|saurait|sauraient} ; ; grammaire
modal-must ; {doit|doivent|devra|devront} ; ; grammaire
have ; {a|ont|avait|avaient|aura|auront|ait|aient|ayant|avez|avons} ; ; grammaire
other-past ; {traité|traités|traitée|traitées|désactivé|désactivés|désactivée|désactivées|accessible|accessibles|disponible|disponibles} ; ; rgpd
other-past ; {collecté|collectés|collectée|collectées|recueilli|recueillis|recueillie|recueillies} ; ; rgpd
other-past ; {transmis|transmise|transmises|communiqué|communiqués|communiquée|communiquées|partagé|partagés|partagée|partagées} ; ; rgpd
other-past ; {tenu|tenue|tenus|tenues} à jour ; ; notices
other-past ; {mis|mise|mises} à {jour|disposition} ; ; notices
other-past ; {utilisé|utilisés|utilisée|utilisées|exploité|exploités|exploitée|exploitées|consulté|consultés|consultée|consultées} ; ; rgpd
use-past ; {transmis|transmise|transmises|communiqué|communiqués|communiquée|communiquées|partagé|partagés|partagée|partagées|consulté|consultés|consultée|consultées|rectifié|rectifiés|rectifiée|rectifiées|corrigé|corrigés|corrigée|corrigées} ; ; rgpd
other-past ; {destiné|destinés|destinée|destinées|réservé|réservés|réservée|réservées|nécessaire|nécessaires|obligatoire|obligatoires|facultatif|facultatifs|facultative|facultatives} ; ; rgpd
other-past ; {protégé|protégés|protégée|protégées|sécurisé|sécurisés|sécurisée|sécurisées|chiffré|chiffrés|chiffrée|chiffrées} ; ; rgpd
other-past ; {réutilisé|réutilisés|réutilisée|réutilisées|diffusé|diffusés|diffusée|diffusées|publié|publiés|publiée|publiées|divulgué|divulgués|divulguée|divulguées|revendu|revendus|revendue|revendues|commercialisé|commercialisés|commercialisée|commercialisées} ; ; notices
other-past ; {journalisé|journalisés|journalisée|journalisées|tracé|tracés|tracée|tracées|historisé|historisés|historisée|historisées|consigné|consignés|consignée|consignées} ; ; notices
other-past ; {restitué|restitués|restituée|restituées|retourné|retournés|retournée|retournées|renvoyé|renvoyés|renvoyée|renvoyées|affiché|affichés|affichée|affichées|imprimé|imprimés|imprimée|imprimées|numérisé|numérisés|numérisée|numérisées|saisi|saisis|saisie|saisies|analysé|analysés|analysée|analysées|examiné|examinés|examinée|examinées} ; ; notices
other-past ; {cédé|cédés|cédée|cédées|vendu|vendus|vendue|vendues|loué|loués|louée|louées} ; ; notices
other-past ; {informé|informés|informée|informées|invité|invités|invitée|invitées} ; ; rgpd
other-past ; {soumis|soumise|soumises} ; ; rgpd
other-past ; {modifié|modifiés|modifiée|modifiées|rectifié|rectifiés|rectifiée|rectifiées|corrigé|corrigés|corrigée|corrigées} ; ; rgpd
other-past ; {importé|importés|importée|importées|exporté|exportés|exportée|exportées|transféré|transférés|transférée|transférées} ; ; notices
other-past ; {anonyme|anonymes|confidentiel|confidentielle|confidentiels|confidentielles|public|publics|publique|publiques} ; ; notices
other-past ; {recoupé|recoupés|recoupée|recoupées|croisé|croisés|croisée|croisées|recroisé|recroisés|recroisée|recroisées} ; ; notices
other-past ; {situé|situés|située|situées|localisé|localisés|localisée|localisées} ; ; notices
used-past ; {traité|traités|traitée|traitées|utilisé|utilisés|utilisée|utilisées|exploité|exploités|exploitée|exploitées|collecté|collectés|collectée|collectées|stocké|stockés|stockée|stockées|hébergé|hébergés|hébergée|hébergées|sauvegardé|sauvegardés|sauvegardée|sauvegardées|enregistré|enregistrés|enregistrée|enregistrées|protégé|protégés|protégée|protégées|sécurisé|sécurisés|sécurisée|sécurisées} ; ; rgpd
used-active ; {collecte|collectent|collectons|recueille|recueillent|recueillons|traite|traitent|traitons|utilise|utilisent|utilisons|enregistre|enregistrent|enregistrons|stocke|stockent|stockons} ; ; rgpd
other-active ; {collecte|collectent|collectons|recueille|recueillent|recueillons|traite|traitent|traitons} ; ; rgpd
other-active ; {transmet|transmettent|transmettons|communique|communiquent|communiquons} ; ; rgpd
other-active ; {utilise|utilisent|utilisons|permet|permettent|concerne|concernent|comprend|comprennent} ; ; notices
other-active ; {dispose|disposent|disposez|bénéficie|bénéficient|bénéficiez} ~de ; ; rgpd
other-active ; {a|ont|avez} {le droit de|la possibilité de|le droit d'|la possibilité d'} ; ; rgpd
other-active ; {transite|transitent|provient|proviennent|contient|contiennent|inclut|incluent|sert|servent|fournit|fournissent|garantit|garantissent|prévient|préviennent|reçoit|reçoivent|propose|proposent|porte sur|portent sur|conduit|conduisent|donne lieu|donnent lieu} ; ; notices
other-active ; {fait|font|fera|feront} l'objet d'aucune {cession|transmission|communication|vente|location|diffusion|exploitation|utilisation|publication|prospection} ; none ; notices
other-active ; {fait|font|fera|feront} l'objet d'aucun transfert {en dehors de l'union européenne|hors de l'union européenne|hors union européenne|hors ue|hors de l'ue|hors de l'espace économique européen|} ; none ; notices
other-active ; {fait|font|fera|feront} l'objet d'aucun {traitement|partage|échange|profilage|usage|croisement|recoupement} ; none ; notices
other-active ; {fait|font|fera|feront} l'objet {d'un traitement|d'une collecte|d'une transmission|d'une communication|d'un enregistrement|d'un contrôle|d'une mise à jour|d'une vérification} ; ; notices
right ; [à tout moment] [également] [aussi] {exercer|demander|obtenir|retirer|contacter|écrire|adresser|introduire|déposer|former|saisir|accéder|consulter|refuser|accepter|paramétrer|désactiver|bloquer|modifier|rectifier|vous opposer|s'opposer|vous désinscrire|se désinscrire|vous désabonner|se désabonner} ; ; rgpd
may-do ; {dispose|disposent|disposez} [à tout moment] {du droit|de la faculté|de la possibilité} de ; ; notices
may-do ; {a|ont|avez} [à tout moment] {le droit|la faculté|la possibilité} de ; ; notices
own-act ; {supprimer|effacer|fermer|clôturer|désactiver|résilier|modifier|télécharger|exporter|récupérer|compléter|mettre à jour} [et] {votre|vos|son|sa|ses|leur|leurs} ; ; notices
own-act ; {supprimer|effacer|désactiver|bloquer|refuser|paramétrer} {les|ces} {cookies|traceurs|témoins} ; ; cnil
define ; {se caractérise|se caractérisent|se définit|se définissent} ; ; notices
define ; {se mesure|se mesurent|se calcule|se calculent|s'apprécie|s'apprécient} ; ; notices
define ; {s'entend|s'entendent} ; ; notices
define ; {désigne|désignent|correspond|correspondent|signifie|signifient} ; ; notices
define ; {est|sont} {défini|définie|définis|définies|considéré|considérée|considérés|considérées|réputé|réputée|réputés|réputées|calculé|calculée|calculés|calculées|appelé|appelée|appelés|appelées} ; ; notices
define ; {est|sont} {soldé|soldée|soldés|soldées|clos|close|closes|inactif|inactive|inactifs|inactives|échu|échue|échus|échues} {lorsque|lorsqu'|quand|dès lors que|dès lors qu'|si} ; ; registre
define ; {nous engageons|s'engage|s'engagent|m'engage} à [vous] [lui] [leur] {répondre|informer|notifier} ; ; rgpd
define ; {sera|seront|est|sont} {averti|avertie|avertis|averties|prévenu|prévenue|prévenus|prévenues|informé|informée|informés|informées|alerté|alertée|alertés|alertées|avisé|avisée|avisés|avisées|relancé|relancée|relancés|relancées} ; ; notices
define ; {sera|seront|est|sont} {adressé|adressée|adressés|adressées|sollicité|sollicitée|sollicités|envoyé|envoyée|envoyés|notifié|notifiée} ; ; notices
define ; {dispose|disposent|disposez} d'un délai ; ; rgpd
define ; [vous] [lui] {répond|répondons|répondent|répondra|répondrons} ; ; rgpd
define ; {s'adresse|s'adressent} {à|aux|au} ; ; notices
define ; {porte|portent} sur ; ; notices
define ; {dure|durent} ; ; notices
define ; {est|sont|sera|seront} {valable|valables|souscrit|souscrite} ; ; notices
define ; {est|sont|sera|seront} {conclu|conclue|conclus|conclues} {pour|pendant} ; ; notices
define ; {est|sont|sera|seront} {révisé|révisée|révisés|révisées|réexaminé|réexaminée|actualisé|actualisée|réévalué|réévaluée} ; ; notices
define ; {est|sont} {détaillé|détaillée|détaillés|détaillées|précisé|précisés|listées|présentées|indiquées|décrites} {ci-dessous|ci-après|dans le tableau|en annexe} ; ; notices
remark ; {cette durée|ce délai|cette période|ces durées|ces délais} {est|sont} {conforme|conformes|nécessaire|nécessaires|justifiée|justifié|justifiées|justifiés|proportionnée|proportionné|proportionnées|recommandée|recommandé} {à|au|aux|par|pour} ; ; notices
remark ; {cette durée|ce délai|cette période|ces durées|ces délais} {permet|permettent|correspond|correspondent|répond|répondent} {de|d'|à|au|aux} ; ; notices
no-matter ; {sans objet|non applicable|n/a|néant|non concerné|non concernée} ; ; registre
asked-again ; {une nouvelle authentification|une nouvelle connexion|une reconnexion} [vous] [lui] {sera|est} {demandée|requise|nécessaire} ; ; notices
asked-again ; {votre|le|un nouveau|son} {consentement|choix} [vous] {sera|est|doit être|devra être|doit donc être|devra donc être} {à nouveau|de nouveau|} {demandé|redemandé|recueilli|sollicité|renouvelé} [à nouveau] [de nouveau] ; ; cnil
asked-again ; le consentement {de l'utilisateur|de l'usager|de l'internaute|du visiteur|de la personne} {sera|est|doit être|devra être|doit donc être|devra donc être} {à nouveau|de nouveau|} {demandé|redemandé|recueilli|sollicité|renouvelé} [à nouveau] [de nouveau] ; ; cnil
define ; on entend par ; ; notices
define ; {est|sont} {la suivante|les suivantes|le suivant|les suivants} ; ; notices
prolonged-past ; {prolongé|prolongée|prolongés|prolongées|prorogé|prorogée|prorogés|prorogées|renouvelé|renouvelée|renouvelés|renouvelées|reconduit|reconduite} ; ; cnil
define ; est entendu[e] ; ; notices
`;
