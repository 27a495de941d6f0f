import { satisfactionQuestion, type SatisfactionSite } from "../../consent/pages/index.ts";
import { html, shareLinks, type Slots } from "../../platform/web/index.ts";

/** What stands at the foot of every article: whether it was of use (AME-56), and plain links to pass it on (AME-58). */
export const articleFoot =
  (
    site: Pick<SatisfactionSite, "seal">,
    /** Where the site is reached. */
    publicUrl: string,
  ): NonNullable<Slots["articleFoot"]> =>
  async ({ path, language }, { title }) =>
    html`${satisfactionQuestion(site, path, language)}
    ${shareLinks({ url: `${publicUrl}${path}`, title, language })}`;
