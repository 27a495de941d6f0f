import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../references.fixture.ts";

const holds = (cases: readonly (readonly [string, readonly string[]])[]): void => {
  for (const [text, expected] of cases)
    it(`of « ${text} »`, () => assert.deepEqual(read(text), expected));
};

describe("articles of a code", () => {
  holds([
    ["l'article L.211-1 du CSS", ["CSS L.211-1"]],
    ["l'article L211-1 du CSS", ["CSS L.211-1"]],
    ["l’article L. 211-1 du CSS", ["CSS L.211-1"]],
    ["l’article l. 211-1 du code de commerce", ["code de commerce L.211-1"]],
    ["ARTICLE L 211-1 DU CODE DE COMMERCE", ["code de commerce L.211-1"]],
    ["art. L.211-1 CSS", ["CSS L.211-1"]],
    ["articles L. 211-1 à L. 211-3 du CSP", ["CSP L.211-1 à L.211-3"]],
    ["articles L. 211-1 à 211-3 du CSP", ["CSP L.211-1 à L.211-3"]],
    ["articles L. 211-1, 211-2 et 211-4 du CSP", ["CSP L.211-1", "CSP L.211-2", "CSP L.211-4"]],
    ["L. 211-1 et suivants du code du sport", ["code du sport L.211-1 et suivants"]],
    ["L. 211-1 et s. du code du sport", ["code du sport L.211-1 et suivants"]],
    [
      "articles L.1, L.2 et R.3 du code électoral",
      ["code électoral L.1", "code électoral L.2", "code électoral R.3"],
    ],
    ["l'article R*. 421-5 du code de l'urbanisme", ["code de l'urbanisme R*.421-5"]],
    ["l'article R.* 421-5 du code de l'urbanisme", ["code de l'urbanisme R*.421-5"]],
    ["l'article L.O. 144 du code électoral", ["code électoral LO.144"]],
    ["l'article LO 144 du code électoral", ["code électoral LO.144"]],
    ["l'article A. 212-3 du code du sport", ["code du sport A.212-3"]],
    ["l'article D1221-23 du code du travail", ["code du travail D.1221-23"]],
    ["l'article L. 16 B du LPF", ["LPF L.16 B"]],
    ["l'article L. 102 B du livre des procédures fiscales", ["LPF L.102 B"]],
    ["l'article 1649 quater B bis du CGI", ["CGI 1649 quater B bis"]],
    [
      "les articles 199 undecies A et 200-0 A du code général des impôts",
      ["CGI 199 undecies A", "CGI 200-0 A"],
    ],
    ["l'article 9 du code civil", ["code civil 9"]],
    ["art. 2224 C. civ.", ["code civil 2224"]],
    ["art. L. 123-22 C. com.", ["code de commerce L.123-22"]],
    ["article 706-3 du C. pr. pén.", ["CPP 706-3"]],
    ["article L. 1111-1 CT", ["code du travail L.1111-1"]],
    ["CSS, art. L. 161-28-1", ["CSS L.161-28-1"]],
    [
      "code du patrimoine : articles L. 212-1 et L. 212-2",
      ["code du patrimoine L.212-1", "code du patrimoine L.212-2"],
    ],
    ["l'article premier du code des douanes", ["code des douanes 1"]],
    ["l'article L. 311-1 du CRPA et l'article 9 du code civil", ["CRPA L.311-1", "code civil 9"]],
    ["l'article L. 311-1 du CRPA et l'article R. 7 du même code", ["CRPA L.311-1", "CRPA R.7"]],
    [
      "l'article 22 de la loi n° 2019-33 du 4 mars 2019, puis l'article 3 de la même loi",
      ["loi n° 2019-33 du 4 mars 2019 22", "loi n° 2019-33 du 4 mars 2019 3"],
    ],
    ["l'article L. 12-1, du décret n° 2020-4 et du RGPD", ["? L.12-1", "décret n° 2020-4", "RGPD"]],
    [
      "l'article L. 12-1 du code du sport et R. 12-3 et suivants",
      ["code du sport L.12-1", "code du sport R.12-3 et suivants"],
    ],
    ["l'article L. 12-1 du code du sport ; l'article 9 de la loi", ["code du sport L.12-1", "? 9"]],
    ["l'article 34 de la Constitution", ["Constitution 34"]],
    [
      "les articles L. 1, 2 et 3 du code électoral",
      ["code électoral L.1", "code électoral L.2", "code électoral L.3"],
    ],
    ["les articles L. 1 à 5 du code électoral", ["code électoral L.1 à L.5"]],
    ["les articles R. 610-1 et 121-3 du code pénal", ["code pénal R.610-1", "code pénal 121-3"]],
    ["les articles R. 610-1 à 610-5 du code pénal", ["code pénal R.610-1 à R.610-5"]],
    ["vu l.1234-5 du code du travail", ["code du travail L.1234-5"]],
    ["l'article R. 12-3 relatif aux prêts du code du patrimoine", ["code du patrimoine R.12-3"]],
    ["selon le code civil, l'article 5 du contrat", ["code civil"]],
    ["la loi n° 79-18, RGPD", ["loi n° 79-18"]],
    ["le code du sport et l'article 9 du code civil", ["code du sport", "code civil 9"]],
    ["une remise à 12 du code civil", ["code civil"]],
    ["les articles R. 610-1 à 12 du code pénal", ["? R.610-1", "code pénal"]],
    ["art 1240 C.civ.", ["code civil 1240"]],
    ["C.civ. art 1240", ["code civil 1240"]],
    ["l'article L. 1-2 du C.S.P. et l'article L. 3-4 du C.G.C.T.", ["CSP L.1-2", "CGCT L.3-4"]],
    ["l'article 1383 D quinquies du CGI", ["CGI 1383 D quinquies"]],
    ["le décret n° 2020-4 relatif aux prêts, article 3", ["décret n° 2020-4 3"]],
    [
      "le 4° de l'article L. 1-2 et le II de l'article R. 3-4 du CSP",
      ["CSP L.1-2 4°", "CSP R.3-4 II"],
    ],
    ["les 1° à 3° de l'article L. 12-3 du CSP", ["CSP L.12-3 1° à 3°"]],
    ["le quarticle 9 du code civil", ["code civil"]],
    ["l'article 6 et 20.05.2020", ["? 6"]],
    ["le titre III du livre II du code du sport", ["code du sport titre III du livre II"]],
    ["les considérants 47 et 48 du RGPD", ["RGPD considérant 47", "RGPD considérant 48"]],
  ]);
});

