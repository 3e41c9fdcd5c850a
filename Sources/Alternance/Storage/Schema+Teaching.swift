/// The tables of the third version, articles 7 to 10: what happens to the slots of the timetable.
extension Schema {
  static let version3 = """
    CREATE TABLE slotCancellation (
      id INTEGER PRIMARY KEY,
      slot INTEGER NOT NULL UNIQUE REFERENCES slot (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      replacedBy INTEGER REFERENCES slot (id) DEFERRABLE INITIALLY DEFERRED,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE VIEW heldSlot AS
      SELECT * FROM slot s WHERE NOT EXISTS (SELECT 1 FROM slotCancellation c WHERE c.slot = s.id);
    """
}
