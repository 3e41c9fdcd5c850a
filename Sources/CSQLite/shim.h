// What Swift cannot import of SQLite by itself: the variadic configuration calls.
#ifndef ALTERNANCE_CSQLITE_SHIM_H
#define ALTERNANCE_CSQLITE_SHIM_H

#include <sqlite3.h>

/// Keeps no statistics of memory: nobody reads them, and each allocation would take a lock. Before the first connection.
static inline int alternance_sqlite_without_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// Refuses direct writes to the schema and to internal structures of the file.
static inline int alternance_sqlite_defensive(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

/// Refuses functions and virtual tables that a foreign schema might call.
static inline int alternance_sqlite_untrusted_schema(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
}

/// Refuses double-quoted strings, so that a misspelt column name is an error.
static inline int alternance_sqlite_strict_quotes(sqlite3 *connection) {
  int ddl = sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
  int dml = sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
  return ddl != SQLITE_OK ? ddl : dml;
}

#endif
