import type { Register } from "../../model/register.ts";
import { row, rowAt, type PlannedCell, type PlannedRow } from "./plannedSheet.ts";

/** The list of the activities, with the parties of the register above it, as the CNIL's form has it. */
export const listRows = ({
  controller,
  representative,
  dataProtectionOfficers,
  activities,
}: Register): readonly PlannedRow[] => {
  const dpo = dataProtectionOfficers.find(({ role }) => role === "dpo");
  return [
    row(
      label("Coordonnées du responsable de l’organisme"),
      label("Nom :"),
      controller?.name,
      label("Prénom :"),
      null,
      label("Adresse :"),
      controller?.contact,
      label("Adresse mél :"),
      controller?.email,
    ),
    row(
      label("Coordonnées du représentant"),
      label("Nom :"),
      representative?.name,
      label("Prénom :"),
      null,
      label("Adresse :"),
      representative?.contact,
    ),
    row(
      label("Coordonnées du délégué à la protection des données (DPO)"),
      label("Nom :"),
      dpo?.name,
      label("Prénom :"),
      null,
      label("Société (si DPO externe) :"),
      dpo?.organisation,
      label("Adresse mél :"),
      dpo?.email,
    ),
    new Map(),
    rowAt(
      [0, { ...head("Identification du traitement"), columns: 4 }],
      [4, head("Finalité du traitement")],
      [7, head("Données sensibles ?")],
    ),
    rowAt(
      [0, head("Nom du traitement")],
      [1, head("N° / RÉF")],
      [2, head("Date de création de la fiche")],
      [3, head("Dernière mise à jour de la fiche")],
      [7, head("Oui/non")],
    ),
    ...activities.map((activity) =>
      rowAt(
        [0, activity.title],
        [1, activity.reference],
        [2, activity.createdOn ? { day: activity.createdOn } : null],
        [3, activity.updatedOn ? { day: activity.updatedOn } : null],
        [
          4,
          activity.purposes
            .map(({ text }) => text)
            .join("\n")
            .slice(0, 32_000),
        ],
        [7, activity.specialCategories.length > 0 ? "Oui" : "Non"],
      ),
    ),
  ];
};

const label = (text: string): PlannedCell => ({ text, look: "label" });
const head = (text: string): PlannedCell => ({ text, look: "heading" });
