import { Type, type Static } from "typebox";
import type { EntryDraft } from "../../ledger/index.ts";
import {
  openFormats,
  type AcceptedErrors,
  type EditionFile,
  type Forced,
} from "../actions/editions.ts";

/** The kind of the entries of the ledger that bear an edition. */
export const editionKind = "register-edition";

/** `egide/register-edition@1`: the body of such an entry. It names nobody: who published stands in the console. */
export const EditionEntrySchema = Type.Object(
  {
    format: Type.Literal("egide/register-edition@1"),
    body: Type.String(),
    edition: Type.String({ description: "Its name in addresses, as 2026-11-21 or 2026-11-21.2" }),
    openData: Type.Array(
      Type.Object(
        {
          file: Type.Enum([...openFormats]),
          sha256: Type.String({ pattern: "^[0-9a-f]{64}$" }),
          size: Type.Integer({ minimum: 0 }),
        },
        { additionalProperties: false },
      ),
      { description: "Each file of its open data" },
    ),
    forced: Type.Union([
      Type.Object(
        { reason: Type.String(), findings: Type.Integer({ minimum: 1 }) },
        {
          additionalProperties: false,
          description: "It was published in spite of errors: how many, and why",
        },
      ),
      Type.Null(),
    ]),
    accepted: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: "Errors that the body accepts, for reasons that it wrote; absent: none",
      }),
    ),
  },
  { additionalProperties: false },
);

export type EditionEntry = Static<typeof EditionEntrySchema>;

/** What the ledger bears of an edition: an edition of a body enters once. */
export const editionEntry = ({
  body,
  name,
  files,
  forced,
  accepted,
}: {
  readonly body: string;
  readonly name: string;
  readonly files: readonly EditionFile[];
  readonly forced: Forced | null;
  readonly accepted: readonly AcceptedErrors[];
}): EntryDraft => ({
  kind: editionKind,
  id: `${editionKind}/${body}/${name}`,
  body: {
    format: "egide/register-edition@1",
    body,
    edition: name,
    openData: files.map(({ name: file, sha256, size }) => ({ file, sha256, size })),
    forced,
    ...(accepted.length > 0 && {
      accepted: accepted.reduce((sum, { findings }) => sum + findings, 0),
    }),
  } satisfies EditionEntry,
});
