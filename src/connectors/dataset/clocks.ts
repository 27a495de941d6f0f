import type { DeclaredClock, DeclaredClocks } from "../contract/catalogue.ts";
import type { Dataset } from "./dataset.ts";

/** What a dataset states of its clocks, as `openConnector` wants it. */
export const declaredClocks = (dataset: Dataset): DeclaredClocks => {
  const clocks: Record<string, Record<string, DeclaredClock>> = Object.create(null) as Record<
    string,
    never
  >;
  for (const collection of dataset.collections)
    for (const field of collection.fields)
      if (Object.keys(field.clock).length > 0)
        (clocks[collection.name] ??= {})[field.name] = field.clock;
  return clocks;
};
