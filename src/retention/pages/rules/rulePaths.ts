import type { Language } from "../../../kernel/index.ts";
import { consolePath } from "../../../platform/web/index.ts";

const inPath = encodeURIComponent;

/** Where the pages of a body about its sentences and rules stand. */
export const rulePath = {
  list: (body: string, language: Language): string => consolePath(body, "regles", language),
  file: (body: string, language: Language): string =>
    consolePath(body, "regles", language, "/phrases.csv"),
  statement: (body: string, statement: string, language: Language): string =>
    consolePath(body, "regles", language, `/phrases/${inPath(statement)}`),
  bind: (body: string, statement: string, language: Language): string =>
    consolePath(body, "regles", language, `/phrases/${inPath(statement)}/relier`),
  fill: (body: string, statement: string, language: Language): string =>
    consolePath(body, "regles", language, `/phrases/${inPath(statement)}/regle`),
  write: (body: string, statement: string, language: Language): string =>
    consolePath(body, "regles", language, `/phrases/${inPath(statement)}/texte`),
  change: (body: string, rule: string, language: Language): string =>
    consolePath(body, "regles", language, `/regle/${inPath(rule)}`),
  rewrite: (body: string, rule: string, language: Language): string =>
    consolePath(body, "regles", language, `/regle/${inPath(rule)}/texte`),
  remove: (body: string, rule: string, language: Language): string =>
    consolePath(body, "regles", language, `/regle/${inPath(rule)}/retirer`),
  simulate: (body: string, language: Language): string =>
    consolePath(body, "regles", language, "/simulation"),
} as const;
