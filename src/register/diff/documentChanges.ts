import { itemsOf, listChanges, type ListWords } from "./listChanges.ts";
import { valueWords } from "./partWords.ts";
import type { Compared, LegalChange } from "./registerDiff.ts";
import { valueChange } from "./valueChange.ts";

const officers: ListWords = {
  grade: "persons",
  added: {
    fr: "Un contact pour la protection des données est ajouté : « {after} »",
    en: "A contact for data protection is added: “{after}”",
  },
  removed: {
    fr: "Un contact pour la protection des données est retiré : « {before} »",
    en: "A contact for data protection is removed: “{before}”",
  },
  changed: {
    fr: "Un contact pour la protection des données change : « {before} » devient « {after} »",
    en: "A contact for data protection changes: “{before}” becomes “{after}”",
  },
};

/** What is said once for all activities: who is responsible, and how to reach whom. */
export const documentChanges = (before: Compared, after: Compared): readonly LegalChange[] => [
  ...valueChange(
    "controller",
    valueWords.controller,
    before.controller?.name,
    after.controller?.name,
  ),
  ...valueChange(
    "controller",
    valueWords.controllerEmail,
    before.controller?.email,
    after.controller?.email,
  ),
  ...valueChange(
    "controller",
    valueWords.controllerContact,
    before.controller?.contact,
    after.controller?.contact,
  ),
  ...valueChange(
    "representative",
    valueWords.representative,
    partyWords(before.representative),
    partyWords(after.representative),
  ),
  ...listChanges("dataProtectionOfficers", officers, contactsOf(before), contactsOf(after)),
];

const partyWords = (party: Compared["representative"]): string | undefined =>
  party && [party.name, party.contact].filter(Boolean).join(", ");

const contactsOf = ({ dataProtectionOfficers }: Compared) =>
  itemsOf(
    dataProtectionOfficers.flatMap(({ name, organisation, email, contact }) => {
      const said = [name, organisation, email, contact].filter(Boolean).join(", ");
      return said === "" ? [] : [said];
    }),
  );
