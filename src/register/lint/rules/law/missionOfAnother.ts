import { wordedBases } from "../../basisWording.ts";
import { controllerNames, mayStandFor } from "../../controllerNames.ts";
import { LintRecord } from "../../lintRecord.ts";
import type { LintRule } from "../../lintRule.ts";

/** A body named by its acronym right behind « mission d’intérêt public ». */
const owner =
  /^(?:,? (?:confiée?s? (?:à|au)|dévolue?s? (?:à|au)|dont (?:est|sont) investie?s?|exercée?s? par))?(?: de la| de l['’]| du| de| des| la| l['’]| le)? ?(\p{Lu}{3,}[\p{L}\d]*|Cnam|Cnav|Cnaf|Cnsa|Cramif|Carsat|Urssaf|Ucanss)(?![\p{L}\d-])/u;

/** Acronyms that are no body, and the network’s own name. */
const nobody = new Set(["rgpd", "gdpr", "css", "csp", "casf", "cgct", "crpa", "cnil", "ue", "amo"]);

export const missionOfAnother: LintRule = {
  id: "law.mission-of-another",
  family: "law",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 6(1)(e) et 6(3)", en: "GDPR, art. 6(1)(e) and 6(3)" },
  title: { fr: "Mission d’un autre organisme", en: "Task of another body" },
  message: {
    fr: "La fiche invoque la mission de « {said} », qui n’est pas le responsable du traitement. Citez la vôtre, ou dites qui est responsable.",
    en: "The record invokes the task of “{said}”, which is not the controller. Cite yours, or say who is the controller.",
  },
  why: {
    fr: "La mission qui fonde un traitement est celle dont son responsable est investi (art. 6(1)(e)) : celle d’un autre ne lui donne aucune base.",
    en: "The task that founds processing is the one vested in its controller (art. 6(1)(e)): that of another gives it no basis.",
  },
  mend: {
    fr: "Nommez la mission de l’organisme, avec le texte qui la lui confie, ou déclarez l’autre responsable, ou conjoint.",
    en: "Name the task of the body with the text that confers it, or declare the other one controller, or joint controller.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases:
              "Article 6.1.e du RGPD : mission d’intérêt public de la Cnam, selon l’article L. 310-1 A du code du patrimoine",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.e du RGPD : mission d’intérêt public de la maison des jeux, selon l’article L. 310-1 A du code du patrimoine",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const joint = JSON.stringify(record.activity.jointControllers ?? []);
      for (const { value, words } of wordedBases(record)) {
        const place = words.get("e");
        if (place === undefined) continue;
        const match = owner.exec(value.text.slice(place.end, place.end + 120));
        const said = match?.[1];
        if (said === undefined) continue;
        const name = LintRecord.fold(said);
        if (nobody.has(name)) continue;
        const own = controllerNames(record.context);
        if (own.length === 0 || own.some((each) => mayStandFor(name, each))) continue;
        // « Maison des jeux de Valmont (MJV) » explains it somewhere; « un responsable conjoint » as well.
        if (LintRecord.fold(joint).includes(name)) continue;
        if (isExplainedBeside(record, own[0]!, name)) continue;
        yield {
          field: "legalBases",
          evidence: record.quote(value, {
            start: place.start,
            end: place.end + match!.index + match![0].length,
          }),
          params: { said },
        };
        return;
      }
    },
  },
};

const isExplainedBeside = ({ context }: LintRecord, controller: string, name: string): boolean =>
  context.page !== null && LintRecord.fold(context.page.text).includes(`${controller} (${name}`);
