import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { searchWords } from "./searchWords.ts";
import { stem } from "./stem.ts";

const same = (forms: string): void => {
  const found = forms.split(" | ").map((form) => [form, searchWords(form).join(" ")] as const);
  for (const [form, words] of found) assert.equal(words, found[0]?.[1], `${form} of ${forms}`);
};

suite("the words of a search", () => {
  test("are the same whatever accents, capitals, gender and number they are written with", () => {
    for (const forms of [
      "infirmiere | Infirmières | INFIRMIER | infirmiers",
      "conseillère | conseiller | conseillères",
      "directrice | directeurs",
      "ambassadrice | ambassadeur",
      "vendeuse | vendeurs",
      "ingénieure | ingénieur",
      "technicienne | techniciens",
      "agente | agents",
      "assistante | assistants",
      "avocate | avocat",
      "adjointe | adjoint",
      "chargée | chargés | charge",
      "cheffe | chefs",
      "commerciale | commercial | commerciaux",
      "professionnelle | professionnels",
      "administrative | administratifs",
      "contentieuse | contentieux",
      "maîtresse | maîtres",
      "écrivaine | écrivain",
      "artisane | artisan",
      "apprentie | apprentis",
      "citoyenne | citoyen",
      "marchande | marchands",
      "française | français",
      "travaux | travail",
      "réseaux | réseau",
      "lieux | lieu",
      "Œuvre | oeuvres",
    ])
      same(forms);
  });

  test("read the forms that write two genders as one word, and no word of theirs", () => {
    for (const forms of [
      "chargé de mission | chargé(e) de mission | chargé·e de mission | chargé-e de mission | chargé.e de mission | chargé/e de mission | Chargé / Chargée de mission",
      "chargés | chargé(e)s | chargé·e·s | chargé.e.s | chargé-e-s | chargé·es",
      "infirmier | infirmier/ère | infirmier(ière) | infirmier (ère) | infirmier·ère | infirmier·e",
      "directeur adjoint | directeur/trice adjoint(e) | directeur·rice adjoint·e | directeur-trice adjoint-e",
      "technicien | technicien(ne)s | technicien·ne | technicien-ne | technicien•ne",
      "vendeur | vendeur(se) | vendeur/euse | vendeur(-euse)",
      "professionnel | professionnel(le)s | professionnel·le",
      "chef de projet | chef·fe de projet | chef(fe) de projet | chef/fe de projet",
      "sportif | sportif·ve",
      "médecin | Médecin (H/F) | médecin F/H | médecin homme/femme | médecin H/F/X",
    ])
      same(forms);
  });

  test("stay apart where they are other words", () => {
    for (const pair of [
      "retrait retraite",
      "vent vente",
      "port porte",
      "mer mère",
      "plant plante",
      "marin marine",
      "médecin médecine",
      "cour cours",
      "cours course",
      "fond fonds",
      "conduit conduite",
      "banquet banquette",
      "navet navette",
      "agent agence",
      "comptable compte",
      "directeur direction",
      "secrétaire secrétariat",
      "infirmier infirme",
      "cuisinier cuisine",
      "caissier caisse",
      "pharmacien pharmacie",
      "conseiller conseil",
      "juriste juridique",
      "point pointe",
      "colon colonne",
      "capital capitale",
      "fonction fonctionne",
      "arme armée",
      "entre entrée",
      "sol sole",
      "gain gaine",
      "poste postier",
      "mission missionnaire",
      "chapeau chapelle",
      "dessert desserte",
      "part partie",
      "Paris pari",
    ]) {
      const [one = "", other = ""] = pair.split(" ").map((word) => searchWords(word).join(" "));
      assert.notEqual(one, other, pair);
      assert.notEqual(one, "");
    }
  });

  test("are none of the words that every text has, each once, and never a mark", () => {
    assert.deepEqual(searchWords("Chargé de l’accueil et de la relation, chargée d’accueil"), [
      "charge",
      "accueil",
      "relation",
    ]);
    assert.deepEqual(searchWords("  de la / et ' & | ! <script> :* \\ "), ["script"]);
    assert.deepEqual(searchWords("médecin généraliste, 35 heures, C++"), [
      "medecin",
      "generaliste",
      "35",
      "heure",
    ]);
  });

  test("take any script, and words longer than any, without losing time", () => {
    assert.deepEqual(searchWords("مهندس инженер 工程师"), ["مهندس", "инженер", "工程师"]);
    const start = performance.now();
    searchWords(`${"a".repeat(10_000)} ${"é(".repeat(10_000)} ${"x-e".repeat(10_000)}`);
    assert.ok(performance.now() - start < 500);
    assert.equal(searchWords("a".repeat(10_000))[0]?.length, 60);
  });

  test("have a form that keeps its form", () => {
    for (const word of "infirmieres directrices travaux heureuses francaises maitresses cheffes".split(
      " ",
    ))
      assert.equal(stem(stem(word)), stem(word), word);
  });
});
