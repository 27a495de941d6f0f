import type { FastifyInstance } from "fastify";
import type { BannerParts } from "../banner/bannerSite.ts";
import { addEmbedChoice } from "./embedChoice.ts";
import { addEmbedFiles } from "./embedFiles.ts";

/** What pages of other sites load and send so as to ask their visitors: of each site that a policy served here declares (docs/banner.md). */
export const addEmbed = (web: FastifyInstance, parts: BannerParts): void => {
  addEmbedFiles(web, parts);
  addEmbedChoice(web, parts);
};
