-- New words go into the index at once: kept aside, as an index of this kind does by itself, they are read one by one at each search.
alter index egide.offer_shown_words set (fastupdate = off);
select gin_clean_pending_list('egide.offer_shown_words');
