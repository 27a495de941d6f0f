import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findReferences } from "../findReferences.ts";
import { read } from "../references.fixture.ts";

const holds = (cases: readonly (readonly [string, readonly string[]])[]): void => {
  for (const [text, expected] of cases)
    it(`of « ${text} »`, () => assert.deepEqual(read(text), expected));
};
const liberties = "loi n° 78-17 du 6 janvier 1978";
const economy = "loi n° 2004-575 du 21 juin 2004";

describe("laws, decrees and orders", () => {
  holds([
    ["la loi n° 78-17 du 6 janvier 1978 modifiée", [liberties]],
    ["la loi 78-17", [liberties]],
    ["loi n°78/17 du 6 janvier 1978", [liberties]],
    ["loi nᵒ 78-17", [liberties]],
    ["la loi Informatique et Libertés", [liberties]],
    ["la loi dite « Informatique et libertés » du 6 janvier 1978 modifiée", [liberties]],
    ["LA LOI INFORMATIQUE ET LIBERTÉS", [liberties]],
    ["la loi relative à l'informatique, aux fichiers et aux libertés", [liberties]],
    ["l'article 82 de la LIL", [`${liberties} 82`]],
    ["la LIL", [liberties]],
    ["la loi pour la confiance dans l'économie numérique", [economy]],
    ["article 6 de la LCEN", [`${economy} 6`]],
    ["le décret n° 2019-4 du 03/02/19", ["décret n° 2019-4 du 3 février 2019"]],
    ["le décret n° 79-4 du 03/02/79", ["décret n° 79-4 du 3 février 1979"]],
    ["la loi du 29 juillet 1881 sur la liberté de la presse", ["loi du 29 juillet 1881"]],
    ["la loi Sapin II", ["loi n° 2016-1691 du 9 décembre 2016"]],
    ["la loi organique n° 2001-692 du 1er août 2001", ["loi n° 2001-692 du 1er août 2001"]],
    [
      "les lois n° 2019-33 du 4 mars 2019 et n° 2020-44 du 5 mars 2020",
      ["loi n° 2019-33 du 4 mars 2019", "loi n° 2020-44 du 5 mars 2020"],
    ],
    ["le décret en Conseil d'État n° 2020-4 du 3 mai 2020", ["décret n° 2020-4 du 3 mai 2020"]],
    ["le décret n° 2020-4 modifié du 03/05/2020", ["décret n° 2020-4 du 3 mai 2020"]],
    ["l'ordonnance n° 2020-55 du 4 juin 2020", ["ordonnance n° 2020-55 du 4 juin 2020"]],
    [
      "l'arrêté ministériel du 4 juin 2020 (NOR : ABCD2012345A)",
      ["arrêté n° ABCD2012345A du 4 juin 2020"],
    ],
    ["l'arrêté du 4 juin 2020 portant création d'un fichier", ["arrêté du 4 juin 2020"]],
    [
      "la circulaire DGS/SD2/2020/12 du 4 juin 2020",
      ["circulaire n° DGS/SD2/2020/12 du 4 juin 2020"],
    ],
    [
      "l'instruction interministérielle n° DGS/2020/12 du 4 juin 2020",
      ["instruction n° DGS/2020/12 du 4 juin 2020"],
    ],
    ["l'article 2 de l'arrêté du 4 juin 2020", ["arrêté du 4 juin 2020 2"]],
    [
      "la loi relative au prêt de livres n° 2020-44 du 5 mars 2020",
      ["loi n° 2020-44 du 5 mars 2020"],
    ],
    ["le décret n° 2020-4 relatif au prêt, notamment son article 3", ["décret n° 2020-4 3"]],
  ]);

  it("keep their number and date apart too", () => {
    const [act] = findReferences("décret n° 2011-219 du 1er mars 2011");
    assert.deepEqual([act?.number, act?.date], ["2011-219", "2011-03-01"]);
    const [union] = findReferences(
      "règlement (UE) n° 910/2014 du Parlement européen et du Conseil du 23 juillet 2014",
    );
    assert.deepEqual([union?.number, union?.date], ["910/2014", "2014-07-23"]);
    const [law] = findReferences("la loi Informatique et Libertés");
    assert.deepEqual([law?.number, law?.date], ["78-17", "1978-01-06"]);
  });
});

