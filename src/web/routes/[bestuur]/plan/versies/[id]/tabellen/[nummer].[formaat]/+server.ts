import { openVersion } from '../../../../../../../../budget/version.query.ts';
import { findSchema } from '../../../../../../../../budget/version-schema.store.ts';
import { Refusal } from '../../../../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../../ask.ts';
import { fromPath } from '../../../../../../../door.ts';
import { planVersionWords as words } from '../../../../../../../plan-version.nl.ts';
import { sheetAnswer } from '../../../../../../../sheet-answer.ts';
import { versionTableFileDoor } from '../../../../../../../version-door.ts';
import { schemaSheet } from '../../../../../../../version-sheets.ts';
import type { RequestHandler } from './$types';

/** A table of the document of a version, as a file. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const { bestuur, id, nummer, formaat } = fromPath(versionTableFileDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const { schema, label } = await withGovernment(site.connection.app, government.id, async (tx) => {
    const { version } = await openVersion(tx, actor, id);
    const found = await findSchema(tx, version.id, Number(nummer) - 1);
    if (!found) throw new Refusal('not-found', words.noTable);
    return { schema: found, label: version.label };
  });
  return sheetAnswer(schemaSheet(schema), formaat, {
    sheet: schema.code ?? words.tables,
    title: `${label}: ${schema.title || words.untitled}`,
    author: government.name,
    file: `${government.slug}-tabel-${nummer}`,
    now: site.clock(),
  });
};