describe("parts of an article", () => {
  holds([
    ["le 2° de l'article 6 de la loi n° 2019-33", ["loi n° 2019-33 6 2°"]],
    ["les 1° et 3° de l'article L. 100-3 du CRPA", ["CRPA L.100-3 1°", "CRPA L.100-3 3°"]],
    ["au 2° du II de l'article L. 100-3 du CRPA", ["CRPA L.100-3 II 2°"]],
    ["le deuxième alinéa de l'article L. 3 du code électoral", ["code électoral L.3 al. 2"]],
    ["l'article L. 3, alinéa 2, du code électoral", ["code électoral L.3 al. 2"]],
    ["l'article L. 3, I, 2° du code électoral", ["code électoral L.3 I 2°"]],
    ["l'article 8-I de la loi n° 2019-33", ["loi n° 2019-33 8 I"]],
    ["le dernier alinéa de l'article 5 du décret n° 2020-4", ["décret n° 2020-4 5 al. dernier"]],
    ["le a) du 1° de l'article 3 du décret n° 2020-4", ["décret n° 2020-4 3 1° a)"]],
    ["l'article L. 215-1 2° et l'article L. 215-2 du CSS", ["CSS L.215-1 2°", "CSS L.215-2"]],
  ]);
});

describe("articles of the GDPR", () => {
  holds([
    ["article 6.1.e du RGPD", ["RGPD 6.1.e"]],
    ["l'article 6, paragraphe 1, point e), du RGPD", ["RGPD 6.1.e"]],
    ["6 § 1 e) du RGPD", ["RGPD 6.1.e"]],
    ["Base légale : 6.1.c et 6.1.e du RGPD", ["RGPD 6.1.c", "RGPD 6.1.e"]],
    ["9.2 h du RGPD", ["RGPD 9.2.h"]],
    ["art. 6 § 1 e) du RGPD", ["RGPD 6.1.e"]],
    ["art. 6-1-e RGPD", ["RGPD 6.1.e"]],
    ["article 6 (1) (e) du règlement (UE) 2016/679", ["RGPD 6.1.e"]],
    ["Article 6(1)(e) of the GDPR", ["RGPD 6.1.e"]],
    ["article 9.2 h du RGPD", ["RGPD 9.2.h"]],
    ["article 9.2.h) et i) du RGPD", ["RGPD 9.2.h", "RGPD 9.2.i"]],
    ["articles 15 à 22 du RGPD", ["RGPD 15 à 22"]],
    ["articles 12 et suivants du RGPD", ["RGPD 12 et suivants"]],
    ["les articles 13, 14 et 30.5 du règlement n° 2016/679", ["RGPD 13", "RGPD 14", "RGPD 30.5"]],
    ["l'article 28, paragraphes 3 et 4, du RGPD", ["RGPD 28.3", "RGPD 28.4"]],
    ["le point f) du paragraphe 1 de l'article 6 du RGPD", ["RGPD 6.1.f"]],
    ["le paragraphe 2 de l'article 9 du RGPD", ["RGPD 9.2"]],
    ["RGPD, art. 5.1.e", ["RGPD 5.1.e"]],
    ["RGPD (article 89)", ["RGPD 89"]],
    ["les articles 4 (7) et 26 du RGPD", ["RGPD 4.7", "RGPD 26"]],
    ["articles 13-14 du RGPD", ["RGPD 13 à 14"]],
    ["l'article 4-12 du RGPD", ["RGPD 4.12"]],
    ["l'article 6-10 du RGPD", ["RGPD 6.10"]],
    [
      "les articles 49 et 50 de la loi n° 2019-33 et 15 à 21 du RGPD",
      ["loi n° 2019-33 49", "loi n° 2019-33 50", "RGPD 15 à 21"],
    ],
    ["article 6, paragraphe 1, sous c), du RGPD", ["RGPD 6.1.c"]],
    ["l'article 9§2 b) et h) RGPD", ["RGPD 9.2.b", "RGPD 9.2.h"]],
    ["Article 6.1.b : contrat", ["? 6.1.b"]],
    ["l'article 6.1 a été modifié", ["? 6.1"]],
    ["l'article 6.1 à : lire", ["? 6.1"]],
    ["l'article 6.1 du RGPD à lire", ["RGPD 6.1"]],
    ["article 5(3) de la directive 2002/58/CE", ["directive 2002/58/CE 5.3"]],
    ["article 22 du règlement (CE) n° 883/2004", ["règlement (CE) 883/2004 22"]],
    [
      "l'article 16 du TFUE et l'article 8 de la charte des droits fondamentaux de l'Union européenne",
      ["TFUE 16", "charte des droits fondamentaux 8"],
    ],
  ]);
});

