/*
 * Runs a command and prints its processor time in seconds, its peak memory in KiB and its exit status.
 *
 * The system counts what a process was before it became another program, too: what Python starts
 * never has a peak below Python's own, which is more than most runs take.
 *
 *     cost COMMAND ARGUMENT...
 */
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	if (argc < 2)
		return 2;
	pid_t child = fork();
	if (child == 0) {
		int nowhere = open("/dev/null", O_RDWR);
		dup2(nowhere, STDOUT_FILENO);
		dup2(nowhere, STDERR_FILENO);
		execv(argv[1], argv + 1);
		_exit(127);
	}
	int status;
	struct rusage used;
	if (child < 0 || waitpid(child, &status, 0) != child ||
	    getrusage(RUSAGE_CHILDREN, &used) != 0)
		return 2;
	double seconds = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
			 (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
	printf("%f %ld %d\n", seconds, used.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : -1);
	return 0;
}
