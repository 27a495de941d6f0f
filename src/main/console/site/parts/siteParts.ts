import { accessibilityPart } from "./accessibilityPart.ts";
import { announcementPart } from "./announcementPart.ts";
import { authorityPart } from "./authorityPart.ts";
import { identityPart } from "./identityPart.ts";
import { legalPart } from "./legalPart.ts";
import { maintenancePart } from "./maintenancePart.ts";
import { reusePart } from "./reusePart.ts";
import { termsPart } from "./termsPart.ts";
import type { SitePart } from "./sitePart.ts";

/** What is set of a site, in the order of its page. */
export const siteParts: readonly SitePart[] = [
  identityPart,
  legalPart,
  reusePart,
  authorityPart,
  termsPart,
  accessibilityPart,
  announcementPart,
  maintenancePart,
];
