/** Where an entry of the lexicon was met, or which text gives the word its meaning. */
export const sources = {
  registre: "a published register of the French health insurance",
  notices: "published notices of French public services",
  cnil: "CNIL, guide on retention periods and model register",
  rgpd: "Regulation (EU) 2016/679, French text (art. 4, 5, 17, 18, 30)",
  patrimoine:
    "code du patrimoine, L.212-2 to L.212-4: current, intermediate and definitive archives",
  delais: "Regulation (EEC, Euratom) 1182/71: periods, dates and time limits",
  civil: "code civil, art. 2219 and following: prescription",
  grammaire:
    "closed classes of French: determiners, prepositions, pronouns, auxiliaries, conjunctions",
} as const;
