/** A sentence that says itself what it is about. */
export const hasSubject =
  /^(?:[\p{L}’' -]{1,40}, |(?:Néanmoins|Toutefois|Cependant|Enfin|Également|Seules?) )?(?:Les?|La|L['’]|Ces?|Cette|Cet|Tou(?:te?s?|s)|Des?|Chaque|Aucune?|Vos|Votre|Nos|Notre|Nous|les?|la|l['’]|vos|nous|certaines|Certaine?s?)\s?.{2,200}?\s(?:est|sont|sera|seront|ne|n['’]|peut|peuvent|conserv\p{Ll}{1,4})(?!\p{L})/u;

/** « Au-delà de ce délai, elles sont archivées … » says nothing without the sentence before it. */
export const leansBack =
  /^(?:(?:Au-delà|Passée?|[AÀ] l['’](?:issue|expiration)|Au terme|Après) (?:de |du )?(?:ce|cette|ces)\s|(?:Ensuite|Puis)(?!\p{L})|(?:Mais,? |Toutefois,? |Néanmoins,? |Cependant,? )?(?:[EÉeé]lles?|[Ii]ls?|[Cc]elles?-ci|[Cc]eux-ci|[Cc]elui-ci)\s|Ce délai|Cette (?:durée|période))/u;

/** What goes on with the rule of the sentence before it: a second stage, or a limit. « Elles sont … » is a rule of its own. */
export const goesOnWithRule =
  /^(?:(?:Au-delà|Passée?|[AÀ] l['’](?:issue|expiration)|Au terme|Après|[AÀ] la fin) (?:de |du )?(?:ce|cette|ces)\s|(?:Ensuite|Puis)(?!\p{L})|(?:Mais|Toutefois|Néanmoins|Cependant),? (?:elles?|ils?)\s)/u;
