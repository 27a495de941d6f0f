/** The closed classes of French: what a phrase is built with. Every other word is an open word: it names something. */
export const closedClasses = `
det ; {le|la|les|l'} ; ; grammaire
det ; {un|une} ; ; grammaire
det ; {ce|cet|cette|ces} ; ; grammaire
det ; {mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leur|leurs} ; ; grammaire
det ; {chaque|tout|toute|tous|toutes} ; ; grammaire
det ; {certain|certains|certaine|certaines|plusieurs|différents|différentes|divers|diverses|quelques|deux|trois|quatre} ; ; grammaire
prep ; {de|d'} ; ; grammaire
prep ; à ; ; grammaire
prep ; {en|par|sur|dans|avec|entre|chez|vers|sous|contre|auprès|via|parmi|envers|depuis|pendant|durant|lors|dont} ; ; grammaire
prep ; sans ; ; grammaire
prep ; {pour|comme} ; ; grammaire
prep ; en {tant que|qualité de|cours de} ; ; grammaire
contracted ; {du|des|au|aux|desdites|desdits|dudit|auxdits|auxdites} ; ; grammaire
conj ; {et|ou} ; ; grammaire
conj ; ainsi {que|qu'} ; ; grammaire
conj ; {tel|telle|tels|telles} {que|qu'} ; ; grammaire
conj ; {y compris|notamment|incluant|et/ou|voire|comme} ; ; notices
rel ; {qui|que|qu'|dont|où|lequel|laquelle|lesquels|lesquelles|auquel|auxquels|auxquelles|duquel|desquels|desquelles} ; ; grammaire
pron ; {il|elle|ils|elles|on|nous|vous|se|s'|y|lui|eux|leur|me|je|en|celui|celle|ceux|celles|celui-ci|celle-ci|ceux-ci|celles-ci|cela|ceci|ça} ; ; grammaire
subject-pronoun ; {il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|cela|tout} ; ; grammaire
subject-pronoun ; {ce dernier|cette dernière|ces derniers|ces dernières|l'ensemble} ; ; grammaire
subject-pronoun ; {et|mais} {elles|ils|celles-ci|ceux-ci} ; ; grammaire
agent ; {nous|on} ; ; grammaire
neg ; {ne|n'} ; ; grammaire
pas ; {pas|jamais|aucunement|nullement|en aucun cas|en aucune façon|en aucune manière|à aucun moment} ; ; grammaire
none ; {aucun|aucune} ; ; grammaire
negated ; {non|ni|plus|point} ; ; grammaire
been ; {semble|semblent|paraît|paraissent} ; ; grammaire
been ; {pourrait|pourraient|devrait|devraient} ; ; grammaire
been ; {soit|soient|être|été|étant|était|étaient|fut|furent|serait|seraient|sois|avoir} ; ; grammaire
break ; {augmentée|augmenté|augmentés|majorée|majoré|majorés} ~de ; ; cnil
break ; {puis|avant|ensuite|car|donc|quoique|bien que|tandis que|alors|ni|comme suit|c'est-à-dire} ; ; grammaire
degree ; {plus|moins|très|trop|assez|aussi|encore|déjà|si} ; ; grammaire
`;
