-- A single event is stored by one plain statement where it follows on what its writer has stored last; whatever else there
-- is to decide is decided by "append".
drop function append_one;
