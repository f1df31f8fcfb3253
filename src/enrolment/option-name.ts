/** What an option of a run is called: the name of the site, with the age group where that has places of its own. */
export function optionName(names: ReadonlyMap<string, string>, option: string): string {
  const [site = '', ageGroup] = option.split('/');
  const name = names.get(site) ?? site;
  return ageGroup === undefined ? name : `${name} (${ageGroup})`;
}

/** For who knows the age group already. */
export const siteName = (names: ReadonlyMap<string, string>, option: string): string =>
  optionName(names, option.split('/')[0] ?? option);
