/**
 * The codes of Légifrance in force, and repealed ones that pages still cite. One text a line: what a reference calls it;
 * its name on Légifrance; its usual abbreviations, which name it beside an article only; its identifier there, where
 * two published lists of codes agree on it. Longer names win over shorter ones that begin them.
 */
export const codes = `
CASF | code de l'action sociale et des familles | casf | LEGITEXT000006074069
code de l'artisanat | code de l'artisanat | | LEGITEXT000006075116
code des assurances | code des assurances | c. assur., c. ass. | LEGITEXT000006073984
code de l'aviation civile | code de l'aviation civile | cac, c. aviation | LEGITEXT000006074234
code du cinéma et de l'image animée | code du cinéma et de l'image animée | | LEGITEXT000020908868
code civil | code civil | c. civ., cciv | LEGITEXT000006070721
code de la commande publique | code de la commande publique | ccp | LEGITEXT000037701019
code de commerce | code de commerce | c. com., ccom | LEGITEXT000005634379
code des communes | code des communes | | LEGITEXT000006070162
code des communes de la Nouvelle-Calédonie | code des communes de la nouvelle-calédonie | | LEGITEXT000006070300
code de la consommation | code de la consommation | c. conso., c. consom., c. cons. | LEGITEXT000006069565
CCH | code de la construction et de l'habitation | cch | LEGITEXT000006074096
code de la défense | code de la défense | c. déf. | LEGITEXT000006071307
code de déontologie des architectes | code de déontologie des architectes | | LEGITEXT000006074232
code disciplinaire et pénal de la marine marchande | code disciplinaire et pénal de la marine marchande | | LEGITEXT000006071188
code du domaine de l'État | code du domaine de l'état | | LEGITEXT000006070208
code du domaine public fluvial et de la navigation intérieure | code du domaine public fluvial et de la navigation intérieure | | LEGITEXT000006074237
code des douanes | code des douanes | c. douanes | LEGITEXT000006071570
code des douanes de Mayotte | code des douanes de mayotte | | LEGITEXT000006071645
code de l'éducation | code de l'éducation | c. éduc. | LEGITEXT000006071191
code électoral | code électoral | c. élect. | LEGITEXT000006070239
code de l'énergie | code de l'énergie | c. énergie | LEGITEXT000023983208
CESEDA | code de l'entrée et du séjour des étrangers et du droit d'asile | ceseda | LEGITEXT000006070158
code de l'environnement | code de l'environnement | c. envir., c. env. | LEGITEXT000006074220
code de l'expropriation pour cause d'utilité publique | code de l'expropriation pour cause d'utilité publique | | LEGITEXT000006074224
code de l'expropriation pour cause d'utilité publique | code de l'expropriation | | LEGITEXT000006074224
code de la famille et de l'aide sociale | code de la famille et de l'aide sociale | | LEGITEXT000006072637
code forestier | code forestier | c. for. | LEGITEXT000025244092
code forestier de Mayotte | code forestier de mayotte | |
CGCT | code général des collectivités territoriales | cgct | LEGITEXT000006070633
CGFP | code général de la fonction publique | cgfp | LEGITEXT000044416551
CGPPP | code général de la propriété des personnes publiques | cgppp, cg3p | LEGITEXT000006070299
CGI | code général des impôts | cgi | LEGITEXT000006069577
code des impositions sur les biens et services | code des impositions sur les biens et services | cibs | LEGITEXT000044595989
code des instruments monétaires et des médailles | code des instruments monétaires et des médailles | | LEGITEXT000006070666
code des juridictions financières | code des juridictions financières | cjf | LEGITEXT000006070249
CJA | code de justice administrative | cja | LEGITEXT000006070933
code de justice militaire | code de justice militaire | cjm | LEGITEXT000006071360
code de la justice pénale des mineurs | code de la justice pénale des mineurs | cjpm | LEGITEXT000039086952
code de la Légion d'honneur | code de la légion d'honneur et de la médaille militaire | |
code de la Légion d'honneur | code de la légion d'honneur, de la médaille militaire et de l'ordre national du mérite | |
code de la Légion d'honneur | code de la légion d'honneur | |
LPF | livre des procédures fiscales | lpf | LEGITEXT000006069583
code des marchés publics | code des marchés publics | cmp |
code minier | code minier | | LEGITEXT000023501962
CMF | code monétaire et financier | cmf, comofi, c. mon. fin. | LEGITEXT000006072026
code de la mutualité | code de la mutualité | c. mut. | LEGITEXT000006074067
code de la nationalité | code de la nationalité française | |
code de l'organisation judiciaire | code de l'organisation judiciaire | coj | LEGITEXT000006071164
code du patrimoine | code du patrimoine | c. patr. | LEGITEXT000006074236
code pénal | code pénal | c. pén., cpén | LEGITEXT000006070719
code pénitentiaire | code pénitentiaire | c. pénit. | LEGITEXT000045476241
code des pensions civiles et militaires de retraite | code des pensions civiles et militaires de retraite | cpcmr | LEGITEXT000006070302
code des pensions de retraite des marins | code des pensions de retraite des marins français du commerce, de pêche ou de plaisance | | LEGITEXT000006074066
code des pensions de retraite des marins | code des pensions de retraite des marins | | LEGITEXT000006074066
code des pensions militaires d'invalidité et des victimes de guerre | code des pensions militaires d'invalidité et des victimes de guerre | cpmivg |
code des ports maritimes | code des ports maritimes | | LEGITEXT000006074233
CPCE | code des postes et des communications électroniques | cpce | LEGITEXT000006070987
CPCE | code des postes et communications électroniques | | LEGITEXT000006070987
CPCE | code des postes et télécommunications | |
CPC | code de procédure civile | cpc, c. pr. civ. | LEGITEXT000006070716
CPP | code de procédure pénale | cpp, c. pr. pén. | LEGITEXT000006071154
CPCEx | code des procédures civiles d'exécution | cpcex, c. pr. exéc. | LEGITEXT000025024948
code de la propriété intellectuelle | code de la propriété intellectuelle | cpi | LEGITEXT000006069414
code de la recherche | code de la recherche | c. rech. | LEGITEXT000006071190
CRPA | code des relations entre le public et l'administration | crpa | LEGITEXT000031366350
CRPA | code des relations du public avec l'administration | | LEGITEXT000031366350
code de la route | code de la route | c. route | LEGITEXT000006074228
code rural | code rural et de la pêche maritime | crpm, c. rur. | LEGITEXT000006071367
code rural | code rural | |
CSP | code de la santé publique | csp | LEGITEXT000006072665
code de la sécurité intérieure | code de la sécurité intérieure | csi | LEGITEXT000025503132
CSS | code de la sécurité sociale | css, c. séc. soc. | LEGITEXT000006073189
code du service national | code du service national | csn | LEGITEXT000006071335
code du sport | code du sport | c. sport | LEGITEXT000006071318
code du tourisme | code du tourisme | c. tourisme | LEGITEXT000006074073
code des transports | code des transports | c. transp. | LEGITEXT000023086525
code du travail | code du travail | ct, c. trav., ctrav | LEGITEXT000006072050
code du travail applicable à Mayotte | code du travail applicable à mayotte | | LEGITEXT000006072052
code du travail maritime | code du travail maritime | | LEGITEXT000006072051
code de l'urbanisme | code de l'urbanisme | c. urb. | LEGITEXT000006074075
code de la voirie routière | code de la voirie routière | cvr | LEGITEXT000006070667
`;

/** Misspellings seen on published pages, beside the name that they stand for. */
export const misspelledCodes = `
CSS | code de la ssecurite sociale
CSS | code de la securite social
`;
