import { sql, type Kysely, type RawBuilder } from "kysely";
import { failed, success, type Clock, type Outcome } from "../../kernel/index.ts";
import type { Transact } from "../../platform/database/index.ts";
import {
  fileFailure,
  type FileKeys,
  type FileKind,
  type Seal,
  unsealedJson,
} from "../../platform/files/index.ts";
import type { Mailer } from "../../platform/mail/index.ts";
import type { WholeSentDocument } from "../actions/applications.ts";
import type {
  Application,
  ApplicationAct,
  ApplicationActKind,
  ApplicationComment,
  ApplicationContent,
} from "../model/application/application.ts";
import type { ApplicationStatus } from "../model/application/applicationState.ts";
import type { DocumentKind } from "../model/dossier/document.ts";

/** What both sides of applications stand on: the candidate's and the desk's. */
export interface ApplicationStore {
  readonly kysely: Kysely<unknown>;
  readonly transaction: Transact;
  readonly clock: Clock;
  readonly keys: FileKeys;
  readonly mailer: Mailer;
  /** What links of mails begin with. */
  readonly publicUrl: string;
}

export interface ApplicationRow {
  readonly id: string;
  readonly offer: string;
  readonly body: string;
  readonly status: ApplicationStatus;
  readonly revision: number;
  readonly content: Buffer | null;
  readonly wrapped: Buffer | null;
  readonly submitted_at: Date;
  readonly changed_at: Date;
}

interface DocumentRow {
  readonly id: string;
  readonly application: string;
  readonly kind: DocumentKind;
  readonly about: Buffer;
}

/** What is sealed beside a file. */
export interface AboutFile {
  readonly name: string;
  readonly file: FileKind;
  readonly size: number;
}

/** What each sealed value is sealed for: in the place of another it opens nothing. */
export const sealedPlaces = {
  owner: (application: string): string => `application/${application}`,
  content: (application: string): string => `application/${application}/content`,
  about: (document: string): string => `application_document/${document}/about`,
  file: (document: string): string => `application_document/${document}/content`,
  comment: (comment: string): string => `application_comment/${comment}`,
} as const;

const instant = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** Applications with their keys, which `where` narrows (`a`: application). */
export const selectApplications = (where: RawBuilder<unknown>): RawBuilder<ApplicationRow> =>
  sql<ApplicationRow>`
    select a.id, a.offer, a.body, a.status, a.revision, a.content, k.wrapped, a.submitted_at, a.changed_at
    from egide.application a left join egide.application_key k on k.application = a.id
    where ${where} order by a.submitted_at desc, a.id`;

/** The seal of an application, or `files.unreadable`. */
export const sealOf = (
  keys: FileKeys,
  { id, wrapped }: Pick<ApplicationRow, "id" | "wrapped">,
): Outcome<Seal> =>
  wrapped === null
    ? failed(fileFailure("files.unreadable"))
    : keys.open(sealedPlaces.owner(id), wrapped);

export const contentIn = (
  keys: FileKeys,
  row: Pick<ApplicationRow, "id" | "wrapped" | "content">,
): Outcome<ApplicationContent> => {
  const seal = sealOf(keys, row);
  if (!seal.ok || row.content === null)
    return seal.ok ? failed(fileFailure("files.unreadable")) : seal;
  return unsealedJson<ApplicationContent>(seal.value, row.content, sealedPlaces.content(row.id));
};

/** An application without its files: what a list shows. */
export const bareApplication = (keys: FileKeys, row: ApplicationRow): Application => {
  const { id, offer, body, status, revision } = row;
  const content = contentIn(keys, row);
  return {
    id,
    offer,
    body,
    status,
    revision,
    submittedAt: instant(row.submitted_at),
    changedAt: instant(row.changed_at),
    content: content.ok ? content.value : null,
    documents: [],
  };
};

/** An application with what its files are. */
export const wholeApplication = async (
  { keys }: Pick<ApplicationStore, "keys">,
  within: Kysely<unknown>,
  row: ApplicationRow,
): Promise<Application> => {
  const { rows } = await sql<DocumentRow>`
    select id, application, kind, about from egide.application_document
    where application = ${row.id} order by kind`.execute(within);
  const seal = sealOf(keys, row);
  const documents = rows.flatMap(({ id, kind, about }) => {
    const opened = seal.ok
      ? unsealedJson<AboutFile>(seal.value, about, sealedPlaces.about(id))
      : seal;
    return opened.ok ? [{ id, kind, ...opened.value }] : [];
  });
  return { ...bareApplication(keys, row), documents };
};

/** A file of an application; null where it has none of that name. */
export const sentDocument = async (
  { keys }: Pick<ApplicationStore, "keys">,
  within: Kysely<unknown>,
  row: ApplicationRow,
  document: string,
): Promise<Outcome<WholeSentDocument | null>> => {
  const { rows } = await sql<DocumentRow & { readonly content: Buffer }>`
    select id, application, kind, about, content from egide.application_document
    where application = ${row.id} and id = ${document}`.execute(within);
  const [found] = rows;
  if (found === undefined) return success(null);
  const seal = sealOf(keys, row);
  if (!seal.ok) return seal;
  const about = unsealedJson<AboutFile>(seal.value, found.about, sealedPlaces.about(found.id));
  if (!about.ok) return about;
  const content = seal.value.unseal(found.content, sealedPlaces.file(found.id));
  if (!content.ok) return content;
  return success({ id: found.id, kind: found.kind, ...about.value, content: content.value });
};

/** Who did what with an application, the latest last. */
export const actsOf = async (
  within: Kysely<unknown>,
  application: string,
): Promise<readonly ApplicationAct[]> => {
  const { rows } = await sql<{
    readonly act: ApplicationActKind;
    readonly detail: string | null;
    readonly at: Date;
    readonly actor: string;
    readonly actor_name: string;
    readonly firm: string | null;
  }>`select act, detail, at, actor, actor_name, firm from egide.application_act
     where application = ${application} order by number`.execute(within);
  return rows.map(({ act, detail, at, actor, actor_name, firm }) => ({
    act,
    detail,
    at: instant(at),
    actor,
    actorName: actor_name,
    firm,
  }));
};

/** What recruiters wrote about it, the latest last. */
export const commentsOf = async (
  { keys }: Pick<ApplicationStore, "keys">,
  within: Kysely<unknown>,
  row: ApplicationRow,
): Promise<Outcome<readonly ApplicationComment[]>> => {
  const { rows } = await sql<{
    readonly id: string;
    readonly content: Buffer;
    readonly at: Date;
    readonly author_name: string;
  }>`select id, content, at, author_name from egide.application_comment
     where application = ${row.id} order by at, id`.execute(within);
  if (rows.length === 0) return success([]);
  const seal = sealOf(keys, row);
  if (!seal.ok) return seal;
  const comments: ApplicationComment[] = [];
  for (const { id, content, at, author_name } of rows) {
    const opened = unsealedJson<{ text: string }>(seal.value, content, sealedPlaces.comment(id));
    if (!opened.ok) return opened;
    comments.push({ text: opened.value.text, at: instant(at), author: author_name });
  }
  return success(comments);
};
