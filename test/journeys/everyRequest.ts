import { valueOf } from "../../src/identity/identity.fixture.ts";
import { fileRequest } from "../../src/rights/actions/fileRequest.ts";
import { enterCode } from "../../src/rights/actions/followRequest.ts";
import { asked } from "../../src/rights/rights.fixture.ts";
import type { Known } from "./candidateWalk.ts";
import type { WholeServer } from "./wholeServer.ts";

/** Asks valmarine for a right, and confirms it: what stands behind its link, and in the console. */
export const askForRights = async ({ rights }: Pick<WholeServer, "rights">): Promise<Known> => {
  const request = valueOf(await fileRequest(rights, asked({ activity: null })));
  valueOf(await enterCode(rights, request, rights.tokens.code(request, 0)));
  return { request, "/ma-demande": rights.tokens.token(request) };
};
