// What the statements of all tutors cost at least: one SELECT of the visits reported, fee and travel summed for each tutor. No signature, no
// absence, no scale by the kilometres of the year, no name sorted, nothing told of each visit.
//
//     reference_statements BASE        prints "tutor visits cents", a line each
#include "sqlite.h"

static const char *STATEMENTS =
    "SELECT x.login, count(*), sum(19000 + CASE WHEN v.distanceMetres > 50000 AND a.visit IS NOT NULL"
    " THEN (2 * v.distanceMetres * 60 + 500) / 1000 ELSE 0 END)"
    " FROM visit v JOIN visitReport r ON r.visit = v.id JOIN lecturer l ON l.id = v.tutor JOIN person x ON x.id = l.person"
    " LEFT JOIN transportApproval a ON a.visit = v.id GROUP BY v.tutor";

int main(int count, char **arguments) {
  if (count != 2) return 64;
  open_base(arguments[1]);
  sqlite3_stmt *statements = prepare(STATEMENTS);
  while (sqlite3_step(statements) == SQLITE_ROW)
    printf("%s %d %lld\n", sqlite3_column_text(statements, 0), sqlite3_column_int(statements, 1),
           (long long)sqlite3_column_int64(statements, 2));
  check(sqlite3_finalize(statements));
  return 0;
}
