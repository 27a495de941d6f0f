import { failed, type Outcome } from "../../kernel/index.ts";
import { isMailAddress } from "../../platform/mail/index.ts";
import { recruitmentFailure } from "../errors.ts";
import type { Profile } from "../model/dossier/profile.ts";
import type { Dossiers } from "./dossiers.ts";

/** Keeps what a candidate says of themselves. @returns `recruitment.contact-email`, or that the space is gone. */
export const saveProfile = async (
  { dossiers }: { readonly dossiers: Pick<Dossiers, "saveProfile"> },
  account: string,
  profile: Profile,
): Promise<Outcome<void>> =>
  isMailAddress(profile.contactEmail)
    ? await dossiers.saveProfile(account, profile)
    : failed(recruitmentFailure("recruitment.contact-email"));
