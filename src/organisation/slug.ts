/** The part of an address that names a government: "Sint-Niklaas" becomes "sint-niklaas". */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return slug === '' ? 'bestuur' : slug;
}

/** Names are the same when only case, accents and spaces differ. */
export const sameName = (a: string, b: string): boolean => slugOf(a) === slugOf(b);
