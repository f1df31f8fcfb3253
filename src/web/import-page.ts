/** The door of the pages of files that come in: who may take some kind of file in. */
import { Refusal } from '../kernel/refusal.ts';
import { kindsFor } from '../intake/import-permit.query.ts';
import type { ImportKind } from '../intake/import-task.ts';
import type { GovernmentName } from '../platform/database/government.ts';
import { importPageWords as en } from './import.en.ts';
import { importPageWords as nl } from './import.nl.ts';
import { choose } from './locale.ts';
import { signedIn } from './signed-in.ts';

export function importPage(
  { actor, locale }: App.Locals,
  government: GovernmentName,
  url: URL,
): { kinds: ImportKind[]; words: typeof nl } {
  signedIn(actor, government, url);
  const words = choose(locale, { nl, en });
  const kinds = kindsFor(actor);
  if (kinds.length === 0) throw new Refusal('not-allowed', words.notAllowed);
  return { kinds, words };
}
