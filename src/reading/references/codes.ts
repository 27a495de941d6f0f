/** One legal text that references name, with the words that name it. The abbreviation is the usual one (Légifrance). */
interface LegalCode {
  readonly code: string;
  /** A regular expression source over folded text (lower case, no accents, straight apostrophes). */
  readonly named: string;
}

/** Longer names first where one begins another. Misspellings seen on published pages are admitted beside the name. */
export const legalCodes: readonly LegalCode[] = [
  { code: "CSS", named: "code de (?:la )?s?securite sociale?\\b|\\bcss\\b" },
  { code: "CSP", named: "code de (?:la )?sante publique|\\bcsp\\b" },
  {
    code: "CRPA",
    named: "code des relations entre le public et l'administration|\\bcrpa\\b",
  },
  { code: "CASF", named: "code de l'action sociale et des familles|\\bcasf\\b" },
  { code: "CGCT", named: "code general des collectivites territoriales|\\bcgct\\b" },
  { code: "CGFP", named: "code general de la fonction publique|\\bcgfp\\b" },
  { code: "CGI", named: "code general des impots|\\bcgi\\b" },
  { code: "LPF", named: "livre des procedures fiscales|\\blpf\\b" },
  { code: "CMF", named: "code monetaire et financier|\\bcmf\\b" },
  { code: "CCH", named: "code de la construction et de l'habitation|\\bcch\\b" },
  {
    code: "CPCE",
    named: "code des postes et (?:des )?communications electroniques|\\bcpce\\b",
  },
  { code: "CJA", named: "code de justice administrative|\\bcja\\b" },
  { code: "CPP", named: "code de procedure penale" },
  { code: "CPC", named: "code de procedure civile" },
  { code: "code civil", named: "code civil" },
  { code: "code pénal", named: "code penal" },
  { code: "code du travail", named: "code du travail" },
  { code: "code de commerce", named: "code de commerce" },
  { code: "code de la commande publique", named: "code de la commande publique" },
  { code: "code de la consommation", named: "code de la consommation" },
  { code: "code de la défense", named: "code de la defense" },
  { code: "code de la route", named: "code de la route" },
  { code: "code de l'éducation", named: "code de l'education" },
  { code: "code de l'environnement", named: "code de l'environnement" },
  { code: "code de l'urbanisme", named: "code de l'urbanisme" },
  { code: "code de la mutualité", named: "code de la mutualite" },
  { code: "code de la propriété intellectuelle", named: "code de la propriete intellectuelle" },
  { code: "code de la sécurité intérieure", named: "code de la securite interieure" },
  { code: "code des assurances", named: "code des assurances" },
  { code: "code du patrimoine", named: "code du patrimoine" },
  { code: "code du sport", named: "code du sport" },
  { code: "code du service national", named: "code du service national" },
  { code: "code rural", named: "code rural(?: et de la peche maritime)?" },
  { code: "code électoral", named: "code electoral" },
  {
    code: "RGPD",
    named:
      "\\brgpd\\b|reglement general (?:europeen )?(?:sur|relatif a) la protection des donnees(?: personnelles)?(?: \\(rgpd\\))?|reglement (?:\\(ue\\)|ue|europeen)? ?(?:n ?° ?)?2016/679",
  },
];
