/** The short list of words that change nothing in a rule, with the place where they may stand. */
export const neutral = `
opening ; {persistant|cookie persistant|traceur persistant} ; ; notices
opening ; {pendant|durant} {cette|ces} {durée|durées|période|périodes} , ; ; notices
opening ; {par exemple|à titre d'exemple} ; ; grammaire
opening ; {enfin|ensuite|puis|également|ainsi|donc|en outre|de plus|par ailleurs|en effet|à ce titre|à cet égard|pour mémoire|à titre d'information|en pratique|en conséquence|par conséquent} ; ; grammaire
opening ; {néanmoins|toutefois|cependant|mais|en revanche|à l'inverse|inversement} ; exception ; grammaire
opening ; {de même|pour rappel|plus précisément|en particulier|à ce jour|sur ce site|concrètement|enfin|à noter que} ; ; notices
opening ; {nota|nota bene|attention|rappel|à noter|important|précision|remarque} ; note ; notices
opening ; {à cet effet|à cette fin|à ces fins|dès lors|quoi qu'il en soit|c'est pourquoi|pour autant} ; ; notices
opening ; il {est à noter|convient de préciser|convient de rappeler|convient de souligner|faut noter} {que|qu'} ; ; notices
opening ; nous {précisons|rappelons|soulignons|vous indiquons|attirons votre attention sur le fait} {que|qu'} ; ; notices
opening ; il {est|sera} procédé [automatiquement] à {la|l'|leur} ; done ; notices
opening ; il est {précisé|rappelé|indiqué} {que|qu'} ; ; notices
opening ; {l'utilisateur|l'usager|le client|le candidat|l'agent|la personne concernée|les personnes concernées|les utilisateurs|les usagers|les agents|les candidats} {est|sont} {informé|informée|informés|informées} {que|qu'} ; ; notices
opening ; nous vous {rappelons|précisons|indiquons} {que|qu'} ; ; notices
opening ; {nous vous informons|vous êtes informé|vous êtes informés|veuillez noter|il convient de noter|sachez} {que|qu'} ; ; notices
opening ; {la loi|le code|la réglementation|le décret|l'arrêté|le règlement} {prévoit|impose|dispose|précise|indique} {que|qu'} ; ; notices
opening ; {d'une part|d'autre part|premièrement|deuxièmement|d'abord|tout d'abord} ; ; grammaire
opening ; {en tout état de cause|dans tous les cas|en toute hypothèse} ; ; notices
adverb ; {ensuite|alors|également|ainsi|donc|en outre|d'abord|bien} ; ; grammaire
adverb ; {automatiquement|systématiquement|intégralement|entièrement|complètement|totalement|strictement|physiquement|effectivement} ; ; notices
adverb ; {de manière|de façon} {anonyme|agrégée|pseudonymisée|chiffrée|sécurisée|confidentielle|automatique|systématique|irréversible|sûre|centralisée} ; ; notices
adverb ; sous une forme permettant {votre identification|de vous identifier|de les identifier} ; ; rgpd
adverb ; sous une forme permettant l'identification {des personnes concernées|des personnes|des personnes physiques|de la personne concernée} ; ; rgpd
adverb ; sous [une] forme {anonyme|anonymisée|agrégée|pseudonymisée|pseudonyme|statistique|chiffrée} ; ; notices
adverb ; sous une forme [anonyme] [agrégée] {ne permettant|qui ne permet} {pas|plus} {l'identification|d'identifier|de vous identifier|de les identifier|l'identification directe|une identification|votre identification} ; ; rgpd
adverb ; sous une forme [anonyme] [agrégée] {ne permettant|qui ne permet} {pas|plus} {l'identification|d'identifier} {des personnes concernées|des personnes|des personnes physiques|de la personne concernée|les personnes|les personnes concernées|les répondants|des répondants} ; ; rgpd
adverb ; sous {leur|sa|notre|votre} [seule] [propre] [entière] responsabilité ; ; notices
adverb ; {à titre d'archives|au titre des archives} [historiques] [publiques] [définitives] ; ; patrimoine
adverb ; en {tout état de cause|toute hypothèse|tous les cas} ; ; notices
adverb ; dans les mêmes conditions [de sécurité] [et de confidentialité] ; ; notices
adverb ; comme {la loi|la loi fiscale|la loi comptable|le code|la réglementation} {l'exige|l'impose|le prévoit|le demande|l'y oblige} ; ; notices
adverb ; {informatiquement|électroniquement|numériquement|manuellement|techniquement|directement|simplement|anonymement|confidentiellement|soigneusement|précieusement|dûment|concrètement} ; ; notices
adverb ; {légalement|réglementairement|juridiquement|administrativement} ; ; notices
adverb ; {enfin|par ailleurs|de ce fait|à ce titre|à cet effet|à cette fin|en conséquence|par conséquent|bien entendu} ; ; grammaire
adverb ; {en continu|de plein droit|d'office|sans frais|gratuitement|par voie électronique|sous clé} ; ; notices
adverb ; {elles-mêmes|eux-mêmes|elles aussi|eux aussi} ; ; grammaire
adverb ; {comme|tel qu'|telles qu'|tels qu'|telle qu'|ainsi qu'} {indiqué|indiquée|indiquées|indiqués|précisé|précisée|précisées|précisés|mentionné|mentionnée|mentionnées|mentionnés|exposé|exposées|énoncé} {ci-dessus|ci-après|ci-dessous|précédemment|plus haut} ; ; notices
adverb ; localement ; ; notices
adverb ; {en intégralité|dans leur intégralité|dans son intégralité|en toute sécurité|en toute confidentialité} ; ; notices
adverb ; dans des conditions {de sécurité|de confidentialité} [et de confidentialité] {renforcées|adaptées|appropriées|optimales|satisfaisantes|} ; ; notices
adverb ; {en raison|du fait|compte tenu} {de leur|de sa|de son} {sensibilité|nature|caractère sensible|confidentialité|importance|caractère confidentiel} ; ; notices
adverb ; avec {un niveau|des mesures|des garanties|un haut niveau} de {sécurité|confidentialité} [adapté] [adaptées] [élevé] [renforcées] [appropriées] [approprié] ; ; notices
adverb ; désormais ; ; notices
adverb ; {à titre probatoire|à titre de preuve|à des fins probatoires} ; ; notices
adverb ; {par la suite} ; ; notices
adverb ; {par nos soins|par nos services|en interne} ; ; notices
adverb ; {définitivement|irrémédiablement|irréversiblement|définitive} ; ended ; rgpd
tail ; {à caractère personnel} ; ; rgpd
tail ; {fixe|ferme} ; ; notices
fixed ; {est|sont} {fixée|fixées|prévue|prévues|définie|définies|appliquée|appliquées|retenue|retenues|respectée} ; ; registre
contrast ; , [quant à] {elles|eux|elle|lui} , ; ; grammaire
warned ; [,] {précédé|précédée|précédés|précédées} {d'un|d'une} {courriel|message|mail|notification|avertissement|alerte|rappel} [d'avertissement] [d'alerte] [de rappel] ; ; notices
warned ; [,] après [l'] {envoi d'un|envoi d'une} {courriel|message|mail|notification|avertissement|alerte|rappel} [d'avertissement] [d'alerte] [de rappel] [à l'utilisateur] [à l'usager] ; ; notices
contrast ; quant à {elles|eux|elle|lui} ; ; grammaire
contrast-adverb ; {toutefois|cependant|néanmoins|en revanche|pour leur part|pour sa part} ; ; grammaire
note ; {etc|etc.} ; ; grammaire
`;
