import { civilDay } from "../../../kernel/index.ts";
import { entryPath } from "../../../ledger/index.ts";
import type { RightsParts } from "../../actions/rightsParts.ts";
import type { ExecutedFacts } from "../../model/letter/executedParts.ts";
import type { RightsRequest } from "../../model/request/rightsRequest.ts";
import { endOfCopy } from "../model/copyLink.ts";
import type { RequestExecution } from "../model/requestExecution.ts";

/** What was done in the databases for a request, for the letter that answers it now; null where nothing was. */
export const executedFacts = async (
  {
    packages,
    databases,
    clock,
    publicUrl,
  }: Pick<RightsParts, "packages" | "databases" | "clock" | "publicUrl">,
  { id, body, content, language }: RightsRequest,
  execution: RequestExecution | null,
): Promise<ExecutedFacts | null> => {
  if (execution?.stage !== "done") return null;
  if (execution.kind === "copy") {
    if ((await packages.find(id)) === null) return null;
    const until = civilDay(endOfCopy(clock.now(), await databases.copyTerm()));
    return { kind: "copy", until, isOnline: content.email !== null };
  }
  const policy = await databases.policyOf(body);
  return {
    kind: "erasure",
    counts: execution.counts ?? [],
    receipts: execution.receipts.map((receipt) => ({
      id: receipt.id,
      url: new URL(entryPath(receipt.index, language), publicUrl).href,
    })),
    sentenceOf: (name) => {
      const statement = policy?.rules.find((rule) => rule.id === name)?.statement.id;
      const sentence = policy?.register.activities
        .flatMap(({ retention }) => retention)
        .find((one) => one.id === statement);
      return sentence?.text ?? null;
    },
  };
};
