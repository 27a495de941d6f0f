import { fill, type Bilingual, type Language } from "../../kernel/index.ts";
import type { ProvedEntry } from "../model/proofBundle.ts";
import type {
  LedgerFinding,
  LedgerFindingKind,
  VerificationReport,
} from "../model/verification.ts";

/** A verification for people: the verdict first, then what was found, then what to do. */
export const reportText = (report: VerificationReport, language: Language): string => {
  const { size, signedSize, checkpoints, root, findings, findingCount, verifierKey } = report;
  const params = { size, signedSize, checkpoints, root: root ?? "?", verifierKey, findingCount };
  const say = (wording: Bilingual, more = {}): string =>
    fill(wording[language], { ...params, ...more });
  const unsigned = size - signedSize;
  const more = findingCount - findings.length;
  const lines = report.verified
    ? [
        say(words.verified),
        say(words.root),
        say(words.key),
        ...(unsigned > 0 ? [say(words.unsigned, { unsigned })] : []),
      ]
    : [
        say(words.refused),
        ...findings.map((finding) => `- ${findingText(finding, language)}`),
        ...(more > 0 ? [say(words.more, { more })] : []),
        say(words.next),
      ];
  return `${lines.join("\n")}\n`;
};

/** What a proof established, for people. */
export const provedText = (
  { index, entry, checkpoint }: ProvedEntry,
  part: string | null,
  language: Language,
): string => {
  const { kind, id, at } = entry;
  const params = { index, size: checkpoint.size, origin: checkpoint.origin, kind, id, at };
  const said = `${fill(words.proved[language], params)}\n${JSON.stringify(entry.body, null, 2)}\n`;
  return part === null ? said : `${said}${words.part[language]}\n${part}\n`;
};

const findingText = (finding: LedgerFinding, language: Language): string => {
  const { entries, ids, checkpoint } = finding;
  const place =
    entries === null
      ? ""
      : entries.first === entries.last
        ? fill(words.one[language], { first: entries.first })
        : fill(words.range[language], { first: entries.first, last: entries.last });
  const named = ids.length === 0 ? "" : ` (${ids.join(", ")})`;
  return fill(kinds[finding.kind][language], {
    place: `${place}${named}`,
    checkpoint: checkpoint ?? "?",
  });
};

const words = {
  part: {
    fr: "Parmi ce que cette écriture représente se trouve, mot pour mot :",
    en: "Among what this entry stands for is, word for word:",
  },
  verified: {
    fr: "Journal vérifié. Écritures recalculées : {size} ; points de contrôle signés concordants : {checkpoints}.",
    en: "Ledger verified. Entries recomputed: {size}; signed checkpoints that agree: {checkpoints}.",
  },
  root: { fr: "Racine : {root}", en: "Root: {root}" },
  key: {
    fr: "Clé : {verifierKey} (à comparer avec celle que vous avez conservée)",
    en: "Key: {verifierKey} (to compare with the one that you saved)",
  },
  unsigned: {
    fr: "Écritures postérieures au dernier point de contrôle : {unsigned}. Les signer : egide ledger checkpoint",
    en: "Entries later than the last checkpoint: {unsigned}. Sign them: egide ledger checkpoint",
  },
  refused: {
    fr: "Journal REFUSÉ. Constats : {findingCount} ; écritures : {size}.",
    en: "Ledger REFUSED. Findings: {findingCount}; entries: {size}.",
  },
  more: {
    fr: "- autres constats, non écrits ici : {more}.",
    en: "- other findings, not written here: {more}.",
  },
  next: {
    fr: "Ne rien réparer : mettre la base et les points de contrôle conservés de côté comme pièces, puis restaurer une sauvegarde qui se vérifie.",
    en: "Repair nothing: put the database and the saved checkpoints aside as evidence, then restore a backup that verifies.",
  },
  proved: {
    fr: "Preuve vérifiée : l’écriture {index} du journal {origin} ({kind}, {id}, entrée le {at}) fait partie des {size} écritures signées.",
    en: "Proof verified: entry {index} of the ledger {origin} ({kind}, {id}, entered at {at}) is among the {size} signed entries.",
  },
  one: { fr: "écriture {first}", en: "entry {first}" },
  range: { fr: "écritures {first} à {last}", en: "entries {first} to {last}" },
} as const;

const kinds: Readonly<Record<LedgerFindingKind, Bilingual>> = {
  "entry-altered": {
    fr: "{place} : le contenu ne correspond plus à son empreinte, l’un des deux a été modifié.",
    en: "{place}: the content no longer gives its hash; one of the two was altered.",
  },
  "entry-mislabelled": {
    fr: "{place} : l’identifiant ou la date rangés à côté du contenu ne sont pas les siens.",
    en: "{place}: the identifier or time stored beside the content are not its own.",
  },
  "entry-unreadable": {
    fr: "{place} : le contenu n’a pas été écrit par le journal.",
    en: "{place}: the content was not written by the ledger.",
  },
  "entries-missing": { fr: "{place} : absence.", en: "{place}: missing." },
  "node-contradicted": {
    fr: "{place} : elles ne donnent pas le nœud de l’arbre rangé au-dessus d’elles (échangées, remplacées, ou nœud modifié).",
    en: "{place}: they do not give the tree node stored above them (swapped, replaced, or the node was altered).",
  },
  "node-missing": {
    fr: "{place} : le nœud de l’arbre au-dessus d’elles manque.",
    en: "{place}: the tree node above them is missing.",
  },
  "rows-unexpected": {
    fr: "Des lignes que le journal n’écrit jamais sont dans ses tables.",
    en: "There are rows in its tables that the ledger never writes.",
  },
  "checkpoint-altered": {
    fr: "Point de contrôle à {checkpoint} écritures : modifié, sa signature ou ses colonnes sont fausses.",
    en: "Checkpoint of {checkpoint} entries: altered; its signature or its columns do not hold.",
  },
  "checkpoint-foreign": {
    fr: "Point de contrôle à {checkpoint} écritures : signé par une autre clé.",
    en: "Checkpoint of {checkpoint} entries: signed by another key.",
  },
  "history-rewritten": {
    fr: "{place} : réécriture après la signature du point de contrôle à {checkpoint} écritures.",
    en: "{place}: rewritten after the checkpoint of {checkpoint} entries was signed.",
  },
  "history-cut": {
    fr: "{place} : suppression ; le point de contrôle à {checkpoint} écritures couvrait cette partie.",
    en: "{place}: removed; the checkpoint of {checkpoint} entries covered this part.",
  },
  "saved-checkpoint-contradicted": {
    fr: "{place} : le journal contredit le point de contrôle que vous avez conservé ({checkpoint} écritures).",
    en: "{place}: the ledger contradicts the checkpoint that you saved ({checkpoint} entries).",
  },
  "saved-checkpoint-beyond": {
    fr: "{place} : suppression ; le point de contrôle que vous avez conservé ({checkpoint} écritures) couvrait cette partie.",
    en: "{place}: removed; the checkpoint that you saved ({checkpoint} entries) covered this part.",
  },
};
