import type { PublicBody } from "./publicBodies.ts";
import { sitePaths } from "./sitePaths.ts";

/** Whether the pages of a policy stand under this very body: it has one, and the site itself does not show it. */
export const hasOwnPages = ({ body, source, paths }: PublicBody): boolean =>
  source?.id === body.id && paths !== sitePaths;
