/** In which part of the rules a contradiction or an effect is at home, so that it is read beside the setting. */
import type { RuleProblem } from './rule-check.ts';
import type { Effect } from './rule-effects.ts';
import type { RulePart } from './rule-parts.ts';

export const partOfProblem: Readonly<Record<RuleProblem['code'], RulePart>> = {
  'dossier-a-sites': 'general',
  'dossier-criteria': 'ordering',
  'own-without-decision': 'general',
  'double-quota-late': 'general',
  'site-twice': 'general',
  'reserve-with-shared-limit': 'general',
  'no-register': 'calendar',
  'skipped-hour': 'calendar',
  'window-turned': 'calendar',
  'window-order': 'calendar',
  'window-twice': 'calendar',
  'holiday-turned': 'calendar',
  'birth-year-twice': 'ages',
  'age-group-twice': 'ages',
  'reserve-twice': 'reserves',
  'group-all': 'reserves',
  'modes-with-shared-limit': 'priority',
  'no-priority-group': 'priority',
  'group-twice': 'priority',
  'unknown-group': 'priority',
  'group-hidden': 'priority',
  'unknown-age-group': 'priority',
  'reserve-over-fifth': 'reserves',
  'parts-over-one': 'ordering',
  'unknown-site': 'ordering',
  'criterion-twice': 'ordering',
  'after-chance': 'ordering',
  chronology: 'ordering',
  'choices-turned': 'choices',
  'advice-outside': 'choices',
};

/** What each part can do to strategy and fairness, whatever it says now. */
export const effectsOfPart: Readonly<Record<RulePart, readonly Effect[]>> = {
  general: ['no-promise-of-stability'],
  calendar: [],
  ages: [],
  priority: [],
  reserves: ['reserve-first-is-a-floor', 'reserve-last-is-extra', 'hard-place-may-stay-empty'],
  ordering: [
    'truth-is-best',
    'guessing-pays',
    'complaints-by-choice',
    'nobody-may-complain',
    'near-goes-first',
    'chance-for-all',
    'fast-goes-first',
    'one-lot-fewer-in-the-middle',
    'lot-a-school-leaves-swaps',
  ],
  choices: ['short-list-is-a-risk', 'twins-stand-together'],
  letters: [],
};
