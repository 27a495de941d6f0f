import type { FastifyInstance } from "fastify";
import { tokenCookies } from "../identity/pages/index.ts";
import { openAlertTokens } from "../recruitment/storage/index.ts";
import { addSpacePages } from "./dossiers.ts";

/** Every page of candidates' spaces, where nobody keeps anything: for whoever asks who may open them. */
export const addEmptySpaces = (added: FastifyInstance): void => {
  const nothing = async () => ({ ok: true, value: null });
  addSpacePages(
    added,
    {
      candidates: {
        accounts: { find: async () => null },
        spaces: {
          contents: async () => ({ sessions: 0, links: 0, further: [], remains: [] }),
        },
      } as unknown as Parameters<typeof addSpacePages>[1]["candidates"],
      cookie: tokenCookies("candidate", true).session,
    },
    {
      dossiers: { profile: nothing, document: nothing, open: nothing },
    } as unknown as Parameters<typeof addSpacePages>[2],
    {
      applications: {
        find: async () => null,
        ofCandidate: async () => [],
        sentTo: async () => null,
      },
      offers: { find: async () => null },
      keep: async () => null,
    } as unknown as Parameters<typeof addSpacePages>[3],
    {
      alerts: { list: async () => [], find: async () => null },
      search: { find: async () => ({ total: 0, offers: [] }) },
      readBodies: async () => [],
      tokens: openAlertTokens(Buffer.alloc(32, 1)),
    } as unknown as Parameters<typeof addSpacePages>[4],
  );
};
