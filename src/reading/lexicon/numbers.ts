const units = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];

/** « trente-deux » … « cinquante-neuf »: a ten and what is added to it, with a hyphen or without. */
const added = [
  ["trente", 30],
  ["quarante", 40],
  ["cinquante", 50],
]
  .flatMap(([ten, value]) =>
    units.map(
      (unit, at) =>
        `number ; {${ten}-${unit}|${ten} ${unit}} ; ${Number(value) + at + 2} ; grammaire`,
    ),
  )
  .join("\n");

/** Numerals in words (composed by the grammar: cent vingt, soixante-douze) and units of time. */
export const numbers = `
number ; {un|une} ; 1 ; grammaire
number ; deux ; 2 ; grammaire
number ; trois ; 3 ; grammaire
number ; quatre ; 4 ; grammaire
number ; cinq ; 5 ; grammaire
number ; six ; 6 ; grammaire
number ; sept ; 7 ; grammaire
number ; huit ; 8 ; grammaire
number ; neuf ; 9 ; grammaire
number ; dix ; 10 ; grammaire
number ; onze ; 11 ; grammaire
number ; douze ; 12 ; grammaire
number ; treize ; 13 ; grammaire
number ; quatorze ; 14 ; grammaire
number ; quinze ; 15 ; grammaire
number ; seize ; 16 ; grammaire
number ; {dix-sept|dix sept} ; 17 ; grammaire
number ; {dix-huit|dix huit} ; 18 ; grammaire
number ; {dix-neuf|dix neuf} ; 19 ; grammaire
number ; vingt[s] ; 20 ; grammaire
number ; {vingt et un|vingt et une|vingt-et-un|vingt-et-une} ; 21 ; grammaire
number ; {vingt-deux|vingt deux} ; 22 ; grammaire
number ; {vingt-trois|vingt trois} ; 23 ; grammaire
number ; {vingt-quatre|vingt quatre} ; 24 ; grammaire
number ; {vingt-cinq|vingt cinq} ; 25 ; grammaire
number ; {vingt-six|vingt six} ; 26 ; grammaire
number ; {vingt-sept|vingt sept} ; 27 ; grammaire
number ; {vingt-huit|vingt huit} ; 28 ; grammaire
number ; {vingt-neuf|vingt neuf} ; 29 ; grammaire
number ; trente ; 30 ; grammaire
number ; {trente et un|trente et une|trente-et-un} ; 31 ; grammaire
number ; quarante ; 40 ; grammaire
${added}
number ; cinquante ; 50 ; grammaire
number ; soixante ; 60 ; grammaire
number ; {soixante-dix|soixante dix} ; 70 ; grammaire
number ; {soixante-douze|soixante douze} ; 72 ; grammaire
number ; {soixante-quinze|soixante quinze} ; 75 ; grammaire
number ; {quatre-vingts|quatre vingts|quatre-vingt} ; 80 ; grammaire
number ; {quatre-vingt-dix|quatre vingt dix} ; 90 ; grammaire
number ; {quatre-vingt-dix-neuf|quatre-vingt dix-neuf} ; 99 ; grammaire
number ; cent ; 100 ; grammaire
number ; {cent vingt|cent-vingt} ; 120 ; grammaire
number ; {cent quatre-vingts|cent-quatre-vingts} ; 180 ; grammaire
number ; deux cents ; 200 ; grammaire
about ; une dizaine ; 10 ; notices
about ; une douzaine ; 12 ; notices
about ; une quinzaine ; 15 ; notices
about ; une vingtaine ; 20 ; notices
about ; une trentaine ; 30 ; notices
unit ; {an|ans|année|années} ; Y ; delais
unit ; mois ; M ; delais
unit ; semaine[s] ; W ; delais
unit ; {jour|jours|j} ; D ; delais
unit ; {heure|heures|h} ; TH ; delais
unit ; {minute|minutes|mn|min} ; TM ; notices
unit ; {seconde|secondes} ; TS ; notices
unit ; trimestre[s] ; 3M ; delais
unit ; semestre[s] ; 6M ; delais
unit ; siècle[s] ; 100Y ; delais
half ; et {demi|demie} ; ; grammaire
unit-neutral ; calendaire[s] ; ; delais
unit-neutral ; glissant[e][s] ; ; notices
unit-neutral ; flottant[e][s] ; ; notices
unit-neutral ; {consécutif|consécutifs|consécutive|consécutives} ; ; notices
unit-neutral ; révolu[e][s] ; ; notices
unit-neutral ; {plein|pleins|pleine|pleines} ; ; notices
unit-neutral ; complet[s] ; ; notices
unit-neutral ; {entier|entiers|entière|entières} ; ; notices
unit-other ; {ouvré|ouvrés|ouvrée|ouvrées|ouvrable|ouvrables} ; ; delais
unit-other ; {civil|civile|civils|civiles} ; ; delais
unit-other ; {scolaire|scolaires|universitaire|universitaires|judiciaire|judiciaires|comptable|comptables} ; ; notices
current-year ; ~le année en cours ; current-year ; registre
current-year ; ~le année civile en cours ; current-year ; registre
current-year ; {l'exercice|exercice} en cours ; current-year ; cnil
current-year ; {l'année|année} courante ; current-year ; registre
month ; {janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre} ; ; grammaire
`;
