import type { Applications, OwnApplication, WholeSentDocument } from "./applications.ts";
import type { ApplicationComment } from "../model/application/application.ts";

/** All that is kept of one application: what was sent, its files, who read it, and what was written about it. */
export interface ExportedApplication extends Omit<OwnApplication, "documents"> {
  readonly files: readonly WholeSentDocument[];
  readonly comments: readonly ApplicationComment[];
}

/**
 * Everything about the applications of a candidate, one after the other, the last first (GDPR art. 15 and 20). Of a file or a
 * comment that cannot be read any more nothing is given.
 */
export async function* exportApplications(
  applications: Pick<Applications, "ofCandidate" | "document" | "comments">,
  account: string,
): AsyncGenerator<ExportedApplication> {
  for (const { documents, ...application } of await applications.ofCandidate(account)) {
    const files: WholeSentDocument[] = [];
    for (const { id } of documents) {
      const opened = await applications.document(account, application.id, id);
      if (opened.ok && opened.value !== null) files.push(opened.value);
    }
    const comments = await applications.comments(account, application.id);
    yield { ...application, files, comments: comments.ok ? comments.value : [] };
  }
}
