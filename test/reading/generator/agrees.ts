/** What the lexicon's patterns also expand to, and no French sentence holds. */
const unwritten = [
  /^(?:le|la|les) ann/,
  /^l'(?:d|p)/,
  /(?:^| )dans (?:l'cas|le hypothèse)/,
  /(?:^| )(?:le temps (?:pendant|durant) laquelle|la période (?:que|qu'))/,
  /^dans l'(?:l'|archives)|^dans un archive|^(?:dans|dans l'|dans un) archives? intermédiaires?$/,
  /archivage intermédiaires|archives intermédiaire$|archive intermédiaires|archivages|archivage définitive|archives? définitif$|archives définitive$|archive définitives|archivage définitives/,
  /base intermédiaires|^sous forme d'archivage/,
  /^(?:des|lors) lors$/,
  /rendus? anonymess|rendue?s anonyme$|rendue? anonymes$/,
  /(?:est|sera) soumises|(?:sont|seront) soumise(?: |$)/,
  /intermédiaires? intermédiaire/,
  /archives (?:\S+ales|historiques|définitives) (?:\S+ales|historiques|définitives|publiques)/,
  /(?:^| )(?:du|de la) l[ae] |expiration du (?:durée|la )|expiration de la (?:délai|le )|expiration des les |jusqu'à (?:délai|durée|le )/,
  /obligation légales|obligations légale(?: |$)|obligations? légales? contraire$/,
  /obligation légale contraires/,
];

const nouns: Readonly<Record<string, { readonly plural: boolean; readonly feminine: boolean }>> = {
  durée: { plural: false, feminine: true },
  durées: { plural: true, feminine: true },
  période: { plural: false, feminine: true },
  périodes: { plural: true, feminine: true },
  délai: { plural: false, feminine: false },
  délais: { plural: true, feminine: false },
};

const determiners: Readonly<
  Record<string, { readonly plural: boolean; readonly feminine?: boolean }>
> = {
  le: { plural: false, feminine: false },
  un: { plural: false, feminine: false },
  ce: { plural: false, feminine: false },
  la: { plural: false, feminine: true },
  une: { plural: false, feminine: true },
  cette: { plural: false, feminine: true },
  chaque: { plural: false },
  les: { plural: true },
  des: { plural: true },
  ces: { plural: true },
  aux: { plural: true },
  du: { plural: false, feminine: false },
  leur: { plural: false },
  leurs: { plural: true },
};

const adjective =
  /^(?:maxima|minima|léga|prévu|fixé|défini|déterminé|imposé|requis|exigé|illimité|indéterminé|indéfini|limité|égal|total|supérieur|inférieur|recommandé|préconisé|déclaré|mentionné|indiqué|précisé|encadré|régi|appropri)/;

const fits = (
  word: string,
  { plural, feminine }: { readonly plural: boolean; readonly feminine: boolean },
): boolean => {
  if (feminine) return plural ? word.endsWith("es") : word.endsWith("e");
  return plural
    ? /(?:aux|[^e]s)$/.test(word) && !word.endsWith("als")
    : !/(?:e|es|aux)$/.test(word) && !/[éui]s$/.test(word.replace("requis", ""));
};

/** True for a spelling whose determiner, noun, adjectives and verb agree. */
export const agrees = (spelling: string): boolean => {
  if (unwritten.some((pattern) => pattern.test(spelling))) return false;
  const words = spelling.split(/[ ']/);
  const at = words.findIndex((word) => nouns[word] !== undefined);
  const verb = /^(est|sera|sont|seront)$/.exec(words[0] ?? "")?.[0];
  const noun =
    at >= 0 ? nouns[words[at]!]! : verb ? { plural: verb.endsWith("nt"), feminine: true } : null;
  if (verb && /^celles?$/.test(words[1] ?? "") && (words[1] === "celles") !== verb.endsWith("nt"))
    return false;
  if (!noun) return !spelling.startsWith("tel") || telAgrees(words);
  const before = at > 0 ? determiners[words[at - 1]!] : undefined;
  if (before && before.plural !== noun.plural) return false;
  if (before?.feminine !== undefined && before.feminine !== noun.feminine) return false;
  const inclusive = words.slice(at + 1).filter((word) => adjective.test(word));
  return inclusive.every((word) => fits(word, noun));
};

const telAgrees = (words: readonly string[]): boolean => {
  const ending = /^tel(l?)(e?)(s?)$/.exec(words[0]!)!;
  return fits(words[2] ?? "", { plural: ending[3] === "s", feminine: ending[2] === "e" });
};
