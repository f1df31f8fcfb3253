import { answerOf } from '../../../../../../enrolment/published-result.ts';
import { Refusal } from '../../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { hmacSha256 } from '../../../../../../platform/hmac.ts';
import { askGovernment } from '../../../../../ask.ts';
import { askResult } from '../../../../../ask-result.ts';
import { fromPath, fromQuery } from '../../../../../door.ts';
import { resultQuery, runDoor } from '../../../../../enrolment-door.ts';
import { Kept } from '../../../../../kept.ts';
import { choose } from '../../../../../locale.ts';
import { resultWords as en } from '../../../../../results.en.ts';
import { resultWords as nl } from '../../../../../results.nl.ts';
import { shownPlain } from '../../../../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { site, locale } }) => {
  const { bestuur, toewijzing } = fromPath(runDoor, params);
  const { code = null } = fromQuery(resultQuery, url);
  const government = await askGovernment(site, bestuur);
  const found = await withGovernment(site.connection.app, government.id, (tx) =>
    askResult(site, tx, toewijzing),
  );
  if (!found) throw new Refusal('not-found', choose(locale, { nl, en }).noRun);
  const { read, ...view } = found;
  const { seed } = view.draw;
  const answer =
    read && code !== null ? answerOf(read.result, { code, seed, cutOffs: read.cutOffs }, hmacSha256) : null;
  return {
    shown: shownPlain(government, 'ruim'),
    view: new Kept({
      ...view,
      counts: read?.counts ?? null,
      changes: read?.changes ?? null,
      code,
      answer,
    }),
  };
};