describe("texts of the Union, of the CNIL, of the Council of Europe", () => {
  holds([
    [
      "le règlement (UE) 2016/679, que le Parlement européen et le Conseil ont adopté le 27 avril 2016",
      ["RGPD"],
    ],
    ["le règlement général sur la protection des données (RGPD) (règlement n° 679/2016)", ["RGPD"]],
    ["conformément au RGPD", ["RGPD"]],
    ["le règlement (UE) n° 910/2014", ["règlement (UE) 910/2014"]],
    ["la directive (UE) 2016/680", ["directive (UE) 2016/680"]],
    ["la directive 95/46/CE", ["directive 95/46/CE"]],
    ["la directive ePrivacy", ["directive 2002/58/CE"]],
    ["la décision d'exécution (UE) 2023/1795", ["décision (UE) 2023/1795"]],
    [
      "la délibération de la CNIL n° 2020-091 du 17 septembre 2020",
      ["délibération CNIL n° 2020-091 du 17 septembre 2020"],
    ],
    ["la norme simplifiée n° 46", ["norme simplifiée n° 46"]],
    [
      "NS 46, MR003 et AU-032",
      ["norme simplifiée n° 46", "méthodologie de référence MR-003", "autorisation unique AU-032"],
    ],
    ["NS-46 de la CNIL", ["norme simplifiée n° 46"]],
    ["l'autorisation unique n° AU-004", ["autorisation unique AU-004"]],
    ["la méthodologie de référence MR-001", ["méthodologie de référence MR-001"]],
    ["le référentiel de la CNIL relatif aux impayés", ["référentiel CNIL"]],
    ["la convention 108 du Conseil de l'Europe", ["convention 108 du Conseil de l'Europe"]],
    [
      "l'article 8 de la convention européenne des droits de l'homme",
      ["convention européenne des droits de l'homme 8"],
    ],
  ]);
});

describe("names of codes", () => {
  holds([
    ["l'article L. 1 du code de la construction et habitation", ["CCH L.1"]],
    ["code de Sécurité sociale, article L. 1", ["CSS L.1"]],
    ["l'article L. 1 du code de l' action sociale et des familles", ["CASF L.1"]],
    ["le code du travail applicable à Mayotte", ["code du travail applicable à Mayotte"]],
    ["voir le code des relations entre le public et l'administration", ["CRPA"]],
    ["l'article L. 1 du code rural et de la pêche maritime", ["code rural L.1"]],
  ]);
});

describe("words of an extracted page", () => {
  holds([
    ["l'articleL.211-1 ducode dela sécuritésociale", ["CSS L.211-1"]],
    ["l'article\u00a0L.\u202f211-1 du code\u00a0du\u00a0travail", ["code du travail L.211-1"]],
    ["l'article  L.  211-1  du   code du travail", ["code du travail L.211-1"]],
    ["l’article L. 211‑1 du co\u00adde du travail", ["code du travail L.211-1"]],
    ["le de\u0301cret n° 2020-4 du 3 fe\u0301vrier 2020", ["décret n° 2020-4 du 3 février 2020"]],
    ["l'article L. 211-1 du code de la santé\npublique", ["CSP L.211-1"]],
    ["l'article L. 211-1 du code\nde la santé publique", ["CSP L.211-1"]],
    [
      "les articles\nL. 211-1 et\nL. 211-2 du code du sport",
      ["code du sport L.211-1", "code du sport L.211-2"],
    ],
    ["l'article 6 de laloin°2019-33", ["loi n° 2019-33 6"]],
    ["l'article 17 du\u200b RGPD", ["RGPD 17"]],
  ]);

  it("are pointed at where they stand", () => {
    const text = "vu l’article  L. 211-1\u00a0 du code\n  du travail, et rien";
    const [reference] = findReferences(text);
    assert.deepEqual(
      reference?.spans.map(({ start, end }) => text.slice(start, end)),
      ["l’article  L. 211-1\u00a0 du code\n  du travail"],
    );
  });
});

describe("words that look like texts", () => {
  const none = [
    "le code postal de la commune",
    "le code source est libre",
    "les codes CIM et le code INSEE",
    "votre code d'accès civil",
    "un décret fixera la date",
    "la loi et le règlement",
    "dans le respect de la loi",
    "une loi de bon sens du 3e millénaire",
    "l'ordonnance du 3 mars 2020 de votre médecin",
    "la décision du 3 mars 2020",
    "la convention signée le 3 mars 2020",
    "le règlement intérieur, article 3",
    "une feuille CSS et un script",
    "le CGI est un prestataire",
    "écrire à rgpd@exemple.fr, ou https://exemple.fr/rgpd",
    "contact RGPD, pôle RGPD",
    "le Code du travail numérique",
    "les directives anticipées du patient",
    "une norme de 46 pages",
    "loi applicable à compter du 1er janvier 2020",
    "le code du sportif",
    "le décret du 31/13/2020",
    "Notre loi notre engagement",
    "Tél. 01-78-17-06-01",
    "ouvert au 0 3 rue du Port, au 032",
  ];
  for (const text of none) it(`« ${text} » name none`, () => assert.deepEqual(read(text), []));
});
