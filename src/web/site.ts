/** What the site works with, from the start of the server to its end; made once in the hooks and handed to each request. */
import type { Theme } from '../organisation/theme.store.ts';
import type { RoundView } from '../overview/round-view.ts';
import type { Shelf } from '../overview/shelf.ts';
import type { App as House } from '../start.ts';
import type { ReportDesk } from './report-desk.ts';

export type Site = Pick<House, 'connection' | 'makeReport' | 'clock'> & {
  /** A demonstration says so on every page and shows the round that still runs. */
  demonstration: boolean;
  /** What closings give, by hash. */
  views: Shelf<RoundView>;
  reports: ReportDesk;
  /** Whether mail leaves; else it waits, and the pages that send some say so. */
  mails: boolean;
  /** Where to report what is not accessible, for a government that gives no address of its own. */
  feedbackMail: string | null;
  /** Where the site is found from outside, for links in mail. */
  siteUrl: string | null;
  /** Looks of governments by id, read once; a change of one takes it out. */
  themes: Map<string, Theme | null>;
};
