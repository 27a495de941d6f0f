import type { Failure } from "../../kernel/index.ts";
import { identityFailure } from "../errors.ts";
import { passwordFault, passwordLength } from "../model/password.ts";
import type { AccountParts } from "./parts.ts";

/** What stands against a new password of this person, or null. */
export const judgePassword = async (
  { commonPasswords }: Pick<AccountParts, "commonPasswords">,
  password: string,
  person: { readonly email: string; readonly name: string },
): Promise<Failure | null> => {
  const fault = passwordFault(password, {
    common: await commonPasswords(),
    context: [person.name, person.email, "Égide"],
  });
  if (fault === null) return null;
  return {
    "too-short": identityFailure("identity.password-too-short", { least: passwordLength.least }),
    "too-long": identityFailure("identity.password-too-long", { most: passwordLength.most }),
    common: identityFailure("identity.password-common"),
  }[fault];
};
