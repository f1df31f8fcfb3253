-- The number of a municipality in the statistics of Belgium, where a file said it.
alter table governments add column nis_code text check (nis_code ~ '^[0-9]{5}$');
