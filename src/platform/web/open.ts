import type { AccessNeed } from "../access/index.ts";

/** What a page asks of its visitor that anybody may read. */
export const open: AccessNeed = { action: "site.read", body: "none" };
