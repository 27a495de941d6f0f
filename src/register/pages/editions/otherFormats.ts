import { exportFormats, type ExportFormat } from "../../export/exportFormats.ts";

/** The formats that are made of an edition when they are asked for; the others are kept with it. */
export const otherFormats: readonly ExportFormat[] = exportFormats.filter(
  ({ name }) => name !== "json" && name !== "csv",
);

export const otherFileName = ({ name, ending }: Pick<ExportFormat, "name" | "ending">): string =>
  name === ending ? `registre.${ending}` : `registre-${name}.${ending}`;
