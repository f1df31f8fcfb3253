/**
 * All that the site says, in the language of the page, with how it prints days and rounds. In a component:
 * `const { siteWords, day } = $derived(wordsIn(page.data.locale))`.
 */
import type { Locale } from '../organisation/person.ts';
import * as overviewEn from '../overview/overview.en.ts';
import * as overviewNl from '../overview/overview.nl.ts';
import { choose } from './locale.ts';
import * as lookingEn from './looking.en.ts';
import * as lookingNl from './looking.nl.ts';
import { printerOf } from './print.ts';
import * as siteEn from './site.en.ts';
import * as siteNl from './site.nl.ts';

const nl = { ...overviewNl, ...siteNl, ...lookingNl, ...printerOf('nl') };
const en: typeof nl = { ...overviewEn, ...siteEn, ...lookingEn, ...printerOf('en') };

export const wordsIn = (locale: Locale): typeof nl => choose(locale, { nl, en });
