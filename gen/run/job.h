/*
 * One page of a run: from its bytes to its model, and the outputs made of it.
 *
 * Jobs know nothing of each other while they are read or rendered, so threads can do
 * that side by side; each has its own arena and its own messages.
 */
#ifndef STATUSGEN_JOB_H
#define STATUSGEN_JOB_H

#include "../base/diag.h"
#include "../header/cheader.h"
#include "../listing/listing.h"
#include "../model/model.h"
#include "../resource/msgfile.h"
#include "../settings/settings.h"
#include "../view/view.h"

/* Bytes for a path below the output folder, or for a block of a file that somebody else owns. */
struct output {
	struct str path;
	struct str bytes;
	struct str beginning;   /* of the template's own words, up to its first tag; may be empty */
	bool table;             /* a compiled message table */
	bool same;              /* as its file is already */
	struct str into, block; /* that file and block; empty: none, or the only one */
};

struct templates;

struct outputs {
	struct output *items;
	size_t count;
	size_t capacity;
};

/* A page's messages in one language. */
struct edition {
	struct str language;
	unsigned language_id;
	struct str suffix; /* between the page's stem and what its outputs have besides; "" or
			      "-Japanese" */
	bool named;        /* in the settings, ... */
	size_t offset;     /* ... at this byte */
	struct msgset *messages;
	struct msgfiles *files;
	const struct str
	    *texts; /* of a translation, for each entry of the model; empty: it has none */
};

struct job {
	struct arena arena;
	struct diags diags;
	struct str path;                      /* as messages show it; "-" is standard input */
	struct str name;                      /* of its outputs, without extension */
	const struct settings *settings_file; /* NULL: none */
	struct str settled_as; /* what they say of this path counts; empty: of its own */
	const struct page_settings *settings; /* what counts for it; never NULL */
	const struct page_settings *settled;  /* the same without what the page itself says; NULL:
						 it says nothing */
	size_t codes_listed; /* how many listings of codes the page has, those that the settings
				leave out, too */
	/* The first thing on the page that looked like a listing of codes: where it begins, and why
	 * it is none; empty where a warning says it.
	 */
	size_t nearest_offset; /* where has_nearest */
	struct str nearest;
	struct str links_from;    /* see view_page.links_from */
	size_t page_bytes;        /* of the page and its translations */
	struct model *model;      /* NULL: no page, or no listing */
	struct str how;           /* for -v */
	struct edition *editions; /* the page's own language, then the translations; see job_view */
	size_t edition_count;
	struct str *translations; /* paths of the translated pages that were read, for --depfile */
	size_t translation_count;
	struct str *sources; /* the same of files that values and texts come from */
	size_t source_count;
	const struct templates
	    *templates; /* what it is rendered with; NULL: that is not known yet */
	struct view_page *view;
	struct arena drawn; /* the outputs' and passing messages', until they are written */
	struct outputs outputs;
	/* Flags stand together: a run has a job for each of tens of thousands of pages. */
	struct columns_found columns; /* of the page's tables */
	bool searched;       /* found in a folder, where most pages list no codes: see no_codes */
	bool has_nearest;    /* something looked like a listing of codes */
	bool own_facilities; /* the settings' facilities are what the page itself says */
	bool has_facility;   /* one of them is some code's */
	bool lists;          /* it has codes, though the model may be gone */
	bool translation;    /* of another page of the run: it has none of its own */
	bool message_files;  /* .mc files are wanted ... */
	bool manifests;      /* ... instrumentation manifests, ... */
	bool tables;         /* ... compiled tables, in a file for each page or for all */
	bool messages_shown; /* outputs name `files` or `languages` */
	bool translations_shown; /* outputs name `translations`, or all that is known is listed */
	bool messages_pass;      /* only its own outputs ask for its messages, which go with them */
};

/* What all jobs of a run share; nothing of it changes while jobs are worked on. */
struct job_context {
	const struct cheaders *values_from; /* NULL: none */
	struct str language;
	unsigned language_id; /* also the one that counts where a page has its texts in several */
	size_t page_bytes;    /* longer ones are errors; 0: no limit but that of all files */
	bool verbose;
	struct str output;    /* the folder that reference pages go to; empty: none */
	bool lines;           /* of pages are shown: their bytes stay */
	bool texts;           /* outputs or all that is known are wanted, ... */
	bool prose;           /* ... and what stands between listings, ... */
	bool markdown, cells; /* ... and texts as Markdown among that: see build.h */
};

/*
 * Reads a page, the job's own or a translation of it, and makes its model, which may be without
 * entries: then the reason has not been reported. NULL after errors. `how` (may be NULL) gets the
 * explanation for -v.
 */
struct model *job_read_model(struct job *job, const struct job_context *context, struct str path,
			     const struct page_settings *settings, struct str stem,
			     struct str *how);

/* The same of a page's bytes. `path` tells what they are, and is how messages call them. */
struct model *job_model(struct job *job, const struct job_context *context, struct str path,
			struct str bytes, const struct page_settings *settings, struct str stem,
			struct str *how);

/*
 * Finds job->settings, which live in `arena`; a page for which the same counts as for `before`
 * (NULL: none) shares them with it.
 */
void job_settle(struct job *job, struct arena *arena, const struct job *before);

/*
 * Reads the page, whose settings are found, and makes its model. What is wrong stands in job->diags
 * afterwards.
 */
void job_read(struct job *job, const struct job_context *context);

/*
 * Makes the editions and the view. Their warnings go to job->diags, but for those about outputs
 * that nobody wants; translated pages are read where messages or their own texts are wanted.
 * Editions of messages that pass are gone again afterwards, though all is said of them: those of
 * thousands of pages would be in memory together.
 */
void job_view(struct job *job, const struct job_context *context);

/* Makes messages that pass for the page's outputs, and says nothing of them; lets them go. */
void job_messages(struct job *job, const struct job_context *context);
void job_forget_messages(struct job *job);

/* The output that was added; what else it has is the caller's to set before the next one. */
struct output *outputs_add(struct arena *arena, struct outputs *outputs, struct str path,
			   struct str bytes);

/*
 * Of a page that has no more part in the run: all goes but what is to be said of it, which lives in
 * `arena` then, with the lines that messages show only where these are wanted.
 */
void job_forget(struct job *job, struct arena *arena, bool lines);

/* Whether nothing may be written for it. */
bool job_failed(const struct job *job);

void job_free(struct job *job);

/*
 * -v: how a page was read, so that one can see why it gives what it gives.
 *
 * Lines of text: each listing with its place, layout, columns and entries, before the model is made
 * of them; then what that has.
 */
struct str explain_reading(struct arena *arena, const struct reading *reading);
struct str explain_model(struct arena *arena, const struct model *model);

/*
 * Pages found in a folder that list no codes: passed over in silence, but for what may be codes.
 *
 * For a searched page without a model: takes its other messages back where it is none of the pages
 * that one means when one names a folder of documentation. `read` says that it could be read, and
 * has no listing. A page that could not (not UTF-8, broken front matter) is looked at without what
 * is wrong with it: where that lists codes, or the file could not be read at all, its errors stand.
 */
void no_codes(struct job *job, bool read);

#endif
