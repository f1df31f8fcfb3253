/** Addresses of files that come in, and of the tables that go out in the same shape. */
export const importsAddress = (slug: string): string => `/${slug}/invoer`;
export const importAddress = (slug: string, id: string): string => `/${slug}/invoer/${id}`;
export const templateAddress = (slug: string, kind: string, format: string): string =>
  `/${slug}/invoer/sjabloon-${kind}.${format}`;
export const exportAddress = (slug: string, kind: string, format: string, version: string): string =>
  `/${slug}/invoer/uitvoer-${kind}.${format}?versie=${version}`;
