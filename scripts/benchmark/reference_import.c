// What importing signatures costs at least: a line of the file split at its semicolons, slot and student looked up, one prepared
// INSERT into the same table with its key, foreign keys and triggers, in one transaction. No cell is checked, no journal is kept.
//
//     reference_import BASE FILE.csv        prints the number of rows
#include <string.h>

#include "sqlite.h"

static const char *SIGNATURE =
    "INSERT INTO signature (student, day, quarter, slot, minutes, entry)"
    " SELECT t.id, q.day, q.quarter, q.slot, q.minutes, 3 FROM student t, slot s JOIN quarterDay q ON q.slot = s.id"
    " WHERE s.code = ?1 AND q.quarter = ?2 AND t.code = ?3";

int main(int count, char **arguments) {
  if (count != 3) return 64;
  char row[512];
  long rows = 0;
  FILE *file = fopen(arguments[2], "r");
  if (!file || !fgets(row, sizeof row, file)) return 1;
  open_base(arguments[1]);
  run("PRAGMA foreign_keys = ON; BEGIN IMMEDIATE");
  sqlite3_stmt *signature = prepare(SIGNATURE);
  for (; fgets(row, sizeof row, file); rows++) {
    char *rest = row;
    for (int cell = 1; cell <= 3; cell++) sqlite3_bind_text(signature, cell, strsep(&rest, ";"), -1, SQLITE_STATIC);
    step(signature);
  }
  sqlite3_finalize(signature);
  run("COMMIT");
  printf("%ld\n", rows);
  return 0;
}
