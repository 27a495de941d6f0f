import { civilDay, type Language } from "../../../../kernel/index.ts";
import { changesIn } from "../../../actions/workingRegister.ts";
import { lintWithSettings } from "../../../lint/lintRegister.ts";
import type { SuppressedFinding } from "../../../lint/settings.ts";
import type { Finding, Register } from "../../../model/register.ts";
import type { RegisterConsole } from "../registerConsole.ts";

export interface FoundByLint {
  readonly register: Register | null;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** What lint finds today in the working register of a body, and what the body accepts of it. */
export const findingsIn = async (
  { working: read, clock }: Pick<RegisterConsole, "working" | "clock">,
  body: string,
  language: Language,
): Promise<FoundByLint> => {
  const working = await read(body);
  const { register, published } = working;
  if (register === null) return { register, findings: [], suppressed: [] };
  const at = civilDay(clock.now());
  const key = `${language} ${at.toString()}`;
  const known = made.get(working) ?? new Map<string, FoundByLint>();
  made.set(working, known);
  // A page that does not say what the drafts say would be held against them.
  const page = changesIn(working) === 0 ? published.page : null;
  const found = known.get(key) ?? {
    register,
    ...lintWithSettings({ register, page, at, language, settings: published.lintSettings }),
  };
  known.set(key, found);
  return found;
};

/** Of a working register, a day and a language it is made once: another is read when anything of it has changed. */
const made = new WeakMap<object, Map<string, FoundByLint>>();
