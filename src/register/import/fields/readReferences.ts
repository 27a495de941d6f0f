import { findReferences } from "../../../reading/index.ts";
import type { Activity } from "../../model/register.ts";
import { joinSpans } from "../joinedText.ts";
import { textOf, type Value } from "../values.ts";
import { walk, type FieldContext } from "./fieldContext.ts";

/** The texts that a legal basis cites, article 6 aside. */
export const referencesIn = (
  context: Pick<FieldContext, "text" | "coverage">,
  values: readonly Value[],
): Activity["legalReferences"] =>
  [...walk(values)].flatMap(({ spans }) => {
    const words = joinSpans(context.text, spans);
    return findReferences(words.text).flatMap(({ spans: cited, ...reference }) => {
      if (reference.code === null && (reference.article ?? "").startsWith("6.")) return [];
      const source = cited.flatMap((span) => words.places(span));
      context.coverage.place(source);
      return { ...reference, text: textOf(context.text, source), source };
    });
  });
