import { messageOf, type Language } from "../../../kernel/index.ts";
import {
  publishEdition,
  type EditionAsked,
  type EditionPublished,
} from "../../publish/publishEdition.ts";
import type { RegisterConsole } from "./registerConsole.ts";

/** What a form that publishes is answered where nothing was published. */
interface NotPublished {
  readonly ok: false;
  readonly answer: {
    readonly errors: readonly { readonly field: null; readonly message: string }[];
    readonly status: 409;
  };
}

/** Publishes what a form of the console asks for; what blocks is said on the form, which keeps what was typed. */
export const publishAsked = async (
  parts: RegisterConsole & { readonly desk: NonNullable<RegisterConsole["desk"]> },
  asked: EditionAsked,
  language: Language,
): Promise<Extract<EditionPublished, { ok: true }> | NotPublished> => {
  const saved = await publishEdition(parts, asked);
  if (saved.ok) return saved;
  const catalogue = await parts.catalogue();
  const errors = saved.failures.map((failure) => ({
    field: null,
    message: messageOf(failure, language, catalogue),
  }));
  return { ok: false, answer: { errors, status: 409 } };
};
