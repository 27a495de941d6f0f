import type { Span } from "../../../reading/index.ts";
import type { Register } from "../../model/register.ts";

interface Words {
  readonly text: string;
  readonly source: Span[];
}
type One = (path: string) => Words | null;

/** Who answers, as the organisation of a Fides file says, or its systems where all that say it agree. */
export const readResponsible = (
  words: One,
  systems: number,
): Pick<Register, "controller" | "dataProtectionOfficers"> => {
  const agreed = (member: string): Words | null => {
    const said = Array.from({ length: systems }, (_, at) => words(`system/${at}/${member}`)).filter(
      (each) => each !== null,
    );
    const [first] = said;
    return first !== undefined && said.every(({ text }) => text === first.text) ? first : null;
  };
  const organisation = "organization/0";
  const name = words(`${organisation}/name`) ?? agreed("legal_name");
  const person = words(`${organisation}/controller/name`);
  const address = words(`${organisation}/controller/address`) ?? agreed("legal_address");
  const email = words(`${organisation}/controller/email`);
  const officer = words(`${organisation}/data_protection_officer/name`) ?? agreed("dpo");
  const box = words(`${organisation}/data_protection_officer/email`);
  const called = name ?? person;
  const sources = (...each: readonly (Words | null)[]): Span[] =>
    each.flatMap((one) => one?.source ?? []);
  const written = officer === null ? null : mail.exec(officer.text);
  return {
    controller:
      called === null && email === null
        ? null
        : {
            name: called?.text ?? null,
            email: email?.text ?? null,
            ...(address ? { contact: address.text } : {}),
            source: sources(called, person, address, email),
          },
    dataProtectionOfficers:
      officer === null && box === null
        ? []
        : [
            {
              name: officer === null ? null : officer.text.replace(mail, "").trim() || null,
              role: "dpo",
              email: box?.text ?? written?.[1] ?? null,
              source: sources(officer, box),
            },
          ],
  };
};

/** « Ada Lenoir, dpo@maison.example »: an address behind the name. */
const mail = /[\s,;:(<-]{0,4}([^\s@,;:(<>]{1,64}@[^\s@,;:)<>]{1,120})[)>\s]{0,3}$/;
