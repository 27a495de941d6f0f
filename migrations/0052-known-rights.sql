-- What a request asks for is a right that exists (requestedRights of src/rights/model): a name that no page knows stops the queue of its body.
-- One that came in by its address for services asked for nothing that we know: whoever handles it reads what it says, under the first right of all.
update egide.rights_request set right_asked = 'access'
  where right_asked not in ('access', 'medical-file', 'rectification', 'erasure', 'restriction', 'portability', 'objection',
    'no-automated-decision', 'after-death');
alter table egide.rights_request add constraint rights_request_right_asked
  check (right_asked in ('access', 'medical-file', 'rectification', 'erasure', 'restriction', 'portability', 'objection',
    'no-automated-decision', 'after-death'));
