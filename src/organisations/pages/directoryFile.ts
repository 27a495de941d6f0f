import { addressLines } from "../model/postalAddress.ts";
import type { Designation } from "../model/designation.ts";
import { deputiesOf, dpoOf } from "../model/dpoDirectory.ts";
import { identityOf } from "../model/identity.ts";
import { directoryPath } from "./directoryPaths.ts";
import type { PublicDirectory } from "./publicDirectory.ts";

/** The directory for programs: every body on a day, null where nobody is designated. Nothing of the past is in it. */
export const directoryFile = ({ bodies, designations, today }: PublicDirectory): unknown => ({
  format: "egide/dpo-directory@1",
  day: today.toString(),
  bodies: bodies.map((body) => {
    const officer = dpoOf(designations, body.id, today);
    const { controller, seat } = identityOf(body, designations, today);
    return {
      id: body.id,
      name: body.name,
      acronym: body.acronym,
      parent: body.parent,
      siret: body.siret,
      seat,
      controller: controller.words,
      page: { fr: directoryPath(body.id, "fr"), en: directoryPath(body.id, "en") },
      officer: officer && designated(officer),
      deputies: deputiesOf(designations, body.id, today).map(designated),
    };
  }),
});

const designated = ({
  name,
  title,
  email,
  telephone,
  address,
  form,
  cnilNumber,
  from,
  bodies,
}: Designation) => ({
  name,
  title,
  email,
  telephone,
  address: address && addressLines(address),
  form,
  cnilNumber,
  from: from.toString(),
  bodies,
});
