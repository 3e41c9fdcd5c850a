// What signing costs at least: the sheets of November in the order of their numbers, one durable transaction each, its signatures
// by one INSERT into the same table with its key, foreign keys and triggers. No permission, no journal, nothing looked at first.
//
//     reference_sign BASE FIRST SHEETS SIGNATURES        SIGNATURES: how many on each sheet
#include "sqlite.h"

static const char *SIGN =
    "INSERT INTO signature (student, day, quarter, slot, minutes, entry)"
    " SELECT t.id, q.day, q.quarter, q.slot, q.minutes, 3"
    " FROM slot s JOIN quarterDay q ON q.slot = s.id JOIN student t ON t.cohort = s.cohort"
    " WHERE s.code = printf('N%03d', ?1 / 2) AND q.quarter = 1 + ?1 % 4 ORDER BY t.id LIMIT ?2";

int main(int count, char **arguments) {
  if (count != 5) return 64;
  int first = atoi(arguments[2]), sheets = atoi(arguments[3]), signatures = atoi(arguments[4]);
  open_base(arguments[1]);
  run("PRAGMA foreign_keys = ON");
  sqlite3_stmt *sign = prepare(SIGN);
  check(sqlite3_bind_int(sign, 2, signatures));
  for (int sheet = first; sheet < first + sheets; sheet++) {
    run("BEGIN IMMEDIATE");
    check(sqlite3_bind_int(sign, 1, sheet));
    step(sign);
    if (sqlite3_changes(db) != signatures) return 1;
    run("COMMIT");
  }
  check(sqlite3_finalize(sign));
  return 0;
}
