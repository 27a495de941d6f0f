-- The errors that lint.yaml of the policy accepted when an edition was published, each with its reason
-- (src/register/publish/passGate.ts): whoever reads the edition inside sees them. No person stands in it.
alter table egide.register_edition add column accepted jsonb not null default '[]';
