import type { SpaceShare } from "../../../identity/index.ts";
import { momentWords, type Bilingual } from "../../../kernel/index.ts";
import { criteriaQuery } from "../../model/criteria/criteriaAddress.ts";
import { criteriaSaid } from "../criteriaSaid.ts";
import { labelsFor } from "../facetLabels.ts";
import { nameOf, type AlertSite } from "./alertSite.ts";
import { fieldWords, mailsWords } from "./alertWords.ts";

const said = {
  title: { fr: "Alertes", en: "Alerts" },
  criteria: { fr: "Critères", en: "Criteria" },
  paused: { fr: "En pause", en: "Paused" },
  made: { fr: "Créée", en: "Made" },
  found: { fr: "Offres trouvées", en: "Offers found" },
  yes: { fr: "oui", en: "yes" },
  no: { fr: "non", en: "no" },
} as const satisfies Record<string, Bilingual>;

/** Every alert with what it has found, as its candidate takes it along. The address of its feed is kept as a digest, which leads nowhere. */
export const alertShare = ({
  alerts,
  readBodies,
}: Pick<AlertSite, "alerts" | "readBodies">): SpaceShare => ({
  key: "alertes",
  title: said.title,
  async *read(account, language) {
    const label = labelsFor(await readBodies(), language);
    const found = await alerts.found(account);
    for (const alert of await alerts.list(account)) {
      const offers = found.filter((each) => each.alert === alert.id);
      yield {
        title: nameOf(alert, label, language),
        rows: [
          { label: said.criteria[language], value: criteriaSaid(alert.criteria, label, language) },
          { label: fieldWords.mails[language], value: mailsWords[alert.mails][language] },
          {
            label: said.paused[language],
            value: (alert.isPaused ? said.yes : said.no)[language],
          },
          { label: said.made[language], value: momentWords(alert.madeAt, language) },
          { label: said.found[language], value: String(offers.length) },
        ],
        machine: {
          ...alert,
          criteria: criteriaQuery(alert.criteria),
          found: offers.map(({ offer, foundAt, toldAt }) => ({ offer, foundAt, toldAt })),
        },
      };
    }
  },
});
