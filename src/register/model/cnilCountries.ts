/**
 * The countries outside the Union that the CNIL's record lets one choose from, by their French names. Which of them the
 * Commission holds adequate changes with its decisions (GDPR art. 45), and is no part of a form.
 */
export const cnilCountries: readonly string[] =
  `Andorre; Argentine; Canada; Etats-Unis; Guernesey; Ile de Man; Iles FEROE;
Israël; Jersey; Nouvelle-Zélande; Royaume-Uni; Suisse; Uruguay;
Afghanistan; Afrique du Sud; Albanie; Algérie; Angola; Antigua-et-Barbuda; Arabie saoudite; Arménie;
Australie; Azerbaïdjan; Bahamas; Bahreïn; Bangladesh; Barbade; Belize; Bénin; Bermudes; Bhoutan; Biélorussie;
Birmanie; Bolivie; Bosnie-Herzégovine; Botswana; Brésil; Brunei; Burkina Faso; Burundi; Cambodge; Cameroun;
Cap-Vert; Chili; Chine; Colombie; Comores; Congo; Corée du Nord; Corée du Sud; Costa Rica; Côte d'Ivoire;
Cuba; Djibouti; Dominique; Egypte; Emirats arabes unis; Equateur; Erythrée; Éthiopie; Fidji; Gabon; Gambie;
Géorgie; Ghana; Gibraltar; Grenade; Groenland; Guatemala; Guinée; Guinée équatoriale; Guinée-Bissau; Guyana;
Haïti; Honduras; Hong-Kong; Inde; Indonésie; Iraq; Iran; Jamaïque; Japon; Jordanie; Kazakhstan; Kenya;
Kirghizstan; Kiribati; Kosovo; Koweït; Laos; Lesotho; Liban; Liberia; Libye; Macédoine; Madagascar; Malaisie;
Malawi; Maldives; Mali; Maroc; Marshall; Maurice; Mauritanie; Mexique; Micronésie; Moldavie; Monaco; Mongolie;
Monténégro; Mozambique; Namibie; Nauru; Népal; Nicaragua; Niger; Nigeria; Oman; Ouganda; Ouzbékistan;
Pakistan; Palaos; Palestine; Panama; Papouasie-Nouvelle-Guinée; Paraguay; Pérou; Philippines; Porto Rico;
Qatar; Rép. dém. du Congo; République Centrafricaine; République Dominicaine; Russie; Rwanda; Sahara
Occidental; Saint-Christophe-et-Niévès; Sainte-Lucie; Saint-Marin; Saint-Vincent-et-les Grenadines; Salomon;
Salvador; Samoa; Sao Tomé-et-Principe; Sénégal; Serbie; Seychelles; Sierra Leone; Singapour; Somalie; Soudan;
Soudan du Sud; Sri Lanka; Suriname; Swaziland; Syrie; Tadjikistan; Taiwan; Tanzanie; Tchad; Thaïlande; Timor
oriental; Togo; Tonga; Trinité-et-Tobago; Tunisie; Turkménistan; Turquie; Tuvalu; Ukraine; Vanuatu; Venezuela;
Viêt Nam; Yémen; Zambie; Zimbabwe`
    .split(/;\s/)
    .map((name) => name.replaceAll(/\s+/g, " "));
