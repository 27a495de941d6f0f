import { fill, messageOf, type Failure, type Language } from "../../kernel/index.ts";
import type { Severity } from "../../register/index.ts";
import { consentErrors } from "../errors.ts";
import type { ReadInventory } from "../model/inventory/readInventory.ts";
import type { InventoryRule } from "./inventoryRule.ts";
import { inventoryRules } from "./rules/index.ts";

/** One finding in an inventory. */
export interface InventoryFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  /** `services/2/purpose/fr`. */
  readonly place: string;
  /** The service that it is about. */
  readonly service: string | null;
}

/** What the rules find in an inventory that was read, in the order of its lines. */
export const lintInventory = (
  { inventory, lineOf }: ReadInventory,
  language: Language,
): readonly InventoryFinding[] =>
  inventory === null
    ? []
    : inventoryRules
        .flatMap((rule) =>
          [...rule.find(inventory)].map(({ at, params = {}, words = {}, severity }) => ({
            rule: rule.id,
            severity: severity ?? rule.severity,
            message: fill(rule.message[language], {
              ...params,
              ...Object.fromEntries(
                Object.entries(words).map(([name, said]) => [name, said[language]]),
              ),
            }),
            line: lineOf(at),
            place: at.join("/"),
            service:
              at[0] === "services" && typeof at[1] === "number"
                ? (inventory.services[at[1]]?.id ?? null)
                : null,
          })),
        )
        .toSorted((a, b) => a.line - b.line);

/** What keeps a file from being read, as findings. */
export const unreadable = (
  problems: readonly Failure[],
  language: Language,
): readonly InventoryFinding[] =>
  problems.map((failure) => ({
    rule: failure.code,
    severity: "error",
    message: messageOf(failure, language, consentErrors),
    line: Number(failure.params["line"] ?? 1),
    place: String(failure.params["place"] ?? "/"),
    service: null,
  }));

export const inventoryRuleOf = (id: string): InventoryRule | undefined =>
  inventoryRules.find((rule) => rule.id === id);
