/** Zips whose bytes depend on what is in them alone: Office files are zips, and a report made twice is the same file. */
import { zipSync } from 'fflate';

/** The list of types stands first, as the packaging convention asks, then the root's relationships, the rest by name. */
function byPlace(left: string, right: string): number {
  const place = (path: string): number =>
    path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2;
  return place(left) - place(right) || (left < right ? -1 : 1);
}

export function sealedZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const ordered: Record<string, Uint8Array> = {};
  for (const path of Object.keys(files).toSorted(byPlace)) {
    const content = files[path];
    if (content !== undefined) ordered[path] = content;
  }
  // The first moment that a zip can hold. fflate writes it by the local clock, so it is made by the local clock.
  return zipSync(ordered, { mtime: new Date(1980, 0, 1), level: 6 });
}