describe("words that look like articles", () => {
  const none = [
    "2 articles de presse",
    "le dernier article 2024 du blog",
    "les articles 3 et 4 du contrat",
    "l'article 5 de la présente convention",
    "l'article 7 des CGU",
    "l'article 4 ci-dessus",
    "Article 1 - Objet",
    "ARTICLE 3 : DURÉE",
    "Article 12. Loi applicable",
    "vous achetez l'article 4512 du catalogue",
    "le téléviseur R 2000",
    "un Airbus A 380-800 et la salle D 21-3",
    "la route D 906 et l'autoroute A 6",
    "livré sous 2 à 3 jours",
    "voir le chapitre 4",
    "le titre 2 du dossier",
    "de 5 à 10 articles",
    "particules 3 et 4",
    "l. 12",
    "la version 2.1 de la page, au format 6.1",
    "une durée de 3 à 6 mois",
    "selon la loi, voir le chapitre 4",
    "l'article 45 du rayon des livres",
    "l'article 3 de la constitution d'un dossier",
    "l'article d 12 de la page",
    "selon la loi, l.12 et r 13-4",
    "entre 2 et 3 copies du registre",
    "la constitution du dossier, article 3",
  ];
  for (const text of none) it(`« ${text} » is none`, () => assert.deepEqual(read(text), []));
});
