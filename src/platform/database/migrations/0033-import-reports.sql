-- A published report of a round that is over comes in by the site too.
alter table import_tasks drop constraint import_tasks_kind_check;
alter table import_tasks add constraint import_tasks_kind_check
  check (kind in ('document', 'report', 'tree', 'estimates', 'ledger'));
