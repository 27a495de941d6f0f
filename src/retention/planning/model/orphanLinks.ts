import type { EndTarget, LinkToCount } from "../../../connectors/index.ts";
import type { Ground } from "./ground.ts";
import { linkKey } from "./judgeLink.ts";
import { declaredLinks } from "./proveLinks.ts";

/**
 * The links of children that an end would reach, where a row may hang on nothing: it would stay for ever, and no date
 * would ever bring it in. A server keeps its foreign keys by itself, so that a column that takes no null rules this out; a
 * file of SQLite keeps them only where each program asks for it.
 */
export const orphanLinks = (
  { children, end }: EndTarget,
  { kind, catalogue }: Pick<Ground, "kind" | "catalogue">,
): readonly LinkToCount[] => {
  if (end.kind === "restrict") return [];
  // A constraint that was added NOT VALID says nothing of older rows.
  const foreignKeys = catalogue.foreignKeys.filter((key) => key.isUnchecked !== true);
  const declared = new Set(declaredLinks({ ...catalogue, foreignKeys }).map(linkKey));
  const links = children
    .filter(
      ({ collection }) =>
        end.kind !== "anonymise" || end.fields.some((field) => field.collection === collection),
    )
    .map((link) => ({ ...link, isKept: kind === "postgres" && declared.has(linkKey(link)) }));
  const isNullable = ({ collection, columns }: LinkToCount): boolean =>
    catalogue.collections
      .find(({ name }) => name === collection)
      ?.columns.some(({ name, nullable }) => columns.includes(name) && nullable) ?? true;
  const whole = new Set(
    links.filter((link) => link.isKept && !isNullable(link)).map(({ collection }) => collection),
  );
  return links.filter(({ collection }) => !whole.has(collection));
};
