/** What the site works with, from the start of the server to its end; made once in the hooks and handed to each request. */
import type { ReadRun } from '../enrolment/published-run.query.ts';
import type { Theme } from '../organisation/theme.store.ts';
import type { RoundView } from '../overview/round-view.ts';
import type { Shelf } from '../overview/shelf.ts';
import type { Elsewhere } from '../platform/identity/oidc.ts';
import type { App as House } from '../start.ts';
import type { ReportDesk } from './report-desk.ts';

export type Site = Pick<House, 'connection' | 'makeReport' | 'clock'> & {
  /** A demonstration says so on every page and shows the round that still runs. */
  demonstration: boolean;
  /** What closings give, by hash. */
  views: Shelf<RoundView>;
  /** What published runs hold, by the hash of their result. */
  results: Shelf<ReadRun>;
  reports: ReportDesk;
  /** Whether mail leaves; else it waits, and the pages that send some say so. */
  mails: boolean;
  /** Where to report what is not accessible, for a government that gives no address of its own. */
  feedbackMail: string | null;
  /** Whether a password is one that everybody tries. */
  isCommonPassword: (password: string) => Promise<boolean>;
  /** Where the site is found from outside, for links in mail; null when nobody said it. */
  siteUrl: string | null;
  /** The hash of the console's link for the first administrator, until it was used. */
  firstLink: { hash: string | null };
  /** Where else people may sign in. */
  elsewhere: Elsewhere;
  /** Looks of governments by id, read once; a change of one takes it out. */
  themes: Map<string, Theme | null>;
  /** How large a file may be that is taken in. */
  importBytes: number;
  /** A table of some thousands of rows, read apart from the requests. */
  readSheet: (bytes: Uint8Array, name: string) => Promise<string[][]>;
};
