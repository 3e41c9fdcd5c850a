// Runs a command from a process that weighs nothing, so that neither its seconds nor its memory are those of the measurer.
//
//     stopwatch FILE COMMAND…      writes "seconds kilobytes status" in FILE
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count < 3) return 64;
  pid_t child;
  int status;
  struct rusage used;
  double start = now();
  if (posix_spawnp(&child, arguments[2], NULL, NULL, arguments + 2, environ) != 0) return 127;
  wait4(child, &status, 0, &used);
  double seconds = now() - start;
  FILE *file = fopen(arguments[1], "w");
  if (!file) return 1;
  fprintf(file, "%.6f %ld %d\n", seconds, used.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128);
  return fclose(file);
}
