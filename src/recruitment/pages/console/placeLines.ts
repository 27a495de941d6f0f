import { departmentOf, departments } from "../../../organisations/index.ts";
import type { Place } from "../../model/offer/offerContent.ts";

/** « 29000 Quimper », « Lanterne (29) », or a town alone. */
export const placeIn = (line: string): Place => {
  const postalCode = /(?<!\d)\d{5}(?!\d)/.exec(line)?.[0] ?? null;
  const said = /\((\d{2,3}|2[ABab])\)/.exec(line)?.[1]?.toUpperCase() ?? null;
  const known = departments.some(({ code }) => code === said) ? said : null;
  return {
    town: line
      .replace(postalCode ?? "", "")
      .replace(/\((?:\d{2,3}|2[ABab])\)/, "")
      .replaceAll(/\s+/g, " ")
      .trim(),
    postalCode,
    department: known ?? (postalCode === null ? null : (departmentOf(postalCode)?.code ?? null)),
  };
};

/** A place as its line of the form has it. */
export const placeLine = ({ town, postalCode, department }: Place): string => {
  if (postalCode !== null) {
    const follows = departmentOf(postalCode)?.code ?? null;
    return follows === department || department === null
      ? `${postalCode} ${town}`
      : `${postalCode} ${town} (${department})`;
  }
  return department === null ? town : `${town} (${department})`;
};
