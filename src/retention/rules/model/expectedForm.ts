/** French for the descriptions of our schemas, which are English; what is not here is the same in both languages. */
const french: Readonly<Record<string, string>> = {
  "a name without control characters": "un nom, sans caractère de contrôle",
  "activity id of the register": "l’identifiant d’une activité du registre",
  "statement id of the register": "l’identifiant d’une phrase du registre",
  "a-z 0-9 -": "a-z 0-9 -",
  "ISO 8601: P5Y, P18M, P2W, P30D, PT48H": "ISO 8601 : P5Y, P18M, P2W, P30D, PT48H",
  "a name, 100 characters at most": "un nom, 100 caractères au plus",
  "YYYY-MM-DD": "AAAA-MM-JJ",
  "sqlite:FILE": "sqlite:FICHIER",
  text: "texte",
  "key: value": "clé : valeur",
};

/** The parameters `{expectedFr}` and `{expectedEn}` of a message about a value of another form. */
export const expectedForm = (
  description: string,
): { readonly expectedFr: string; readonly expectedEn: string } => ({
  expectedFr: french[description] ?? description,
  expectedEn: description,
});
