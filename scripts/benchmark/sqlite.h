// What both references share: SQLite with every result checked.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static sqlite3 *db;

static void check(int result) {
  if (result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE) return;
  fprintf(stderr, "reference: %s\n", sqlite3_errmsg(db));
  exit(1);
}

// With the settings of the program: each write on the disk, 64 MB of cache, no statistics of memory.
static void open_base(const char *path) {
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  check(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL));
  check(sqlite3_exec(db, "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY", 0, 0, 0));
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
  return statement;
}

static inline void run(const char *sql) { check(sqlite3_exec(db, sql, 0, 0, 0)); }

static inline void step(sqlite3_stmt *statement) {
  check(sqlite3_step(statement));
  check(sqlite3_reset(statement));
}

/// Copies one column of a row to a parameter of another statement.
static inline void copy(sqlite3_stmt *to, int parameter, sqlite3_stmt *row, int column) {
  check(sqlite3_bind_value(to, parameter, sqlite3_column_value(row, column)));
}
