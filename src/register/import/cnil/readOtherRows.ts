import type { Activity } from "../../model/register.ts";
import { valuesIn } from "../cells.ts";
import { walk } from "../fields/fieldContext.ts";
import { readLegalBases } from "../fields/readLegalBases.ts";
import { referencesIn } from "../fields/readReferences.ts";
import { readRetentionField, type ReadStatement } from "../fields/readRetentionField.ts";
import { readProcessors, readRights } from "../fields/readShortFields.ts";
import type { Value } from "../values.ts";
import { fieldContext, type RecordContext } from "../recordContext.ts";
import { addedField, type RecordRow } from "./recordSheet.ts";

export interface OtherRows extends Pick<
  Activity,
  "legalBases" | "legalReferences" | "processors" | "rights"
> {
  readonly retention: readonly ReadStatement[];
}

/**
 * The rows that people add to a record because the form lacks them: the legal basis, the processors, the rights. They are
 * known by the labels of published pages, in whatever section they stand.
 */
export const readOtherRows = (context: RecordContext, rows: readonly RecordRow[]): OtherRows => {
  const valuesOf = (field: string): Value[] =>
    rows
      .filter(({ label }) => label !== null && addedField(label) === field)
      .flatMap(({ values }) =>
        values.flatMap((cell) => valuesIn(fieldContext(context, field), cell.span)),
      );
  const bases = valuesOf("legalBases");
  const legalReferences = referencesIn(context, bases);
  const at = fieldContext(context, "legalBases");
  const legalBases = readLegalBases(
    at,
    bases,
    legalReferences.flatMap(({ source }) => source),
  );
  // What leads from one reference of the line to the next says nothing by itself.
  for (const span of [...walk(bases)].flatMap(({ spans }) => spans))
    context.coverage.markRest("boilerplate", span);
  return {
    legalBases,
    legalReferences,
    processors: readProcessors(fieldContext(context, "processors"), valuesOf("processors")),
    rights: readRights(fieldContext(context, "rights"), valuesOf("rights")),
    retention: readRetentionField(fieldContext(context, "retention"), valuesOf("retention")),
  };
};
