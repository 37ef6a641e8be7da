/*
 * Text of a page or of an old output, for a terminal and the log of a build server: control
 * characters do nothing, and nothing is a command of the job.
 */
#ifndef STATUSGEN_SHOWN_H
#define STATUSGEN_SHOWN_H

#include "buf.h"

enum shown_tabs { SHOWN_TABS_CODED, SHOWN_TABS_KEPT };

/*
 * Whether a build server would take what begins here for a command, wherever in a line it stands:
 * GitHub Actions "##[", Azure Pipelines "##vso[", TeamCity "##teamcity[". (The parsers of
 * actions/runner and microsoft/azure-pipelines-agent search the whole line.)
 */
bool shown_begins_command(struct str text);

/*
 * Adds a line, or a part of one. Control characters and the first sign of a command are written
 * as "\x1B"; also the first colon of "::" where the text begins with that, which is a command of
 * GitHub Actions.
 */
void shown_add(struct buf *to, struct str text, enum shown_tabs tabs);

#endif
