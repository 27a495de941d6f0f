/** Words that open a constituent: from when, until when, while, on which condition, by which law, for which purpose. */
export const connectors = `
from ; à compter ~de ; ; delais
from ; à {partir|dater} ~de ; ; delais
from ; {après|aprés} ; ; delais
from ; suivant ; strict ; notices
from ; {qui suit|qui suivent|qui suivra|qui suivront} ; ; notices
from ; suite ~a ; ; registre
from ; à la suite ~de ; ; notices
from ; faisant suite ~a ; ; notices
from ; à l'issue ~de ; ; cnil
from ; au terme ~de ; ; cnil
from ; à l'expiration ~de ; keeps ; cnil
from ; {dès|des lors} ; dès ; notices
from ; au-delà ~de ; ; registre
from ; au delà ~de ; ; registre
from ; postérieurement ~a ; ; notices
from ; {courant à compter|courant à partir|décomptés à partir|calculé à compter|calculée à compter|calculés à compter|qui court à compter|qui courent à compter|décomptée à partir} ~de ; ; notices
from ; {révolus|pleins} après ; ; notices
at-request ; {sur demande|sur simple demande|sur votre demande|sur votre simple demande|à votre demande|à leur demande|à sa demande|à votre simple demande} ; ; notices
at ; {lors|au moment} ~de ; ; notices
at ; {à la|au|aux|à l'|à son|à sa|à leur|à votre} ; bare ; notices
at ; au plus tard {à la|au|aux|à l'} ; bare-latest ; notices
at ; au plus tard lors ~de ; latest ; notices
at-clause ; {dès|des} {que|qu'} ; ; notices
at-clause ; dès lors {que|qu'} ; ; notices
at-clause ; {lorsque|lorsqu'|quand} ; ; notices
at-clause ; une fois {que|qu'|} ; ; notices
at-clause ; sitôt {que|qu'} ; ; notices
at-clause ; après {que|qu'} ; ; notices
until ; jusqu' ~a ; ; notices
until ; {jusque} ~a ; ; notices
until-clause ; jusqu'à ce {que|qu'} ; ; notices
until-clause ; jusqu' {au jour où|au moment où|à la date où|à la date à laquelle} ; ; delais
while-clause ; tant {que|qu'} ; ; registre
while-clause ; aussi longtemps {que|qu'} ; ; notices
while-clause ; {pendant|durant} {le temps|la période} {que|qu'|où|pendant laquelle|durant laquelle} ; ; notices
while-clause ; {pendant|durant|pour} la {durée|période} {pendant|durant} laquelle ; ; notices
while ; {pendant|durant|pour|sur|} {toute la|la} durée ~de ; ; notices
while ; {pendant|durant|pour} {toute la|la} durée totale ~de ; ; notices
while ; {pendant|pour} une durée {égale|équivalente} {à la durée|à celle} ~de ; ; notices
while ; {pendant|durant} toute {la période|la durée de vie} ~de ; ; notices
while ; {pendant|durant} {la période|le temps} ~de ; ; notices
until-whole ; {fin de session|fin de la session|fermeture du navigateur|à la fermeture du navigateur} ; ; notices
while-whole ; {session|la session|session de navigation|la session de navigation|session utilisateur|durée de la session de navigation|durée de session de navigation|durée de session|durée de la session|durée de la navigation|le temps de la session} ; ; notices
while-whole ; {pendant|durant} toute {sa|leur} durée ; ; notices
while-whole ; {durée de la visite|le temps de la visite|durée de votre visite} ; ; notices
while ; le temps de la durée [de vie] ~de ; ; notices
while ; le temps ~de ; ; notices
while ; {pendant|durant|} toute la {vie|existence} ~de ; ; notices
while ; tout au long ~de ; ; notices
while-bare ; temps ~de ; ; notices
while-bare ; {la|toute la|} durée ~de ; ; notices
while-bare ; {la|toute la|} {durée de vie|durée de validité|durée d'existence|vie} ~de ; ; notices
while-bare ; {la|toute la|} durée {d'utilisation|d'activité|de présence|d'inscription} ~de ; ; notices
while ; {pendant|durant} tout le temps ~de ; ; notices
condition ; en cas ~de ; ; registre
condition ; en l'absence ~de ; ; registre
condition ; en absence ~de ; ; registre
condition ; {à défaut|faute} ~de ; ; notices
condition ; avec {l'accord|le consentement|l'autorisation} ~de ; ; notices
condition-whole ; {avec|sous réserve de} {votre|leur|son} {accord|consentement|autorisation} [préalable] [explicite] ; ; notices
condition ; sous réserve ~de ; exception ; notices
condition ; sous condition ~de ; ; notices
condition ; à {condition|la condition} ~de ; ; notices
condition ; dans {le|l'} {cas|hypothèse} ~de ; ; notices
condition ; dans le cadre {d'un contentieux|d'une procédure contentieuse|d'un litige} ; whole ; notices
condition ; {hors|hormis|excepté|sauf} ; exception ; registre
condition ; à l'exception ~de ; exception ; registre
condition ; à l'exclusion ~de ; exception ; notices
condition ; sans préjudice ~de ; exception ; notices
condition ; {sauf|hors} {en cas|dans le cas} ~de ; exception ; registre
condition-clause ; {si|s'il|s'ils} ; ; registre
condition-clause ; {sauf|excepté} {si|s'il|s'ils|lorsque|lorsqu'|quand|à ce que} ; exception ; notices
condition-clause ; à moins {que|qu'} ; exception ; notices
condition-clause ; à moins de ; exception ; notices
condition-clause ; {à condition|à la condition|sous réserve|pourvu|pour autant} {que|qu'} ; ; notices
condition-clause ; dès lors {que|qu'} ; ; notices
condition-clause ; dans le cas où ; ; notices
condition-clause ; dans {l'hypothèse|la mesure} où ; ; notices
condition-clause ; au cas où ; ; notices
condition ; sans {action|démarche|demande|retour|intervention|consultation|manifestation|opposition|modification|mise à jour|authentification|mouvement|interaction|connexion|activité|contact|utilisation|réponse|nouvelle|nouvelles|visite|achat|commande|échange} ; bare ; notices
concession ; {qu'il soit|qu'elle soit|qu'ils soient|qu'elles soient|quel que soit|quelle que soit|quels que soient|quelles que soient|même en cas de|même en cas d'|même en l'absence de|y compris en cas de|y compris en cas d'|même si|même s'il|même s'ils|quand bien même|y compris si|y compris lorsque} ; ; grammaire
condition-whole ; par défaut ; ; notices
condition-whole ; dans {les autres cas|tous les autres cas|le cas contraire} ; else ; registre
condition-whole ; à défaut ; else ; notices
condition-whole ; sinon ; else ; grammaire
condition-whole ; sur {demande|accord} ; ; notices
condition-whole ; sauf {demande contraire|avis contraire|opposition|disposition contraire|dispositions contraires|exception|exceptions|cas particulier|cas particuliers} ; ; notices
condition-whole ; sauf {obligation|obligations} {légale|légales} [contraire][s] ; ; notices
law ; conformément ~a ; ; notices
law ; en {conformité|accord} avec ; ; notices
law ; en application ~de ; ; notices
law ; en vertu ~de ; ; notices
law ; dans les conditions {prévues|fixées|définies|mentionnées} {par|à|au|aux|dans} ; ; notices
law ; dans les conditions {prévues|fixées|définies} pour ; ; notices
law ; sur {la base|le fondement} ~de ; ; notices
law ; au titre ~de ; ; registre
law ; {en raison|du fait} ~de ; ; notices
law ; au sens ~de ; ; notices
law ; {dans le respect|en respect} ~de ; ; notices
law ; {tel|telle|tels|telles} que {prévu|prévue|prévus|prévues|fixé|fixée|fixés|fixées|défini|définie|définis|définies|imposé|imposée} par ; ; notices
law ; {tel|telle|tels|telles|ainsi} que {recommandé|recommandée|recommandés|recommandées|préconisé|préconisée|préconisés|préconisées|conseillé|conseillée} par ; ; notices
law ; compte tenu ~de ; term ; notices
law ; ce qui correspond ~a ; term ; notices
law ; {durée|délai} {correspondant|équivalent|équivalente} ~a ; term ; notices
law ; {comme|ainsi que} {le prévoit|le prévoient|l'exige|l'exigent|le préconise|le recommande|l'impose} ; ; notices
law ; {prévu|prévue|prévus|prévues|fixé|fixée|fixés|fixées|imposé|imposée|imposés|imposées|recommandé|recommandée|recommandés|recommandées|préconisé|préconisée} par ; ; notices
law ; selon {la|le|les|l'} ; strict ; notices
own-law ; selon {sa|ses|leur|leurs|notre|nos} ; strict ; notices
law ; {correspondant|qui correspond|correspondants} ~a ; term ; notices
purpose ; {afin|en vue|dans le but|dans l'objectif|dans l'optique|dans la perspective|dans un souci|dans le cadre} ~de ; ; rgpd
purpose ; {afin|pour} {que|qu'} ; clause ; grammaire
purpose ; {en raison|du fait} {de leur|de son|de l'|d'un} {intérêt|valeur|utilité|importance} ; ; notices
purpose ; dans des conditions {permettant|garantissant|assurant|préservant} ; ; notices
purpose ; dans des conditions de nature à ; ; notices
purpose ; {à des fins|aux fins|à fin|aux seules fins|à seule fin|à des seules fins} ; ; rgpd
purpose ; pour {obligations|obligation|nos obligations|les obligations|ses obligations|leurs obligations|des obligations|des raisons|des besoins|les besoins|des motifs|des fins|les seuls besoins|des nécessités|raisons|répondre aux besoins} ; ; notices
purpose ; pour {pouvoir|permettre|assurer|garantir|répondre|analyser|réaliser|améliorer|mettre|faire|gérer|traiter|respecter|prouver|constituer|établir|suivre|procéder|vérifier|éviter|prévenir|démontrer|justifier|mesurer|produire|recevoir|satisfaire|servir|faciliter|effectuer|lutter|détecter|identifier|tenir|défendre|exercer|rendre|envoyer|conserver la preuve} ; ; notices
purpose ; {tel|telle|tels|telles} {que|qu'} {décrit|décrite|décrits|décrites|présenté|présentée|présentés|présentées|défini|définie|définis|définies|précisé|précisée|précisés|précisées|mentionné|mentionnée|mentionnés|mentionnées|exposé|exposée|exposés|exposées|énoncé|énoncées|énoncés|visées|visés|listées|listés|indiqué|indiquée|indiqués|indiquées} ; ; notices
aim ; {lutte contre|prévention ~de|preuve|preuves|traçabilité|sécurité} ; ; notices
time-name ; {durée|période} {glissante|fixe|légale|réglementaire} ; ; notices
time-name ; {délai|délais} de {recours|prescription|recours contentieux|forclusion|réclamation|garantie} ; ; cnil
time-name ; prescription [légale] {quinquennale|décennale|trentenaire|biennale|civile|pénale|administrative|commerciale|} ; ; civil
manner ; {permettant|garantissant|assurant|visant} {de|d'|à|l'|la|le|les|leur|une|un} ; ; notices
manner ; {en garantissant|en précisant|en respectant|en assurant|en veillant} {à|l'|la|le|les|leur} ; ; notices
aim-long ; {durée|délai|période|temps} [strictement] [jugée] [jugé] {nécessaire|requise|requis|suffisante|suffisant} {à|au|aux|pour} ; beside ; notices
aim-long ; {ce délai|cette durée|cette période} étant {nécessaire|nécessaires|indispensable|requise|requis|justifié|justifiée} {à|au|aux|pour|par} ; ; notices
aim-long ; correspondant {à la durée|au temps|à la période} [strictement] nécessaire {à|au|aux|pour} ; ; notices
purpose ; au titre ~de ; ; registre
purpose ; dans {un but|une optique|une logique|une démarche|un objectif} ~d ; ; notices
purpose ; eu égard ~a ; ; notices
purpose ; par {respect|souci|mesure} ~de ; ; notices
purpose ; pour {gestion|audit|facturation|statistiques|motif|motifs} ; ; notices
purpose ; pour {vous|nous} {permettre|fournir|proposer|répondre|contacter} ; ; notices
for ; pour ; ; registre
for ; {s'agissant|en ce qui concerne|pour ce qui concerne|concernant|quant} ; ; notices
for ; {s'agissant ~de|pour ce qui est ~de|quant ~a} ; ; notices
joiner ; ou ; or ; grammaire
joiner ; ou bien ; or ; grammaire
joiner ; et/ou ; or ; grammaire
joiner ; et ; and ; grammaire
joiner ; puis ; then ; grammaire
joiner ; {c'est-à-dire|à savoir} ; that ; grammaire
joiner ; {à laquelle|auquel|auxquels|auxquelles} {s'ajoute|s'ajoutent|s'ajoutera} ; plus ; notices
joiner ; soit ; that ; grammaire
joiner ; et puis ; then ; grammaire
joiner ; et ensuite ; then ; grammaire
joiner ; ensuite ; then ; grammaire
joiner ; avant ; before ; registre
joiner ; {+|plus} ; plus ; notices
joiner ; {augmentée|augmenté|augmentés|majorée|majoré|majorés|complétée|complété|suivie|suivi|suivis|suivies} ~de ; plus ; cnil
after-period ; passé {ce|cette} {délai|durée|période} ; ; notices
after-period ; passée {cette} {durée|période} ; ; notices
after-period ; {au-delà|au delà} ; ; notices
after-period ; {au-delà|au delà|à l'issue|au terme|à l'expiration|à la fin|à l'échéance|à expiration} {de ce|de cette|de ces|du|de la|de leur|de leurs|des|desdits} {délai|durée|période|délais|durées|périodes} [de conservation] ; ; cnil
after-period ; {à l'issue|au terme|au-delà|à l'expiration} {de laquelle|de celle-ci|de celui-ci|desquels|duquel|desquelles} ; ; notices
after-period ; {à la fin|à l'issue|au terme|à l'expiration|à la clôture|à l'échéance} {de celle-ci|de celui-ci|de ce dernier|de cette dernière} ; ; notices
after-period ; à {son|leur} {terme|issue|expiration|échéance} ; ; notices
after-period ; {à l'issue|à son terme|à leur terme|à terme|à échéance} ; ; notices
after-period ; après {ce délai|cette durée|cette période|cela|quoi} ; ; notices
after-period ; à la suite {de ce délai|de cette période|de quoi} ; ; notices
introduction ; {pour|pendant|durant|dans} {des|les|une|la} {durées|durée|délais|délai|périodes|période} {maximales|maximale|maximum|maximaux|maximal} [de] [conservation] [de] [suivantes] [suivante] ; maximum ; registre
introduction ; {pour|pendant|durant|selon|dans} {des|les|une|la} {durées|durée|délais|délai|périodes|période} [de] [conservation] [de] [suivantes] [suivante] [suivants] ; plain ; registre
announcement ; {à savoir|notamment|soit|ainsi|plus précisément|en particulier|concrètement|en détail|dans le détail|par catégorie|par finalité} ; ; notices
announced ; {politique|règles|délais|modalités|conditions} {de|de la|d'} {conservation|rétention|archivage} ; ; notices
announces ; {est|sont} {la suivante|les suivantes|le suivant|les suivants} ; ; notices
announces ; {est|sont} {ainsi|} {précisée|précisées|détaillée|détaillées|indiquée|indiquées|présentée|présentées|listée|listées|définie|définies|fixée|fixées|résumée|résumées} {ci-dessous|ci-après|dans le tableau ci-dessous|dans le tableau suivant|dans le tableau ci-après|comme suit|ainsi|de la manière suivante|par type|par finalité|par catégorie} ; ; notices
announces ; {varie|varient|diffère|diffèrent|dépend|dépendent} ; ; notices
heading-question ; {combien de temps|jusqu'à quand|quelle durée|quelle est la durée|quelles sont les durées} ; ; notices
introduction ; {comme suit|comme il suit|de la manière suivante|ainsi qu'il suit|dans les conditions suivantes|selon les modalités suivantes} ; plain ; notices
introduction ; {au maximum|pendant au maximum|durant au maximum|maximum} ; maximum ; registre
introduction ; {pendant|durant|pour} ; plain ; notices
after-period ; {délai|durée|période} {au-delà|à l'issue|au terme|à l'expiration} {duquel|de laquelle} ; ; notices
after-period ; {date|terme|échéance} à laquelle ; ; notices
after-period ; une fois ce délai {expiré|écoulé|passé|dépassé|atteint|échu} ; ; notices
after-period ; une fois {cette durée|cette période} {expirée|écoulée|passée|dépassée|atteinte|échue} ; ; notices
after-period ; {à|après} {l'|}expiration {de ce délai|de cette durée|de cette période} ; ; notices
after-period ; à l'échéance ; ; notices
after-period ; {à l'issue|au terme|au bout} {de ces|des} ; figure ; notices
after-period ; {passé|passés|passées|après|au-delà de} {ces délais|ces durées|ces périodes} [de conservation] ; ; notices
`;
