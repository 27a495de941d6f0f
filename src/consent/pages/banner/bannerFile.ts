import { asset } from "../../../platform/web/index.ts";
import { bannerScript } from "../../browser/builtFiles.ts";

/** The one request of the banner, made by pages of sites that ask something. Its style stands in the style sheet of all pages. */
export const bannerFile = asset(
  "consent.js",
  "text/javascript; charset=utf-8",
  Buffer.from(bannerScript()),
);
