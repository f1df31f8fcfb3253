/** What the forms on which a version is written share. */
import { fromPath } from './door.ts';
import { askGovernment } from './ask.ts';
import { writeDoor } from './writing-door.ts';

type Event = { params: Partial<Record<string, string>>; locals: App.Locals };

export async function writingAt({ params, locals }: Event) {
  const { bestuur, id } = fromPath(writeDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  return {
    slug: government.slug,
    id,
    db: site.connection.app,
    governmentId: government.id,
    actor,
    at: (seen: number) => ({ versionId: id, seen, now: site.clock() }),
    now: site.clock(),
  };
}
