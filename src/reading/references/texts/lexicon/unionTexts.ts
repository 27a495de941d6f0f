/**
 * Texts of the European Union and treaties that are cited by a name or an abbreviation. One a line: what a reference
 * calls them; their names; the abbreviations, marked `*` where they also name something else and count beside an
 * article only. The number of the regulation or directive (EUR-Lex) stands in what it is called.
 */
export const unionTexts = `
RGPD | règlement général sur la protection des données à caractère personnel, règlement général sur la protection des données personnelles, règlement général sur la protection des données, règlement général de protection des données, règlement général de la protection des données, règlement général pour la protection des données, règlement général relatif à la protection des données, règlement européen général sur la protection des données, règlement général européen sur la protection des données, règlement européen sur la protection des données personnelles, règlement européen sur la protection des données, règlement européen pour la protection des données, règlement européen de protection des données, règlement européen relatif à la protection des données, règlement européen à la protection des données, règlement ue général sur la protection des données, règlement sur la protection des données personnelles, règlement sur la protection des données | rgpd, rpgd, rgdp, gdpr
directive 2002/58/CE | directive eprivacy, directive e-privacy, directive vie privée et communications électroniques |
directive (UE) 2016/680 | directive police-justice, directive européenne police-justice |
directive (UE) 2022/2555 | directive nis 2, directive nis2 |
règlement (UE) 910/2014 | règlement eidas, règlement européen eidas |
règlement (UE) 2022/2065 | règlement sur les services numériques, digital services act |
règlement (UE) 2024/1689 | règlement sur l'intelligence artificielle, règlement européen sur l'intelligence artificielle, ai act |
TFUE | traité sur le fonctionnement de l'union européenne | tfue
TUE | traité sur l'union européenne | tue*
charte des droits fondamentaux | charte des droits fondamentaux de l'union européenne, charte des droits fondamentaux |
convention européenne des droits de l'homme | convention européenne de sauvegarde des droits de l'homme et des libertés fondamentales, convention de sauvegarde des droits de l'homme et des libertés fondamentales, convention européenne de sauvegarde des droits de l'homme, convention européenne des droits de l'homme | cedh*
convention 108 du Conseil de l'Europe | convention 108 du conseil de l'europe, convention n° 108 du conseil de l'europe, convention 108, convention n° 108 |
convention internationale des droits de l'enfant | convention internationale des droits de l'enfant, convention internationale relative aux droits de l'enfant, convention relative aux droits de l'enfant | cide*
Constitution | constitution du 4 octobre 1958, constitution française | constitution*
déclaration des droits de l'homme et du citoyen | déclaration des droits de l'homme et du citoyen de 1789, déclaration des droits de l'homme et du citoyen |
`;
