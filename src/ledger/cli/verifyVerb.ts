import { readFile } from "node:fs/promises";
import { exitCodes, FailureError, sha256, type Language } from "../../kernel/index.ts";
import { progress, type Call, type Verb } from "../../platform/command-line/index.ts";
import type { VerifyOptions } from "../actions/ledger.ts";
import { ledgerFailure } from "../errors.ts";
import { PartProofSchema, verifyPartOffline } from "../model/partProof.ts";
import { verifyOffline, type ProvedEntry } from "../model/proofBundle.ts";
import { json, jsonOption } from "./jsonOption.ts";
import { readTextFile } from "./readTextFile.ts";
import { provedText, reportText } from "./verificationText.ts";
import type { WithVerification } from "./withLedger.ts";

const name = "ledger verify";

/** `egide ledger verify`: the whole ledger, or with `--proof` one entry, offline: no database is then opened. */
export const ledgerVerifyVerb = (withLedger: WithVerification): Verb => ({
  name,
  summary: {
    fr: "Recalcule tout le journal et nomme ce qui a changé ; ou vérifie une preuve, hors ligne.",
    en: "Recomputes the whole ledger and names what changed; or verifies one proof, offline.",
  },
  usage: "",
  example: "egide ledger verify",
  arguments: { least: 0, most: 0 },
  options: {
    checkpoint: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "Point de contrôle conservé ailleurs : le journal doit commencer par lui.",
        en: "Checkpoint kept elsewhere: the ledger must begin with it.",
      },
    },
    key: {
      kind: "text",
      placeholder: "KEY",
      help: {
        fr: "Clé de vérification conservée ailleurs (sinon celle du journal, ce qui prouve moins).",
        en: "Verifier key kept elsewhere (else the ledger’s own, which proves less).",
      },
    },
    proof: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "Preuve à vérifier hors ligne, sans aucune base ; demande --key.",
        en: "Proof to verify offline, without any database; needs --key.",
      },
    },
    document: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "Avec --proof : l’écriture doit porter l’empreinte SHA-256 de ce fichier, tel qu’un registre publié.",
        en: "With --proof: the entry must bear the SHA-256 of this file, such as a published register.",
      },
    },
    json: jsonOption,
  },
  run: async (call) => {
    const proof = call.text("proof");
    const file = call.text("checkpoint");
    const note = file === null ? null : await readTextFile(file, call.console);
    return proof === null
      ? verifyWhole(call, withLedger, note)
      : verifyProof(call, await readTextFile(proof, call.console), note, await documentOf(call));
  },
});

const verifyWhole = async (
  { console, language, switch: chosen, text }: Call,
  withLedger: WithVerification,
  checkpoint: string | null,
): Promise<number> => {
  const verifierKey = text("key");
  const options: VerifyOptions = {
    ...(checkpoint === null ? {} : { checkpoint }),
    ...(verifierKey === null ? {} : { verifierKey }),
  };
  const shown = progress(console);
  const report = await withLedger(
    (ledger) =>
      ledger.verify(options, ({ checked, size }) =>
        shown.show(`${verifying[language]} ${Math.floor((100 * checked) / size)} %`),
      ),
    { ownKey: verifierKey === null },
  ).finally(() => shown.clear());
  console.out(chosen("json") ? json(report) : reportText(report, language));
  return report.verified ? exitCodes.done : exitCodes.refused;
};

const verifyProof = (
  { console, language, switch: chosen, text }: Call,
  proof: string,
  note: string | null,
  document: Document | null,
): number => {
  const key = text("key");
  if (key === null)
    throw new FailureError(
      ledgerFailure("ledger.usage", { detail: "--proof FILE --key KEY", verb: name }),
    );
  const { part, ...proved } = verified(parse(proof), note, key);
  const { index, entry, checkpoint } = proved;
  if (document !== null && !bears(entry.body, document.sha256))
    throw new FailureError(
      ledgerFailure("ledger.document-refused", {
        file: document.file,
        index,
        digest: document.sha256,
      }),
    );
  console.out(
    chosen("json")
      ? json({
          verified: true,
          index,
          size: checkpoint.size,
          entry,
          ...(part === null ? {} : { part }),
        })
      : provedText(proved, part, language),
  );
  return exitCodes.done;
};

/** One entry, or one thing among those that an entry stands for: the file says which. */
const verified = (
  bundle: unknown,
  note: string | null,
  key: string,
): ProvedEntry & { readonly part: string | null } => {
  const isPart = (bundle as { format?: unknown } | null)?.format === partFormat;
  const outcome = isPart ? verifyPartOffline(bundle, note, key) : verifyOffline(bundle, note, key);
  if (!outcome.ok) throw new FailureError(outcome.failure);
  return { part: null, ...outcome.value };
};

const partFormat = PartProofSchema.properties.format.const;

interface Document {
  readonly file: string;
  readonly sha256: string;
}

const documentOf = async ({ text }: Call): Promise<Document | null> => {
  const file = text("document");
  if (file === null) return null;
  try {
    return { file, sha256: sha256(await readFile(file)) };
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "?";
    throw new FailureError(ledgerFailure("ledger.file-unreadable", { file, reason }), {
      cause: error,
    });
  }
};

/** Whether an entry says this digest somewhere in its body, whatever its kind. */
const bears = (value: unknown, digest: string): boolean =>
  typeof value === "string"
    ? value === digest || value === `sha256:${digest}`
    : value !== null &&
      typeof value === "object" &&
      Object.values(value).some((member) => bears(member, digest));

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new FailureError(ledgerFailure("ledger.proof-unreadable"));
  }
};

const verifying: Readonly<Record<Language, string>> = {
  fr: "Vérification du journal :",
  en: "Verifying the ledger:",
};
