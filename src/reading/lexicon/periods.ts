/** What stands around a period: bounds, leads, and the ways of saying how long without a figure. */
export const periods = `
max ; {au|un} maximum ; ; registre
max ; {maximum|maximums|maxi|max} ; ; registre
max ; un maximum ~d ; ; registre
max ; maximum ~d ; ; registre
max ; au plus ; ; cnil
max ; au plus tard ; ; notices
max ; {tout au plus} ; ; notices
max ; {maximal|maximale|maximaux|maximales} ; ; registre
max ; {la|une|cette} durée {maximale|maximum|maximal} ~d ; ; registre
max ; {la|une} période {maximale|maximum} ~d ; ; registre
max ; {un|le} délai {maximal|maximum} ~d ; ; registre
max ; dans un délai {maximal|maximum} ~d ; ; notices
max ; dans un délai qui ne {peut|pourra|saurait|doit} [pas] {excéder|dépasser} ; ; notices
max ; dans un délai {n'excédant|ne dépassant} pas ; ; notices
max ; dans {la|une} limite [maximale] ~d ; ; notices
max ; dans un maximum ~d ; ; notices
max ; jusqu'à un maximum ~d ; ; notices
max ; jusqu' a ; ; notices
max ; {à concurrence|à hauteur} ~d ; ; notices
max ; {une durée|un délai|une période} {ne pouvant|ne peut|ne pourra} [pas] {excéder|dépasser} ; ; registre
max ; {une durée|un délai|une période|durée} qui ne {peut|pourra|saurait|doit} [pas] {excéder|dépasser} ; ; registre
max ; {une durée|un délai|une période} qui n'excède pas ; ; registre
max ; {une durée|un délai|une période} {n'excédant|ne dépassant} pas ; ; registre
max ; [{pendant|durant|pour}] {une durée|un délai|une période} {allant|pouvant aller|qui peut aller|pouvant s'étendre} jusqu' a ; ; notices
max ; {pouvant aller|qui peut aller|peut aller|peuvent aller|va|vont|allant} jusqu' a ; ; notices
max ; sans {pouvoir excéder|pouvoir dépasser|excéder|dépasser} ; ; cnil
max ; sans que {cette|la} durée {puisse|ne puisse} {excéder|dépasser} ; ; cnil
max ; ne {pouvant|peut|pourra} [pas] {excéder|dépasser} ; ; registre
max ; {n'excédant|ne dépassant} pas ; ; registre
max ; ne {doit|saurait|saurai} [pas] {excéder|dépasser} ; ; cnil
max ; {n'excède|ne dépasse|n'excédera|ne dépassera} pas ; ; cnil
max ; {une durée|un délai|une période} [de conservation] {inférieure|inférieur} {ou égale|ou égal|} à ; ; cnil
max ; {une durée|une période|un délai} {limitée|limité} à ; ; notices
max ; {limitée|limité|limités|limitées|plafonnée|plafonné} à ; ; notices
max ; {uniquement|seulement|exclusivement} {pendant|durant} ; ; notices
max ; pas plus ~d ; ; cnil
max ; {pendant|durant|} moins ~d ; ; notices
over ; plus ~d ; ; registre
over ; plus longtemps {que|qu'} ; ; registre
over ; {au-delà|au delà} ~de ; ; registre
over ; pour une durée {supérieure|excédant} [à] ; ; cnil
over ; {pendant|pour} plus ~d ; ; registre
over ; {au-delà|au delà} d'un délai ~d ; ; notices
over ; {au-delà|au delà} d'une {durée|période} ~d ; ; notices
min ; {au moins|au minimum} ; ; registre
min ; {minimum|mini|min} ; ; registre
min ; {un minimum de|minimum de} ; ; registre
min ; {à minima|a minima|pas moins de} ; ; notices
min ; {la|une} durée {minimale|minimum} ~d ; ; cnil
min ; {une|la} {durée d'utilité administrative [( dua )]|dua} {minimum|minimale} ~d ; ; patrimoine
min ; {la|une} période {minimale|minimum} ~d ; ; cnil
min ; un délai {minimal|minimum} ~d ; ; cnil
min ; {minimal|minimale} ; ; cnil
min ; {une durée|un délai} qui ne {peut|pourra|saurait} être {inférieure|inférieur} à ; ; cnil
min ; ne {peut|pourra|saurait|doit} [pas] être {inférieure|inférieur} à ; ; cnil
lead ; {pendant|durant|pour|sur} ; ; grammaire
lead ; {pendant|durant} les ; ; notices
lead ; {une|la|} durée d'utilité administrative [( dua )] ~d ; ; patrimoine
lead ; {une|la} dua ~d ; ; patrimoine
lead ; {le|la|un|une} {délai|durée} [légal] [légale] de prescription [légale] ~d ; ; civil
lead ; {une|la|cette} [même] durée [totale] [de conservation] [fixe] [glissante] ~d ; ; registre
lead ; {une|la} durée {comprise|allant|variant|variable} ; ; notices
lead ; {une|la} période {comprise|allant|variant|variable} ; ; notices
lead-more ; {une|la} {durée|période} {supplémentaire|additionnelle|complémentaire} ~d ; ; notices
lead-more ; un délai {supplémentaire|additionnel|complémentaire} ~d ; ; notices
not-before ; avant {un délai ~d|une durée ~d|une période ~d|l'expiration d'un délai ~d|la fin d'un délai ~d|le terme d'un délai ~d|} ; ; patrimoine
lead ; dans les ; within ; notices
lead ; {une|la} période [totale] [glissante] ~d ; ; registre
lead ; {un|le} délai [de conservation] [glissant] ~d ; ; registre
lead ; dans {un|le} délai ~d ; within ; notices
lead ; {sous un délai ~d|sous|d'ici} ; within ; notices
lead ; au bout {d'un délai ~d|d'une période ~d|d'une durée ~d|de|d'} ; after ; notices
lead ; à {l'issue|l'expiration} {d'un délai ~d|d'une période ~d|d'une durée ~d|de|d'} ; after ; cnil
lead ; {jusqu'à l'expiration|jusqu'au terme} {d'un délai ~d|d'une période ~d|d'une durée ~d} ; ; patrimoine
lead ; au terme {d'un délai ~d|d'une période ~d|d'une durée ~d|de|d'} ; after ; cnil
lead ; à {compter|partir} ~d ; after ; notices
lead ; passé {un délai ~d|} ; after ; notices
lead ; {après|aprés} {un délai ~d|une période ~d|une durée ~d|} ; after ; notices
lead ; après une durée de conservation ~d ; after ; notices
lead ; {au-delà|au delà} {d'un délai ~d|d'une période ~d|d'une durée ~d|de|d'} ; after ; notices
lead ; {fixée|fixé|fixées|établie|établi|déterminée|portée|portées} à ; ; registre
lead ; de ; ; grammaire
lead ; d' ; ; grammaire
lead ; égale à ; ; notices
raised ; {porté|portés} à ; ; cnil
raised ; {durée|délai|cette durée étant|ce délai étant} {porté|portée} à ; ; cnil
now ; {immédiate|immédiat} ; ; notices
now ; sans délai ; ; registre
now ; sans {aucun délai|attendre} ; ; notices
now ; {immédiatement|aussitôt|instantanément} ; ; notices
now ; {dans les meilleurs délais|dans les plus brefs délais|sans délai indu|sans délai injustifié} ; soon ; rgpd
now ; au fil de l'eau ; ; notices
now ; {en temps réel|à la volée} ; ; notices
criterion ; {pendant|durant|pour|} [toute] {la|leur} durée {d'utilité administrative|de vie utile} ; alone ; patrimoine
unlimited ; sans {limitation|limite} {de durée|de temps|} ; ; cnil
unlimited ; {indéfiniment|définitivement|perpétuellement} ; ; patrimoine
unlimited ; {pour|pendant|} une durée {illimitée|indéterminée|indéfinie} ; ; patrimoine
unlimited ; {durée|conservation} {illimitée|indéfinie} ; ; patrimoine
unlimited ; de {manière|façon} {illimitée|définitive|permanente|pérenne|indéfinie} ; ; patrimoine
unlimited ; à {titre définitif|vie} ; ; patrimoine
unlimited ; {illimitée|illimité|indéfinie} ; ; patrimoine
unlimited ; {conservation définitive|conservation permanente} ; ; patrimoine
criterion ; conformément à la durée [strictement] nécessaire ; needs ; notices
criterion ; {pour|pendant|durant|} [la] [une] [toute la] [seule] durée [strictement] [raisonnablement] nécessaire ; needs ; rgpd
criterion ; {pour|pendant|durant|selon|} {les|des} durées [strictement] nécessaires ; needs ; rgpd
criterion ; selon {la durée|le temps} [strictement] nécessaire ; needs ; rgpd
criterion ; {pendant|durant|pour|} [le] temps [strictement] nécessaire ; needs ; rgpd
criterion ; {pour|pendant|} le temps {requis|utile} ; needs ; rgpd
criterion ; {pour|pendant|durant} {une|la} période [strictement] nécessaire ; needs ; rgpd
criterion ; {pour|pendant|} une durée {n'excédant pas|qui n'excède pas} {celle|la durée|le temps|ce qui est} [strictement] nécessaire ; needs ; rgpd
criterion ; {plus longtemps que|plus de temps que} {nécessaire|de besoin} ; needs ; rgpd
criterion ; {au-delà de ce qui est|que le temps|que pour la durée|que pendant le temps|que pendant la durée} [strictement] nécessaire ; needs ; rgpd
criterion ; tant que {nécessaire|de besoin|cela est nécessaire|besoin} ; needs ; rgpd
criterion ; aussi longtemps que {nécessaire|de besoin|cela est nécessaire|c'est nécessaire} ; needs ; rgpd
criterion ; {aussi longtemps que|tant que} {la finalité|les finalités|leur finalité|le traitement|leur utilité|la gestion du dossier} {l'exige|l'exigent|le nécessite|le nécessitent|le requiert|le requièrent|le justifie|le justifient} ; alone ; rgpd
criterion ; autant que {nécessaire|de besoin} ; needs ; rgpd
criterion ; autant de temps que {nécessaire|de besoin} ; needs ; rgpd
criterion ; dans la limite de ce qui est [strictement] nécessaire ; needs ; rgpd
criterion ; plus longtemps que {la durée|le temps} [strictement] nécessaire ; needs ; rgpd
criterion ; celle [strictement] nécessaire ; needs ; rgpd
criterion ; {pour|pendant} une durée limitée {au strict nécessaire|à ce qui est nécessaire|à ce qui est strictement nécessaire} ; needs ; rgpd
criterion ; {limitée|limité|limitées|limités} {au strict nécessaire|à ce qui est nécessaire|à ce qui est strictement nécessaire|à la durée nécessaire|à la durée strictement nécessaire|au temps strictement nécessaire} ; needs ; rgpd
criterion ; {au-delà|au delà} des {besoins|nécessités} ~de ; with ; rgpd
criterion ; {pour|pendant} une durée {raisonnable|proportionnée|adaptée|adéquate|limitée|déterminée|appropriée} ; alone ; rgpd
criterion ; {pour|pendant} une durée {limitée et|} {proportionnée|adaptée|conforme|appropriée} {à leur finalité|à leurs finalités|à la finalité|aux finalités|à l'objectif|aux objectifs} [poursuivie] [poursuivies] [poursuivi] [poursuivis] ; alone ; rgpd
criterion ; {en fonction|selon la nature|selon les besoins|selon la finalité|en fonction de la nature|au regard} ~de ; with ; registre
criterion ; {varie|varient} {selon|en fonction de|suivant} {le|la|les|l'|} ; with ; notices
criterion ; {dépend|dépendent} ~de ; with ; notices
criterion ; {au-delà|au delà} {de la durée|du temps|de ce qui est} [strictement] nécessaire ; needs ; rgpd
reference ; {conformément aux|selon les|dans le respect des|en application des|suivant les|pendant les|pour les|dans la limite des} {durées|délais} [légales] [légaux] [réglementaires] [maximales] [de conservation] [de prescription] ; ; cnil
reference ; {conformément aux|selon les|dans le respect des|en application des|suivant les|pendant les|pour les|dans la limite des} {durées|délais} [de conservation] {prévues|prévus|fixées|fixés|définies|définis|déterminées|déterminés|imposées|imposés|prescrites|prescrits|recommandées|recommandés} {par|dans|à} ; ; cnil
reference ; {pour|pendant|} une durée conforme {à|aux|au} ; ; notices
reference ; {pendant|durant|pour|selon|} [la] [le] [les] {durée|délai|durées|délais} {légale|légal|légales|légaux} [et réglementaire] [et réglementaires] [de conservation] [de prescription] ; ; cnil
reference ; {pendant|durant|pour|} {la|le} {durée|délai} {légale|légal|réglementaire} [de conservation] [de prescription] ; ; cnil
reference ; {pendant|durant|jusqu'à l'expiration du|jusqu'à l'expiration de la|jusqu'à} {le|la|} {délai|durée} de prescription [légale] [légal] [applicable] ; ; civil
reference ; {pendant|durant|jusqu'à l'expiration des|} {les|} {délais|durées} de prescription [légaux] [légales] [applicables] ; ; civil
reference ; {pendant|durant|pour|} {la|les} {durée|durées} [de conservation] {prévue|prévues|fixée|fixées|définie|définies|déterminée|déterminées|imposée|imposées|requise|requises|exigée|exigées} par ; ; cnil
reference ; {pendant|durant|pour|} {la|les} {durée|durées} [de conservation] {prévue|prévues|fixée|fixées|définie|définies|mentionnée|mentionnées|indiquée|indiquées|précisée|précisées|spécifiée|spécifiées} {à|au|aux|dans} ; ; notices
reference ; {pendant|durant|pour|} {le|les} {délai|délais} [de conservation] {prévu|prévus|fixé|fixés|défini|définis|mentionné|mentionnés} {à|au|aux|dans} ; ; notices
reference ; {pendant|durant|} {le|les} {délai|délais} [de conservation] {prévu|prévus|fixé|fixés|défini|définis|déterminé|déterminés|imposé|imposés} par ; ; cnil
reference ; {durée|délai} {recommandée|recommandé|préconisée|préconisé|conseillée|conseillé|prévue|prévu|fixée|fixé|imposée|imposé|requise|requis|exigée|exigé} par ; ; cnil
reference ; {pendant|durant|pour} {la même durée|une durée identique} {que|qu'|à|aux|au} ; ; notices
reference ; {pendant|durant|pour|} le temps {exigé|imposé|prévu|fixé|prescrit} par ; ; notices
reference ; {la durée|le délai|durée|délai} de [la] prescription [légale] [applicable] ; ; civil
reference ; {aussi longtemps que|tant que} {la loi|la réglementation} {l'exige|l'impose|le prévoit} ; ; notices
reference ; {pendant|durant|pour} {la|toute la} durée de {la|} prescription [légale] [civile] [pénale] [applicable] ; ; civil
reference ; selon [les] [nos] [vos] [leurs] {obligations légales|obligation légale|réglementation|réglementation en vigueur|législation|législation en vigueur} ; ; notices
set-by ; {est|sont|sera|seront} {régie|régies|fixée|fixées|déterminée|déterminées|prévue|prévues|définie|définies|précisée|précisées|encadrée|encadrées|imposée|imposées} {par|dans|à|au|aux} ; ; registre
set-by ; {est|sont} {celle|celles} {prévue|prévues|fixée|fixées|déclarée|déclarées|définie|définies|mentionnée|mentionnées|indiquée|indiquées|recommandée|recommandées} {par|dans|à|au|aux} ; ; registre
set-by ; {est|sont} {celle|celles} {qui|que|qu'} ; ; registre
set-by ; {respecte|respectent} ; ; notices
duration-noun ; {le|la|les|l'|leur|leurs|sa|cette|} {durée|durées|délai|délais|période|périodes|temps} de {conservation|conservations|rétention|stockage|détention} ; ; rgpd
duration-noun ; {une|des|cette|ces|chaque} {durée|durées|délai|délais} de {conservation|rétention} ; ; rgpd
duration-noun ; {le|la|les|l'|leur|leurs|sa|cette|} {durée|durées|délai|délais} {maximale|maximales|maximum|maximal|maximaux} de {conservation|rétention} ; maximum ; registre
duration-noun ; {le|la|les|l'|leur|leurs|sa|cette|} {durée|durées} de {conservation|rétention} {maximale|maximales|maximum} ; maximum ; registre
duration-noun ; {le|la|les|l'|leur|leurs|sa|cette|} {durée|durées|délai|délais} {minimale|minimales|minimum|minimal|minimaux} de conservation ; minimum ; cnil
duration-noun ; {le|la|les|l'|leur|leurs|sa|cette|} {durée|durées} de conservation {minimale|minimales|minimum} ; minimum ; cnil
duration-noun ; {le|la|les|l'|leur|leurs|sa|cette|} {durée|durées} {maximale|maximum} ; maximum ; registre
duration-noun ; {le|la|les|l'|leur|leurs|sa|cette|} {durée|durées} de {vie|validité} ; ; notices
duration-noun ; {le|la|les|l'|leur|leurs|sa|cette|} {durée|durées} d'{utilité administrative|archivage|utilisation administrative} ; ; patrimoine
duration-noun ; {la|} durée d'utilité administrative ( dua ) ; ; patrimoine
duration-noun ; {dua|d.u.a} ; ; patrimoine
duration-noun ; {le|la|les|l'|leur|leurs|sa|cette|} {durée|durées} ; bare ; registre
duration-noun ; [la] [leur] [cette] conservation ; ; rgpd
`;
