import type { FastifyInstance } from "fastify";
import { addAsset, asset } from "../../../platform/web/index.ts";
import { bannerScript, bannerSheet } from "../../browser/builtFiles.ts";

const script = "text/javascript; charset=utf-8";

/** The one script and the one style sheet of the banner, asked for by pages of sites that ask something. */
export const bannerAssets = {
  script: asset("consent.js", script, Buffer.from(bannerScript())),
  sheet: asset("consent.css", "text/css; charset=utf-8", Buffer.from(bannerSheet())),
};

export const addBannerAssets = (web: FastifyInstance): void => {
  for (const each of Object.values(bannerAssets)) addAsset(web, each);
};
