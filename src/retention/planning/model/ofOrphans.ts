import type { EndTarget } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Rule } from "../../rules/model/rule.ts";
import type { Ground } from "./ground.ts";

/** Warns of children that hang on nothing, unless a rule of their own ends them by a date of their own. */
export const ofOrphans = (
  rule: Rule,
  { children }: EndTarget,
  orphans: Readonly<Record<string, number>>,
  { rules }: Pick<Ground, "rules">,
): readonly Failure[] =>
  Object.entries(orphans)
    .filter(
      ([child, count]) =>
        count > 0 &&
        !rules.some(
          ({ id, collection, end }) =>
            id !== rule.id && collection === child && end.kind !== "keep",
        ),
    )
    .map(([child, count]) =>
      retentionFailure("retention.child-orphans", {
        child,
        count,
        columns: children
          .filter(({ collection }) => collection === child)
          .map(({ columns }) => columns.join(" + "))
          .join(", "),
      }),
    );
