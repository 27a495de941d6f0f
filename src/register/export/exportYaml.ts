import { stringify } from "yaml";
import type { Register } from "../model/register.ts";

/**
 * A register as YAML, for a person to write in: without what the import makes of the words again (readings, hashes) and
 * without places, which lead into another file.
 */
export const exportYaml = (register: Register): Uint8Array =>
  Buffer.from(
    stringify(
      {
        format: register.format,
        controller: written(register.controller),
        ...(register.representative && { representative: written(register.representative) }),
        dataProtectionOfficers: written(register.dataProtectionOfficers),
        activities: written(register.activities),
      },
      { lineWidth: 100, aliasDuplicateObjects: false },
    ),
  );

const made: ReadonlySet<string> = new Set(["source", "sources", "hash", "reading"]);

const written = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(written);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      made.has(name) ? [] : [[name, written(member)]],
    ),
  );
};
