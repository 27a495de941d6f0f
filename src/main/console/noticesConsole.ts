import { FailureError } from "../../kernel/index.ts";
import type { NoticeConsole } from "../../notices/pages/index.ts";
import { ownPolicy } from "../policies.ts";
import type { Notices } from "../site/notices/openNotices.ts";

/** The texts of bodies as the console keeps them. */
export const noticesConsole = (
  { reader, versions, texts, readBodies }: Notices,
  rest: Pick<NoticeConsole, "frame" | "may" | "clock" | "requestPublication" | "catalogue">,
): NoticeConsole => ({
  ...rest,
  versions,
  texts,
  inputWith: async (body, own) => {
    try {
      return await reader.with(body, own);
    } catch (error) {
      // A body that uses the policy of another publishes no text of its own; one with a mistake in its files none today.
      const code = error instanceof FailureError ? error.failure.code : null;
      if (code === "main.policy-unknown" || code === "main.policy-invalid") return null;
      throw error;
    }
  },
  publicPaths: async (body) => {
    if (body === ownPolicy) return null;
    const found = (await readBodies()).find((each) => each.body.id === body);
    return found?.paths?.notices ?? null;
  },
});
