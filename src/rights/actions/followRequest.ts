import { failed, success, type Outcome } from "../../kernel/index.ts";
import { rightsFailure } from "../errors.ts";
import { prove } from "../model/request/steps.ts";
import { isClosed } from "../model/request/requestState.ts";
import { codeMail } from "../rightsMails.ts";
import type { SentCode } from "./requests.ts";
import type { RightsParts } from "./rightsParts.ts";
import { tellOfficers } from "./tellOfRequest.ts";

/** A code is of use for that long after it was sent, and for so many attempts. */
const holds = { minutes: 30 } as const;
const mostTries = 5;

/** Mails a new code to whoever follows a request; the one before holds no more. @returns `rights.unknown`, `rights.no-address`. */
export const sendCode = async (parts: RightsParts, id: string): Promise<Outcome<null>> => {
  const now = parts.clock.now();
  const found = await parts.requests.find(id);
  if (!found.ok) return found;
  if (found.value === null) return failed(rightsFailure("rights.unknown"));
  const { content, language } = found.value;
  const { email: to } = content;
  if (to === null) return failed(rightsFailure("rights.no-address"));
  let generation = 0;
  await parts.requests.code(
    id,
    (code) => {
      generation = code.generation + 1;
      return { generation, sentAt: now, tries: 0 };
    },
    async (transaction) => {
      const values = { code: parts.tokens.code(id, generation) };
      await parts.mailer.enqueue({ to, template: codeMail, language, values }, transaction);
    },
  );
  return success(null);
};

/**
 * Takes a code that somebody typed. A right one serves once; the first proves that the address is theirs, which starts the request. A wrong one is
 * counted, and five end the code. @returns `rights.code-wrong`, `rights.unknown`, `files.unreadable`.
 */
export const enterCode = async (
  parts: RightsParts,
  id: string,
  typed: string,
): Promise<Outcome<null>> => {
  const now = parts.clock.now();
  const isRight = (code: SentCode): boolean =>
    code.sentAt !== null &&
    code.tries < mostTries &&
    Temporal.Instant.compare(now, code.sentAt.add(holds)) < 0 &&
    parts.tokens.isCode(typed, id, code.generation);
  let isTaken = false;
  await parts.requests.code(id, (code) => {
    isTaken = isRight(code);
    return isTaken ? { ...code, sentAt: null } : { ...code, tries: code.tries + 1 };
  });
  if (!isTaken) return failed(rightsFailure("rights.code-wrong"));
  const found = await parts.requests.find(id);
  if (!found.ok) return found;
  const state = found.value?.state;
  // A doubt is settled by more than a code; what is proved or closed stays so.
  if (state?.identity !== null || state.isDoubted || isClosed(state)) return success(null);
  const by = { by: { kind: "person" }, at: now } as const;
  const proved = await parts.requests.step(
    id,
    prove("email-code", null, by),
    async (transaction, request) => await tellOfficers(parts, request, transaction),
  );
  return proved.ok ? success(null) : proved;
};
