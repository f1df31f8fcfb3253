import { withGovernment } from '../../../../../src/platform/database/government.ts';
import { shownPlain } from '../../../../../src/web/shown.ts';

export const load = async ({ locals }: { locals: App.Locals }) => {
  const { government, site } = locals;
  if (!government) throw new Error('no such government');
  const row = await withGovernment(site.connection.app, government.id, (tx) =>
    tx.selectFrom('node_versions').select(['code', 'title']).limit(1).executeTakeFirstOrThrow(),
  );
  return { row, shown: shownPlain(government, 'gewoon') };
};
