export interface Options {
  /** Templates: names of those that come along ("page.h", "page.json"), or files. Default: the whole set. */
  templates?: string[]
  /** Further options of the command line. */
  arguments?: string[]
}

export interface Result {
  /** The exit status: 0 all good; 1 a page is bad; 2 wrong usage, or the system failed. */
  status: number
  /** The outputs by their paths below the output folder. */
  outputs: Map<string, Buffer>
  /** What statusgen said, a message a line: `path:line:col: warning: what [check]`. */
  messages: string
}

/** Makes the outputs of pages: files or folders by their paths, or texts by names. Nothing is written. */
export function generate (pages: string[] | Record<string, string | Uint8Array>, options?: Options): Promise<Result>

/** Runs the program as the command line does, in a folder (default: the current one); gives the exit status. */
export function run (args: string[], options?: { folder?: string, stdin?: number, stdout?: number, stderr?: number }): Promise<number>
