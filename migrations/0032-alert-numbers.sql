-- The numbers of changes of alerts belong to their column: a backup that is put back goes on after the highest.
alter sequence egide.candidate_alert_change owned by egide.candidate_alert.change;
