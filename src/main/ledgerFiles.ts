import type { FastifyInstance, FastifyReply } from "fastify";
import type { Ledger } from "../ledger/index.ts";
import { addOpenData } from "../platform/web/index.ts";

/** Adds what a stranger needs to verify the ledger, on whichever site they do it. */
export const addLedgerFiles = (
  web: FastifyInstance,
  ledger: Pick<Ledger, "entry" | "prove" | "latestCheckpoint" | "verifierKey">,
): void => {
  addOpenData(web, {
    path: "/ledger/checkpoint",
    answer: async (_request, reply) => {
      const checkpoint = await ledger.latestCheckpoint();
      return checkpoint === null ? reply.callNotFound() : text(reply, checkpoint.note);
    },
  });
  addOpenData(web, {
    path: "/ledger/key",
    answer: async (_request, reply) => text(reply, `${ledger.verifierKey}\n`),
  });
  addOpenData(web, {
    path: "/ledger/entries/:index",
    schema: byIndex,
    answer: async ({ params }, reply) => {
      const recorded = await ledger.entry((params as ByIndex).index);
      return recorded === null ? reply.callNotFound() : uncached(reply).send(recorded);
    },
  });
  addOpenData(web, {
    path: "/ledger/entries/:index/proof",
    schema: byIndex,
    answer: async ({ params }, reply) => {
      const { index } = params as ByIndex;
      const checkpoint = await ledger.latestCheckpoint();
      // Only what is signed already is proved here: a visitor never makes the ledger sign.
      if (checkpoint === null || index >= checkpoint.size) return reply.callNotFound();
      return uncached(reply).send(await ledger.prove(index, { size: checkpoint.size }));
    },
  });
};

interface ByIndex {
  readonly index: number;
}
const byIndex = {
  params: {
    type: "object",
    properties: { index: { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER } },
    required: ["index"],
  },
} as const;

const uncached = (reply: FastifyReply): FastifyReply => reply.header("cache-control", "no-cache");

const text = (reply: FastifyReply, content: string): FastifyReply =>
  uncached(reply).type("text/plain; charset=utf-8").send(content);
