const schemes = { light: 'lichte', dark: 'donkere' };
const grounds = {
  page: 'op de achtergrond van een pagina',
  surface: 'op een invulveld',
  sunken: 'op een gekleurde rij',
  button: 'als kleur van een knop met tekst erop',
  band: 'als zachte band onder tekst',
};

export const themeSentences = {
  notAllowed: 'Alleen een beheerder past de huisstijl aan.',
  bothColours: 'Geef een kleur voor licht en een voor donker, of geen van beide.',
  noColour: (given: string): string => `“${given.slice(0, 40)}” is geen kleur. Schrijf ze als #2b44a8.`,
  contrast: (
    fault: { scheme: keyof typeof schemes; on: keyof typeof grounds; ratio: number },
    nearest: string,
  ): string =>
    `De kleur voor ${schemes[fault.scheme]} schermen is niet leesbaar genoeg ${grounds[fault.on]}: contrast ${fault.ratio.toFixed(1).replace('.', ',')} waar 4,5 nodig is. Dichtbij en wel leesbaar is ${nearest}.`,
  logoTooLarge: 'Het logo is groter dan 200 KB. Bewaar het kleiner en probeer opnieuw.',
  noLogo: 'Dat bestand is geen PNG, SVG of WebP. Kies een logo in een van die vormen.',
};
