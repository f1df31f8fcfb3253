import { listBodies } from '../../../../../../../../organisation/government.store.ts';
import { nameOf } from '../../../../../../../../planning/plan.ts';
import { withGovernment } from '../../../../../../../../platform/database/government.ts';
import { askChange } from '../../../../../../../ask-version-tables.ts';
import { askGovernment } from '../../../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../../../door.ts';
import { sheetAnswer } from '../../../../../../../sheet-answer.ts';
import { nodeOfPart, versionCompareQuery, versionNodeFileDoor } from '../../../../../../../version-door.ts';
import { changeSheet } from '../../../../../../../version-sheets.ts';
import { versionWords as words } from '../../../../../../../version.nl.ts';
import type { RequestHandler } from './$types';

/** The lines behind one change, as a file. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { bestuur, id, onderdeel, formaat } = fromPath(versionNodeFileDoor, params);
  const { met } = fromQuery(versionCompareQuery.pick({ met: true }), url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const { sheet, name } = await withGovernment(site.connection.app, government.id, async (tx) => {
    const asked = await askChange(tx, actor, id, { nodeId: nodeOfPart(onderdeel), met });
    return {
      sheet: changeSheet(asked, await listBodies(tx)),
      name: asked.node === null ? words.without : nameOf(asked.node),
    };
  });
  return sheetAnswer(sheet, formaat, {
    sheet: words.linesTitle,
    title: `${name}: ${words.linesTitle.toLowerCase()}`,
    author: government.name,
    file: `${government.slug}-wijziging`,
    now: site.clock(),
  });
};
