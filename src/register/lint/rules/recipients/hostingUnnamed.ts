import type { LintRule } from "../../lintRule.ts";

export const hostingUnnamed: LintRule = {
  id: "recipients.hosting-unnamed",
  family: "recipients",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 28(3) et 30(1)(e)", en: "GDPR, art. 28(3) and 30(1)(e)" },
  title: { fr: "Hébergement promis sans hébergeur", en: "Hosting promised without a host" },
  message: {
    fr: "La fiche promet un hébergement « {words} » sans dire chez qui, ni dans quel pays.",
    en: "The record promises hosting “{words}” and says neither by whom nor in which country.",
  },
  why: {
    fr: "Un lieu qui n’est pas nommé ne se vérifie pas, et un hébergeur étranger dans l’Union peut obéir à une autre loi.",
    en: "A place that is not named cannot be checked, and a foreign host within the Union may obey another law.",
  },
  mend: {
    fr: "Nommez l’hébergeur, son pays, et le lieu des données.",
    en: "Name the host, its country, and where the data are.",
  },
  examples: {
    bad: [
      {
        records: [
          { processors: "Non. L’hébergement est situé en France ou dans l’Union européenne." },
        ],
      },
    ],
    good: {
      records: [
        { processors: "Non. L’hébergement est interne, dans les locaux de la maison des jeux." },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (record.activity.processors?.named?.some(({ country }) => country)) return;
      for (const { value, folded, start } of record.sentences("processors")) {
        if (!/hebergement|heberge/.test(folded) || host.test(value.text)) continue;
        const match = where.exec(folded);
        if (!match) continue;
        const at = start + match.index;
        const evidence = record.quote(value, { start: at, end: at + match[0].length });
        yield { field: "processors", evidence, params: { words: evidence.text } };
      }
    },
  },
};

const where =
  /(?:en france|sur le territoire (?:francais|national)|(?:dans|au sein de|sur le territoire de) l'union europeenne|en europe|dans un pays (?:de l'union|membre)[^,;.]{0,30})(?: (?:ou|et) (?:en france|(?:dans|au sein de) l'union europeenne|en europe))?/;
const host = /(?:par|chez|aupr[èe]s de) (?:la |le |l['’])?(?:soci[ée]t[ée] )?[A-Z]/;
