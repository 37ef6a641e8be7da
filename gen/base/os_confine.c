#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#ifdef __has_include
#if __has_include( \
    <linux/audit.h>) && __has_include(<linux/filter.h>) && __has_include(<linux/seccomp.h>)
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#if defined __x86_64__
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif
#endif
#endif
#endif

#include "os_confine.h"

#ifdef __linux__

/*
 * Landlock, as https://docs.kernel.org/userspace-api/landlock.html has it; headers of that time do
 * not know all of it, and some systems have none. The numbers of the calls are the same on all
 * machines.
 */
enum { LANDLOCK_CREATE = 444, LANDLOCK_ADD = 445, LANDLOCK_RESTRICT = 446 };
enum { LANDLOCK_VERSION = 1, LANDLOCK_PATH = 1 };
enum {
	MAY_WRITE = 1 << 1,
	MAY_READ = 1 << 2,
	MAY_LIST = 1 << 3,
	MAY_REMOVE_FOLDER = 1 << 4,
	MAY_REMOVE_FILE = 1 << 5,
	MAY_MAKE_FOLDER = 1 << 7,
	MAY_MAKE_FILE = 1 << 8,
	MAY_TRUNCATE = 1 << 14,
	OF_READING = MAY_READ | MAY_LIST,
	OF_WRITING = OF_READING | MAY_WRITE | MAY_TRUNCATE | MAY_REMOVE_FOLDER | MAY_REMOVE_FILE |
		     MAY_MAKE_FOLDER | MAY_MAKE_FILE,
	OF_FILES =
	    MAY_READ | MAY_WRITE | MAY_TRUNCATE, /* what may be allowed of what is no folder */
};

struct rules {
	uint64_t files;
};

#pragma pack(push, 1)
struct path_rule {
	uint64_t allowed;
	int32_t folder;
};
#pragma pack(pop)

/* All that a version of landlock can forbid. */
static uint64_t known_rights(long version)
{
	static const unsigned bits[] = { 0, 13, 14, 15, 15, 16 };
	size_t most = sizeof bits / sizeof *bits - 1;
	return ((uint64_t)1 << bits[(size_t)version < most ? (size_t)version : most]) - 1;
}

/* What is not there needs no rule: it cannot be read. */
static void allow(int rules, const char *path, uint64_t rights)
{
	struct stat info;
	int at = open(path, O_PATH | O_CLOEXEC);
	if (at < 0)
		return;
	if (fstat(at, &info) == 0) {
		struct path_rule rule = { S_ISDIR(info.st_mode) ? rights : rights & OF_FILES, at };
		syscall(LANDLOCK_ADD, rules, LANDLOCK_PATH, &rule, 0);
	}
	close(at);
}

static bool keep_files(const struct os_confinement *may)
{
	long version = syscall(LANDLOCK_CREATE, NULL, (size_t)0, LANDLOCK_VERSION);
	if (version < 1)
		return false;
	struct rules all = { known_rights(version) };
	int rules = (int)syscall(LANDLOCK_CREATE, &all, sizeof all, 0);
	if (rules < 0)
		return false;
	for (size_t i = 0; i < may->read_count; i++)
		allow(rules, may->read[i].at, all.files & OF_READING);
	for (size_t i = 0; i < may->write_count; i++)
		allow(rules, may->write[i].at, all.files & OF_WRITING);
	bool kept = syscall(LANDLOCK_RESTRICT, rules, 0) == 0;
	close(rules);
	return kept;
}

#ifdef ARCHITECTURE

/* What no part of the program has a use for, and what would lead out of the sandbox. */
static const unsigned forbidden[] = {
	SYS_socket,
	SYS_socketpair,
	SYS_connect,
	SYS_bind,
	SYS_listen,
	SYS_accept,
	SYS_accept4,
	SYS_sendto,
	SYS_sendmsg,
	SYS_sendmmsg,
	SYS_recvfrom,
	SYS_recvmsg,
	SYS_execve,
	SYS_execveat,
	SYS_ptrace,
	SYS_process_vm_readv,
	SYS_process_vm_writev,
	SYS_pidfd_open,
	SYS_pidfd_send_signal,
	SYS_kill,
	SYS_mount,
	SYS_umount2,
	SYS_pivot_root,
	SYS_chroot,
	SYS_setns,
	SYS_unshare,
	SYS_bpf,
	SYS_perf_event_open,
	SYS_userfaultfd,
	SYS_io_uring_setup,
	SYS_add_key,
	SYS_request_key,
	SYS_keyctl,
	SYS_fchmodat,
	SYS_fchownat,
	SYS_setxattr,
	SYS_lsetxattr,
	SYS_name_to_handle_at,
	SYS_open_by_handle_at,
	SYS_shmget,
	SYS_mq_open,
#ifdef SYS_chmod
	SYS_chmod,
	SYS_chown,
	SYS_lchown,
	SYS_fork,
	SYS_vfork,
#endif
};

static bool keep_calls(void)
{
	enum { COUNT = sizeof forbidden / sizeof *forbidden, BEFORE = 4, X32 = 0x40000000 };
	struct sock_filter program[BEFORE + COUNT + 2];
	/* Another machine's numbers mean other calls. */
	program[0] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
						  offsetof(struct seccomp_data, arch));
	program[1] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 0,
						  (unsigned char)(COUNT + 3));
	program[2] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
						  offsetof(struct seccomp_data, nr));
	program[3] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, X32,
						  (unsigned char)(COUNT + 1), 0);
	for (size_t i = 0; i < COUNT; i++)
		program[BEFORE + i] = (struct sock_filter)BPF_JUMP(
		    BPF_JMP | BPF_JEQ | BPF_K, forbidden[i], (unsigned char)(COUNT - i), 0);
	program[BEFORE + COUNT] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	program[BEFORE + COUNT + 1] =
	    (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
	struct sock_fprog whole = { sizeof program / sizeof *program, program };
	return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &whole) == 0;
}

#else

static bool keep_calls(void)
{
	return false;
}

#endif

unsigned os_confine(const struct os_confinement *may)
{
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return 0;
	return (keep_files(may) ? (unsigned)OS_CONFINED_FILES : 0) |
	       (keep_calls() ? (unsigned)OS_CONFINED_CALLS : 0);
}

#else

unsigned os_confine(const struct os_confinement *may)
{
	(void)may;
	return 0;
}

#endif
