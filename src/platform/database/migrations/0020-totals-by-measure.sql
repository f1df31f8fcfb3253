-- A page of money reads the few credits of several versions beside the many estimates of one.
drop index totals_version;
create index totals_version on totals (government_id, version_id, cut, measure);
