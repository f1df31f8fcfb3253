-- What was registered goes when its term is over, and not a day before, whatever the application asks.
grant delete on registrations to :app;
create policy ended on registrations as restrictive for delete to :app using (kept_until < current_date);
