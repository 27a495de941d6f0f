import type { FastifyRequest } from "fastify";
import type { Ledger } from "../../../../ledger/index.ts";
import { framedIn, type ConsoleFrame } from "../../../../platform/web/index.ts";
import type { ChoiceCounts } from "../../../actions/choiceCounts.ts";
import type { DayChecksKept } from "../../../actions/dayChecks.ts";
import type { Evidence } from "../../../actions/evidence.ts";
import type { ProofDays } from "../../../actions/proofDays.ts";
import type { Proofs } from "../../../actions/proofs.ts";
import type { TextVersions } from "../../../actions/textVersions.ts";

/** What the pages of choices in the console work with. */
export interface ProofConsole {
  readonly frame: ConsoleFrame;
  /** The sites whose visitors the body asks. */
  readonly sitesOf: (body: string) => Promise<readonly string[]>;
  /** The present texts of its sites of which no code and no picture are kept. */
  readonly unseenOf: (
    body: string,
  ) => Promise<readonly { readonly site: string; readonly version: string }[]>;
  readonly proofs: Pick<Proofs, "find">;
  readonly versions: Pick<TextVersions, "find" | "list" | "content">;
  readonly days: Pick<ProofDays, "leavesOf">;
  readonly counts: ChoiceCounts;
  readonly evidence: Pick<Evidence, "of" | "image">;
  readonly checks: Pick<DayChecksKept, "read">;
  /** Has a worker hold all days against the ledger. */
  readonly requestCheck: () => Promise<void>;
  readonly ledger: Pick<Ledger, "prove" | "verifierKey">;
}

export const reading = { action: "consents.read", body: "param" } as const;
export const proving = { action: "consents.edit", body: "param" } as const;

export const paramsOf = ({
  params,
}: Pick<FastifyRequest, "params">): {
  readonly body: string;
  readonly version: string;
  readonly image: string;
} => {
  const { body = "", version = "", image = "" } = params as Readonly<Record<string, string>>;
  return { body, version, image };
};

export const framed = (parts: Pick<ProofConsole, "frame">) => framedIn("choix", parts);
