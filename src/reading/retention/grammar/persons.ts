import { wordAt, type Sentence } from "./sentence.ts";

/** « agent », « lectrice », « titulaires »: somebody whose data a page may be about. */
export const isPerson = (sentence: Sentence, at: number): boolean =>
  /^(?:membres?|adherente?s?|agente?s?|eleves?|elue?s?|salariee?s?|usagere?s?|etudiante?s?|beneficiaires?|cliente?s?|abonnee?s?|licenciee?s?|utilisat\w+|titulaires?|locataires?|patiente?s?|stagiaires?|personnels?|benevoles?|employee?s?|contacts?|enfants?|mineure?s?|majeure?s?|jeunes?|personnes?|assuree?s?|lecteurs?|lectrices?|parents?|residente?s?|demandeu\w+|candidate?s?|citoyen\w*|habitante?s?)$/.test(
    wordAt(sentence, at),
  );
