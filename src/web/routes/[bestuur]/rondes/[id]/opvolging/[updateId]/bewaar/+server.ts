/** A save by the page itself: the fields of its form, answered in JSON. */
import { json } from '@sveltejs/kit';
import { Refusal, refusalExits } from '../../../../../../../../kernel/refusal.ts';
import type { SaveAnswer } from '../../../../../../../autosave.ts';
import { askedUpdate, readSent, storeSent } from '../../../../../../../ask-update.ts';
import type { RequestHandler } from './$types';

const answer = (said: SaveAnswer, status = 200): Response => json(said, { status });

export const POST: RequestHandler = async ({ params, locals, request }) => {
  try {
    const asked = await askedUpdate({ params, locals });
    const { read } = await readSent(asked, request);
    const stored = await storeSent(asked, read, true);
    if (stored.outcome === 'conflict') return answer({ outcome: 'conflict' }, 409);
    return answer({ outcome: 'saved', revision: stored.revision, at: stored.at });
  } catch (error) {
    if (!(error instanceof Refusal) || refusalExits[error.code].http >= 500) throw error;
    const signedOut = error.facts['why'] === 'sign-in';
    return answer({ outcome: 'refused', sentence: error.message, signedOut }, refusalExits[error.code].http);
  }
};
