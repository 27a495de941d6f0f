import { join } from "node:path";

/** Where Node keeps what it compiled, as `bin/egide` does: the processes that a test starts need not begin anew. */
export const compileCache = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, "../../node_modules/.cache/compile"),
};
