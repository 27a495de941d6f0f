import type { Language } from "../../../kernel/index.ts";
import type { PresentRegister } from "../../actions/registerDesk.ts";
import type { Register } from "../../model/register.ts";
import { judgePublication, type Blocking } from "../../publish/passGate.ts";
import type { RegisterConsole } from "./registerConsole.ts";

/** What the gate would say of a register that the console publishes, which then stands in its own format. */
export const blockingOf = async (
  { missingIdentity, clock }: Pick<RegisterConsole, "missingIdentity" | "clock">,
  {
    body,
    register,
    present: { lintSettings: settings },
    language,
  }: {
    readonly body: string;
    readonly register: Register;
    readonly present: PresentRegister;
    readonly language: Language;
  },
): Promise<Blocking> => {
  const at = clock.now();
  const missing = await missingIdentity(body, at);
  return judgePublication({ register, page: null, settings, missing, at, language });
};
