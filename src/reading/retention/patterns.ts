import { periodPattern } from "./periodWords.ts";

/**
 * The sentences that the first reader understands, over folded text. Each pattern covers a whole sentence: what stands
 * between its fixed words are free groups (`subject`, `scope`, `from`, `until`, `while`, `condition`, `system`), which
 * `readRetention` then refuses if they hold any word that could change the law (`freeWords.ts`). So a sentence is read
 * completely or not at all.
 */
export interface Pattern {
  readonly kind: "duration" | "minimum" | "until-event" | "while" | "by-reference" | "not-kept";
  readonly whole: RegExp;
}

const of = "(?:de |du |des |d')";
const kept = "(?:est|sont|sera|seront)(?: ensuite)? (?:conserve|stocke|garde)e?s?";
const ended = "(?:supprime|efface|detruit|purge|anonymise|archive)e?s?";
const lead =
  "(?<lead>(?:pendant|durant|pour|sur)? ?(?:une (?:duree|periode) (?:maximale |maximum )?de |une (?:duree|periode) (?:qui ne peut exceder|ne pouvant exceder|n'excedant pas) |un (?:delai|maximum) de |(?:la|une) duree de )?(?:au maximum |maximum |au plus |jusqu'a )?)";
const period = `(?<period>${periodPattern})`;
const tail = "(?<tail>(?: (?:au )?maximum| au plus| maximal)?)";
// « suivant les cas », « suite aux recommandations », « après avis » set a condition or a reason, and start no clock.
const event =
  "(?!avis|accord|(?:la |le |les |l'|leurs? |ses? |sa )?(?:cas|nature|categorie|gravite|type|recommand|regle|disposition|avis|accord))";
const from = `(?:,? (?:(?:a compter|a partir|a dater) ${of}|apres |suivant (?=la |le |l')|suite (?:a (?=la |l')|au ))(?<from>${event}.{2,300}?))?`;
const condition = "(?:,? (?<condition>(?:en cas (?:de |d')|en l'absence (?:de |d')).{2,200}?))?";
const end = `(?:,? (?:puis|avant d'etre|et)(?: sont| seront| est| sera)? (?<end>${ended}))?`;
const law = "(?<law>,? (?:conformement|en application|au titre) .{2,300})?";
const subject = "(?<subject>.{2,400}?)";
const stop = "[ .;]*$";

const pattern = (kind: Pattern["kind"], source: string): Pattern => ({
  kind,
  whole: new RegExp(`^${source}${stop}`, "d"),
});

export const patterns: readonly Pattern[] = [
  pattern(
    "minimum",
    `${subject} ${kept} (?:pendant |durant )?(?:au moins|au minimum|un minimum de|une duree (?:minimale|minimum) de) ${period}${from}${condition}${law}`,
  ),
  pattern("duration", `${subject} ${kept} ${lead}${period}${tail}${from}${condition}${end}${law}`),
  pattern(
    "duration",
    `${subject} (?:ne |n')(?:est|sont|sera|seront) pas (?:conserve|garde|stocke)e?s? (?<lead>plus de |plus longtemps que |au-dela de )${period}${from}`,
  ),
  pattern(
    "duration",
    `(?:pour (?<scope>.{2,300}?), )?(?:la|une) duree (?<lead>maximale )?de conservation(?: ${of}(?<scope2>.{2,300}?))?(?: est)? (?:fixee a |de )${period}${tail}(?: est fixee)?${from}`,
  ),
  pattern(
    "duration",
    `(?:(?<scope>[^:]{2,300}?) ?: )?(?:duree (?<lead>maximale )?(?:de conservation )?(?:: |de )?|(?<lead2>maximum ))?${period}${tail}${from}(?: pour (?<scope2>.{2,300}?))?${condition}${end}${law}`,
  ),
  pattern(
    "duration",
    `${subject} (?:est|sont|sera|seront) (?<end>(?!archiv)${ended}) (?<lead>au plus tard )?${period} apres (?<from>${event}.{2,300}?)${law}`,
  ),
  pattern(
    "duration",
    `${subject} (?:est|sont|sera|seront) (?<end>${ended}) (?<now>sans delai|immediatement|aussitot)`,
  ),
  pattern(
    "until-event",
    `(?:${subject} ${kept} )?jusqu'(?:a |au |aux )(?<until>.{2,300}?)${condition}${law}`,
  ),
  pattern("while", `${subject} ${kept} (?:tant|aussi longtemps) qu(?:e |')(?<while>.{2,300}?)`),
  pattern(
    "not-kept",
    `${subject} (?:ne |n')(?:est|sont) (?:jamais |pas )(?:conserve|stocke|garde|enregistre)e?s?`,
  ),
  pattern(
    "by-reference",
    `(?:la )?duree de conservation ${of}(?<scope>.{2,300}?) est (?:regie|fixee|determinee|prevue) par (?<law>.{2,300}?)`,
  ),
];
