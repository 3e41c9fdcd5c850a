// What the totals of a cohort cost at least: one SELECT of its students' signatures. No correction, no hours delivered, no sorted name.
//
//     reference_totals BASE COHORT month|year        prints "student year minutes", a line each; of October the year is 0
#include <string.h>

#include "sqlite.h"

static const char *MONTH =
    "SELECT s.code, 0, sum(g.minutes) FROM student s JOIN signature g ON g.student = s.id AND g.day BETWEEN '2016-10-01' AND '2016-10-31'"
    " WHERE s.cohort = (SELECT id FROM cohort WHERE name = ?) GROUP BY s.id";

static const char *YEAR =
    "SELECT s.code, 1 + (g.day >= date(c.startsOn, '+12 months')) AS year, sum(g.minutes)"
    " FROM student s JOIN contract c ON c.student = s.id JOIN signature g ON g.student = s.id AND g.day BETWEEN c.startsOn AND c.endsOn"
    " WHERE s.cohort = (SELECT id FROM cohort WHERE name = ?) GROUP BY s.id, year";

int main(int count, char **arguments) {
  if (count != 4) return 64;
  open_base(arguments[1]);
  sqlite3_stmt *totals = prepare(strcmp(arguments[3], "year") ? MONTH : YEAR);
  check(sqlite3_bind_text(totals, 1, arguments[2], -1, SQLITE_STATIC));
  while (sqlite3_step(totals) == SQLITE_ROW)
    printf("%s %d %d\n", sqlite3_column_text(totals, 0), sqlite3_column_int(totals, 1), sqlite3_column_int(totals, 2));
  check(sqlite3_finalize(totals));
  return 0;
}
