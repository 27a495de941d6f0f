/**
 * Laws that are cited by a name. One a line: the names, their number, their date (Légifrance), and an
 * abbreviation that stands without the word « loi ». A law that bears no number has none; a name that two laws bear is
 * left out.
 */
export const laws = `
informatique et libertés, informatiques et libertés, informatique et liberté, informatique et aux libertés, informatique libertés, i&l, i et l, informatique aux fichiers et aux libertés, informatique aux fichiers et libertés, lil | 78-17 | 1978-01-06 | lil
confiance dans l'économie numérique, confiance en l'économie numérique, lcen | 2004-575 | 2004-06-21 | lcen
république numérique, lemaire | 2016-1321 | 2016-10-07
état au service d'une société de confiance, essoc | 2018-727 | 2018-08-10
sapin ii, sapin 2 | 2016-1691 | 2016-12-09
notre | 2015-991 | 2015-08-07
maptam | 2014-58 | 2014-01-27
alur | 2014-366 | 2014-03-24
élan | 2018-1021 | 2018-11-23
3ds | 2022-217 | 2022-02-21
pacte | 2019-486 | 2019-05-22
badinter | 85-677 | 1985-07-05
kouchner | 2002-303 | 2002-03-04
hoguet | 70-9 | 1970-01-02
toubon | 94-665 | 1994-08-04
godfrain | 88-19 | 1988-01-05
cada | 78-753 | 1978-07-17
waserman | 2022-401 | 2022-03-21
hamon | 2014-344 | 2014-03-17
macron | 2015-990 | 2015-08-06
el khomri | 2016-1088 | 2016-08-08
hpst, hôpital patients santé et territoires | 2009-879 | 2009-07-21
sren | 2024-449 | 2024-05-21
avenir professionnel, liberté de choisir son avenir professionnel | 2018-771 | 2018-09-05
le pors | 83-634 | 1983-07-13
sru, solidarité et renouvellement urbains | 2000-1208 | 2000-12-13
dalo | 2007-290 | 2007-03-05
carrez | 96-1107 | 1996-12-18
agec | 2020-105 | 2020-02-10
egalim | 2018-938 | 2018-10-30
liberté de la presse | | 1881-07-29
`;
